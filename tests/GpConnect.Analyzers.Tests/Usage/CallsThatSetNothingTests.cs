using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>Code that has a header's name beside a value and sets nothing: no rule reports there.</summary>
public class CallsThatSetNothingTests
{
    private const string Libraries = """
        static class LoggerExtensions
        {
            public static void LogInformation(this ILogger logger, string message, params object[] args) { }
            public static void Information(this ILogger logger, string message, params object[] args) { }
        }

        interface ILogger { }

        static class Assert
        {
            public static void Equal(string expected, string actual) { }
            public static void Contains<T>(T expected, IEnumerable<T> actual) { }
            public static void Throws<T>(Action act) { }
        }

        class HttpCallAssertion { public HttpCallAssertion WithHeader(string name, string value) => this; }

        static class Flurl { public static string WithHeaders(this HttpCallAssertion assertion, object headers) => null; }

        class HttpTest { public HttpCallAssertion ShouldHaveCalled(string url) => null; }

        interface IOwnHeaders { IOwnHeaders AddHeader(string name, string value); string this[string name] { get; set; } }

        class Mock<T>
        {
            public void Setup<R>(Expression<Func<T, R>> call) { }
            public void Check(Expression<Func<T, object>> call) { }
        }

        static class SubstituteExtensions { public static T Received<T>(this T substitute) => substitute; }

        class ModelState { public void AddModelError(string key, string message) { } }

        class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }

        class GivenAttribute : Attribute { public GivenAttribute(string text) { } }

        class FromHeader { public string Name; public string Value; }

        class FromHeaderAttribute : Attribute { public string Name { get; set; } }

        static class Reader
        {
            public static string GetHeader(string name, string otherwise) => otherwise;
            public static string GetHeaderOrDefault(this IDictionary<string, string> map, string name, string otherwise) => otherwise;
            public static bool HasHeader(string name, string value) => true;
            public static bool TryGetHeader(string name, string otherwise, out string value) { value = otherwise; return true; }
            public static void AddHeader(string name, StringComparison comparison) { }
            public static void AddHeader(string name, string value = "200000000115", bool replace = false) { }
            public static void AllowHeaders(string one, string other) { }
            public static void RenameHeader(string from, string to) { }
        }
        """;

    [Theory]
    [InlineData("""_ = parameter == "Ssp-From";""")]
    [InlineData("""_ = "Ssp-From".Equals("200000000115");""")]
    [InlineData("""_ = string.Equals("Ssp-From", "200000000115", StringComparison.OrdinalIgnoreCase);""")]
    [InlineData("""_ = string.Compare("Ssp-From", "200000000115");""")]
    [InlineData("""_ = string.Format("Ssp-From", "200000000115");""")]
    [InlineData("""_ = string.Concat("Ssp-From", "200000000115");""")]
    [InlineData("""_ = parameter.Replace("Ssp-From", "200000000115");""")]
    [InlineData("""request.Headers.Remove("Ssp-From");""")]
    [InlineData("""_ = request.Headers.Contains("Ssp-From");""")]
    [InlineData("""_ = request.Headers.TryGetValues("Ssp-From", out var values);""")]
    [InlineData("""_ = map.TryGetValue("Ssp-From", out var value) ? value : "200000000115";""")]
    [InlineData("""_ = map["Ssp-From"] ?? "200000000115";""")]
    [InlineData("""var asid = map["Ssp-From"];""")]
    [InlineData("""_ = map.GetHeaderOrDefault("Ssp-From", "200000000115");""")]
    [InlineData("""_ = Reader.GetHeader("Ssp-From", "200000000115");""")]
    [InlineData("""_ = Reader.HasHeader("Ssp-From", "200000000115");""")]
    [InlineData("""_ = Reader.TryGetHeader("Ssp-From", "200000000115", out var value);""")]
    [InlineData("""Reader.AddHeader("Ssp-From", StringComparison.Ordinal);""")]
    [InlineData("""Reader.AddHeader("Ssp-From");""")]
    [InlineData("""Reader.RenameHeader("Ssp-From", "Ssp-To");""")]
    [InlineData("""Console.WriteLine("Ssp-From", "200000000115");""")]
    [InlineData("""Console.WriteLine("{0}={1}", "Ssp-From", "200000000115");""")]
    [InlineData("""ILogger logger = null; logger.LogInformation("{Name}: {Value}", "Ssp-From", "200000000115");""")]
    [InlineData("""ILogger logger = null; logger.Information("Ssp-From", "200000000115");""")]
    [InlineData("""throw new ArgumentException("Ssp-From", "200000000115");""")]
    [InlineData("""new ModelState().AddModelError("Ssp-From", "is required");""")]
    [InlineData("""new ModelState().AddModelError("Ssp-From", "Ssp-From has 12 digits");""")]
    [InlineData("""_ = new Dictionary<string, string> { ["Ssp-From"] = "consumer's ASID", ["Ssp-TraceID"] = "a GUID, 36 characters" };""")]
    [InlineData("""_ = new Dictionary<string, string> { ["Ssp-From"] = "SspFrom", ["Ssp-TraceID"] = "TraceId" };""")]
    [InlineData("""var names = new[] { "Ssp-From", "Ssp-To", "Ssp-TraceID", "Ssp-InteractionID" };""")]
    [InlineData("""var names = ("Ssp-From", "Ssp-To");""")]
    [InlineData("""var names = new[] { "Ssp-TraceID", "X-B3-TraceId" };""")]
    [InlineData("""request.Headers.Add("Ssp-From", "X-Ssp-From");""")]
    [InlineData("""request.Headers.Add("Ssp-TraceID", "X-Trace");""")]
    [InlineData("""Reader.AllowHeaders("Ssp-From", "Accept");""")]
    [InlineData("""var same = (parameter, parameter) == ("Ssp-From", "200000000115");""")]
    [InlineData("""var has = map.Contains(new KeyValuePair<string, string>("Ssp-From", "200000000115"));""")]
    [InlineData("""var has = map.Contains(KeyValuePair.Create("Ssp-From", "200000000115"));""")]
    [InlineData("""Console.WriteLine(("Ssp-From", "200000000115"));""")]
    [InlineData("""var seen = new { Ssp_From = "200000000115" };""")]
    [InlineData("""ILogger logger = null; logger.Information("sent", new { Ssp_From = "200000000115" });""")]
    [InlineData("""var asid = map["Ssp-From"].FirstOrDefault().ToString() ?? "200000000115";""")]
    [InlineData("""var name = ("Ssp-From", 12);""")]
    [InlineData("""dynamic any = map; any.Remove("Ssp-From", "200000000115");""")]
    [InlineData("""dynamic any = map; any.TryGetHeader("Ssp-From", "200000000115");""")]
    [InlineData("""dynamic any = map; _ = any["Ssp-From"] ?? "200000000115";""")]
    [InlineData("""Console.WriteLine(new { Name = "Ssp-From", Value = "200000000115" });""")]
    [InlineData("""ILogger logger = null; logger.Information("sent", new { Name = "Ssp-From", Value = "200000000115" });""")]
    [InlineData("""Console.WriteLine(new FromHeader { Name = "Ssp-From", Value = "200000000115" });""")]
    [InlineData("""_ = new FromHeader { Name = "200000000115", Value = "Ssp-From" };""")]
    [InlineData("""_ = new FromHeader { Name = "Ssp-From" };""")]
    public Task Reading_comparing_and_describing(string statement) => UsageTest.StatementsAsync(statement, types: Libraries);

    [Theory]
    [InlineData("""Assert.Equal("Ssp-From", "200000000115");""")]
    [InlineData("""Assert.Contains(new KeyValuePair<string, string>("Ssp-From", "200000000115"), map);""")]
    [InlineData("""Assert.Contains(("Ssp-From", "200000000115"), new List<(string, string)>());""")]
    [InlineData("""new HttpTest().ShouldHaveCalled("").WithHeader("Accept", "a/b").WithHeader("Ssp-From", "200000000115");""")]
    [InlineData("""new HttpTest().ShouldHaveCalled("").WithHeaders(new { Ssp_From = "200000000115" });""")]
    [InlineData("""new Mock<IOwnHeaders>().Setup(x => x.AddHeader("Ssp-From", "200000000115"));""")]
    [InlineData("""new Mock<IOwnHeaders>().Check(x => x.AddHeader("Ssp-From", "200000000115"));""")]
    [InlineData("""IOwnHeaders own = null; own.Received().AddHeader("Ssp-From", "200000000115");""")]
    [InlineData("""IOwnHeaders own = null; own.Received()["Ssp-From"] = "200000000115";""")]
    [InlineData("""Assert.Contains(new { Name = "Ssp-From", Value = "200000000115" }, new List<object>());""")]
    public Task Expecting_in_tests(string statement) => UsageTest.StatementsAsync(statement, types: Libraries);

    [Fact]
    public Task What_a_test_does_inside_an_assertion_is_still_done() => UsageTest.StatementsAsync(
        """Assert.Throws<Exception>(() => request.Headers.Add("Ssp-From", {|GPC5002:"200000000115"|}));""", types: Libraries);

    [Theory]
    [InlineData("""[InlineData("Ssp-From", "200000000115")] class C { }""")]
    [InlineData("""[InlineData("Ssp-From: 200000000115")] class C { }""")]
    [InlineData("""[Given("Ssp-From: 200000000115")] class C { }""")]
    [InlineData("""class C { void M([FromHeader(Name = "Ssp-From")] string from = "200000000115") { } }""")]
    public Task Attributes(string type) => UsageTest.StatementsAsync("", types: Libraries + type);
}
