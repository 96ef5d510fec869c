using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>The forms in which code gives a header a value, shown with a fixed Ssp-From. Every form is found, and is silent with a value from elsewhere.</summary>
public class HeaderFormTests
{
    private const string OwnHeaders = """
        class OwnHeaders
        {
            public void ReplaceHeader(string name, string value) { }
            public void ReplaceHeader(string name, string value, bool validate) { }
            public void Put(int priority, string name, string value) { }
        }

        static class OwnExtensions
        {
            // As Flurl has it.
            public static string WithHeaders(this string url, object headers, bool replaceUnderscoreWithHyphen = true) => url;

            public static OwnHeaders With(this OwnHeaders headers, string name, object value) => headers;
        }
        """;

    private const string RestLibraries = """
        class RestRequest
        {
            public RestRequest AddHeader(string name, string value) => this;
            public RestRequest AddOrUpdateHeader<T>(string name, T value) => this;
            public RestRequest AddParameter(string name, object value, ParameterType type) => this;
        }

        enum ParameterType { HttpHeader }

        class HeaderParameter { public HeaderParameter(string name, string value) { } }

        class Parameter { public string Name { get; set; } public string Value { get; set; } }

        class SeveralValues { public string Key { get; set; } public string[] Values { get; set; } }

        struct FieldsOnly { public string Key; public object Value; }

        record struct Recorded(string Name, string Value);

        [AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
        class HeadersAttribute : Attribute { public HeadersAttribute(params string[] headers) { } }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class HeaderAttribute : Attribute
        {
            public HeaderAttribute(string name) { }
            public HeaderAttribute(string name, string value) { }
        }
        """;

    public static TheoryData<string> Forms => new()
    {
        """request.Headers.Add("Ssp-From", VALUE);""",
        """request.Headers.Add("ssp-from", VALUE);""",
        """request.Headers.Add(SspHeaders.From, VALUE);""",
        """request.Headers.Add(Names.From, VALUE);""",
        """request.Headers.Add(Names.ReadOnlyFrom, VALUE);""",
        """request.Headers.Add(Names.PropertyFrom, VALUE);""",
        """request.Headers.Add("Ssp-" + "From", VALUE);""",
        """request.Headers.Add(value: VALUE, name: "Ssp-From");""",
        """request.Headers.TryAddWithoutValidation("Ssp-From", VALUE);""",
        """request.Headers.Add("Ssp-From", new[] { VALUE });""",
        """request.Headers.Add("Ssp-From", new string[] { VALUE });""",
        """request.Headers.Add("Ssp-From", new List<string> { VALUE });""",
        """request.Headers.Add("Ssp-From", [VALUE]);""",
        """request?.Headers?.Add("Ssp-From", VALUE);""",
        """client.DefaultRequestHeaders.Add("Ssp-From", VALUE);""",
        """new WebHeaderCollection().Add("Ssp-From", VALUE);""",
        """new WebHeaderCollection().Set("Ssp-From", VALUE);""",
        """var web = new WebHeaderCollection(); web["Ssp-From"] = VALUE;""",
        """var web = new WebHeaderCollection { ["Ssp-From"] = VALUE };""",
        """new RestRequest().AddHeader("Ssp-From", VALUE);""",
        """new RestRequest().AddOrUpdateHeader("Ssp-From", VALUE);""",
        """new RestRequest().AddParameter("Ssp-From", VALUE, ParameterType.HttpHeader);""",
        """parameter.WithHeaders(new { Ssp_From = VALUE, Accept = "application/fhir+json" });""",
        """parameter.WithHeaders(new { ssp_from = VALUE }, true);""",
        """_ = new HeaderParameter("Ssp-From", VALUE);""",
        """_ = new Parameter { Name = "Ssp-From", Value = VALUE };""",
        """_ = new Parameter { Value = VALUE, Name = "Ssp-From" };""",
        """Parameter made = new() { Name = "Ssp-From", Value = VALUE };""",
        """_ = new SeveralValues { Key = "Ssp-From", Values = new[] { VALUE } };""",
        """_ = new SeveralValues { Key = "Ssp-From", Values = [VALUE] };""",
        """_ = new FieldsOnly { Key = "Ssp-From", Value = VALUE };""",
        """_ = new FieldsOnly() with { Key = "Ssp-From", Value = VALUE };""",
        """_ = new Recorded("Ssp-From", VALUE);""",
        """_ = new Recorded() with { Name = "Ssp-From", Value = VALUE };""",
        """_ = new { Name = "Ssp-From", Value = VALUE };""",
        """_ = new[] { new { Key = "Ssp-From", Value = VALUE } };""",
        """dynamic headers = request.Headers; headers.Add("Ssp-From", VALUE);""",
        """dynamic headers = request.Headers; headers["Ssp-From"] = VALUE;""",
        """dynamic sent = request; sent.Headers.TryAddWithoutValidation("Ssp-From", VALUE);""",
        """dynamic sent = request; sent.Headers["Ssp-From"] = VALUE;""",
        """dynamic sent = request; sent.AddHeader("Ssp-From", new[] { VALUE });""",
        """new OwnHeaders().ReplaceHeader("Ssp-From", VALUE);""",
        """new OwnHeaders().ReplaceHeader("Ssp-From", VALUE, true);""",
        """new OwnHeaders().Put(1, "Ssp-From", VALUE);""",
        """new OwnHeaders().With("Ssp-From", VALUE);""",
        """Console.WriteLine(request.Headers.TryAddWithoutValidation("Ssp-From", VALUE));""",
        """map["Ssp-From"] = VALUE;""",
        """map["Ssp-From"] ??= VALUE;""",
        """map.Add("Ssp-From", VALUE);""",
        """map.TryAdd("Ssp-From", VALUE);""",
        """_ = new Dictionary<string, string> { ["Ssp-From"] = VALUE };""",
        """_ = new Dictionary<string, string> { { "Ssp-From", VALUE } };""",
        """_ = new Dictionary<string, object> { { "Ssp-From", VALUE } };""",
        """_ = new Dictionary<string, string[]> { ["Ssp-From"] = new[] { VALUE } };""",
        """_ = new Dictionary<string, string[]> { ["Ssp-From"] = [VALUE] };""",
        """_ = new HttpRequestMessage { Headers = { { "Ssp-From", VALUE } } };""",
        """_ = new KeyValuePair<string, string>("Ssp-From", VALUE);""",
        """KeyValuePair<string, string> pair = new("Ssp-From", VALUE);""",
        """KeyValuePair<string, string>[] pairs = [new("Ssp-From", VALUE)];""",
        """_ = KeyValuePair.Create("Ssp-From", VALUE);""",
        """var pair = ("Ssp-From", VALUE);""",
        """(string Name, string Value)[] pairs = { ("Ssp-From", VALUE) };""",
        """string[] pair = { "Ssp-From", VALUE };""",
        """var pairs = new[,] { { "Ssp-From", VALUE }, { "Accept", "application/fhir+json" } };""",
        """string[] pair = ["Ssp-From", VALUE];""",
        """List<string> pair = ["Ssp-From", VALUE, "Accept", "application/fhir+json"];""",
        """client.SendAsync(new HttpRequestMessage { Headers = { { "Ssp-From", VALUE } } });""",
        """Action<HttpClient> configure = c => c.DefaultRequestHeaders.Add("Ssp-From", VALUE);""",
        """Action<HttpClient> configure = c => { c.DefaultRequestHeaders.Add("Ssp-From", VALUE); };""",
        """Action<string, string> add = request.Headers.Add; add("Ssp-From", VALUE);""",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_fixed_value_is_found_in(string form) =>
        UsageTest.StatementsAsync(form.Replace("VALUE", """{|GPC5002:"200000000115"|}"""), types: Types);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_reported_the_same_in_every_host(string form)
    {
        var built = Project.Of(UsageTest.Around(form.Replace("VALUE", "\"200000000115\""), types: Types), UsageTest.Registries).Build();
        Assert.Contains("GPC5002", Assert.Single(await EveryWay.ReportAsync(built, new UsageAnalyzer())));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_value_from_elsewhere_is_none_in(string form) =>
        UsageTest.StatementsAsync(form.Replace("VALUE", "parameter"), types: Types);

    [Theory]
    [InlineData("""[Headers({|GPC5002:"Ssp-From: 200000000115"|})] interface IApi { }""")]
    [InlineData("""[Headers("Accept: a/b", {|GPC5002:"ssp-from:200000000115"|})] interface IApi { }""")]
    [InlineData("""[Headers({|GPC5002:"Ssp-From: " + Asid|})] interface IApi { const string Asid = "200000000115"; }""")]
    [InlineData("""[Header("Ssp-From", {|GPC5002:"200000000115"|})] interface IApi { }""")]
    [InlineData("""interface IApi { [Headers({|GPC5002:"Ssp-From: 200000000115"|})] void Get(); }""")]
    [InlineData("""[Header("Ssp-From", "string")] interface IApi { }""")]
    [InlineData("""[Headers("Ssp-From")] interface IApi { void Get([Header("Ssp-From")] string asid); }""")]
    [InlineData("""[Headers("Ssp-From:")] interface IApi { }""")]
    [InlineData("""[Headers("X-From: 200000000115")] interface IApi { }""")]
    [InlineData("""[Obsolete("Ssp-From: 200000000115")] interface IApi { }""")]
    public Task Attributes(string type) => UsageTest.StatementsAsync("", types: Types + type);

    [Theory]
    [InlineData("""new WebHeaderCollection().Add({|GPC5002:"Ssp-From: 200000000115"|});""")]
    [InlineData("""new WebHeaderCollection().Add("Ssp-From: " + parameter);""")]
    [InlineData("""Console.WriteLine("Ssp-From: 200000000115");""")]
    [InlineData("""throw new InvalidOperationException("Ssp-From: 200000000115");""")]
    public Task Whole_lines(string statement) => UsageTest.StatementsAsync(statement);

    private const string Types = OwnHeaders + RestLibraries + """
        static class Names
        {
            public const string From = "Ssp-From";
            public static readonly string ReadOnlyFrom = "Ssp-From";
            public static string PropertyFrom => "SSP-FROM";
        }
        """;
}
