using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5001: which strings repeat a declaration, and which are its own.</summary>
public class HardCodedSpineIdentifierTests
{
    [Theory]
    [InlineData("""var asid = {|GPC5001:"918999198993"|};""")]
    [InlineData("""var asid = {|GPC5001:@"918999198993"|};""")]
    [InlineData(""""var asid = {|GPC5001:"""918999198993"""|};"""")]
    [InlineData("""var asid = {|GPC5001:"918999198993"u8|};""")]
    [InlineData("""var asid = Asid.Parse({|GPC5001:"918999198993"|});""")]
    [InlineData("""var key = {|GPC5001:"A20047-821870"|};""")]
    [InlineData("""var key = {|GPC5001:"a20047-821870"|};""")]
    [InlineData("""var key = {|GPC5001:"X26-822358"|};""")]
    [InlineData("""var text = $"{|GPC5001:918999198993|}{parameter}";""")]
    [InlineData("""var text = $"{parameter}{ {|GPC5001:"918999198993"|} }";""")]
    [InlineData("""const string Asid = {|GPC5001:"918999198993"|};""")]
    [InlineData("""var known = parameter is {|GPC5001:"918999198993"|};""")]
    [InlineData("""switch (parameter) { case {|GPC5001:"918999198993"|}: break; }""")]
    [InlineData("""var text = "ASID 918999198993";""")]
    [InlineData("""var text = $"ASID 918999198993{parameter}";""")]
    [InlineData("""var text = "918999198994";""")]
    [InlineData("""var text = "A20047";""")]
    [InlineData("""var number = 918999198993;""")]
    [InlineData("""// "918999198993" """)]
    public Task Strings(string statement) => UsageTest.StatementsAsync(statement);

    [Theory]
    [InlineData("""[System.ComponentModel.Description({|GPC5001:"918999198993"|})] class C { }""")]
    [InlineData("""class C { void M(string asid = {|GPC5001:"918999198993"|}) { } }""")]
    [InlineData("""class C { string asid = {|GPC5001:"918999198993"|}; }""")]
    [InlineData("""class C { const string Asid = {|GPC5001:"918999198993"|}; }""")]
    public Task Declarations_of_other_things(string type) => UsageTest.StatementsAsync("", types: type);

    // A library of helpers for tests refers to no framework that has attributes of tests, and is no test project.
    [Theory]
    [InlineData("""Assert.Equal("918999198993", parameter);""")]
    [InlineData("""Assert.Equal(new[] { "918999198993" }, new[] { parameter });""")]
    [InlineData("""Assert.Equal($"918999198993{parameter}", parameter);""")]
    [InlineData("""Assert.All(new[] { parameter }, asid => Assert.Equal("918999198993", asid));""")]
    [InlineData("""parameter.Should().Be("918999198993");""")]
    [InlineData("""new Mock<IAsids>().Setup(asids => asids.Find("918999198993"));""")]
    [InlineData("""IAsids asids = null; asids.Received().Find("918999198993");""")]
    [InlineData("""Compare(expectedAsid: "918999198993", asid: parameter);""")]
    [InlineData("""Compare("918999198993", {|GPC5001:"918999198993"|});""")]
    [InlineData("""var expected = "918999198993"; Compare(expected, parameter);""")]
    [InlineData("""string expected; expected = "918999198993"; Compare(expected, parameter);""")]
    [InlineData("""const string ExpectedAsid = "918999198993"; Compare(ExpectedAsid, parameter);""")]
    [InlineData("""_ = new Case { Expected = "918999198993", Asid = {|GPC5001:"918999198993"|} };""")]
    [InlineData("""Assert.Throws<Exception>(() => map.Add("asid", {|GPC5001:"918999198993"|}));""")]
    [InlineData("""Assert.Throws<Exception>(() => { map.Add("asid", {|GPC5001:"918999198993"|}); });""")]
    [InlineData("""if (parameter != {|GPC5001:"918999198993"|}) throw new InvalidOperationException({|GPC5001:"918999198993"|});""")]
    [InlineData("""_ = string.Equals(parameter, {|GPC5001:"918999198993"|}, StringComparison.Ordinal);""")]
    public Task Expected_values(string statement) => UsageTest.StatementsAsync(
        statement,
        """
        readonly string _expectedSender = "918999198993";
        static string ExpectedReceiver { get; } = "918999198993";
        static void Compare(string expectedAsid, string asid) { }
        """,
        """
        static class Assert
        {
            public static void Equal<T>(T expected, T actual) { }
            public static void All<T>(IEnumerable<T> all, Action<T> each) { }
            public static void Throws<T>(Action act) { }
        }

        class Case { public string Expected { get; set; } public string Asid { get; set; } }

        interface IAsids { object Find(string asid); }

        class Mock<T> { public void Setup<R>(Expression<Func<T, R>> call) { } }

        class StringAssertions { public void Be(string other) { } }

        static class Fluent
        {
            public static StringAssertions Should(this string actual) => null;
            public static T Received<T>(this T substitute) => substitute;
        }
        """);

    [Fact]
    public Task The_constants_of_a_declaration_are_its_own() => UsageTest.SourcesAsync("""
        using GpConnect;

        static class Ids
        {
            public const string Key = "A20047-821870";
            public const string Asid = First;
            private const string First = "918999198993";
            public const string Again = {|GPC5001:"918999198993"|};
        }

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = Ids.Asid, PartyKey = Ids.Key, Registration = SdsRegistration.Cma)]
        public static partial class Practices
        {
            private static readonly string Own = {|GPC5001:"A20047-821870"|};
        }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = OwnKey)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class Trusts { private const string OwnKey = "X26-822358"; }
        """);

    [Fact]
    public Task Nothing_is_reported_where_nothing_is_declared() => UsageTest.SourcesAsync("""class C { string asid = "918999198993"; }""");

    [Theory]
    [InlineData("public", "", 1)]
    [InlineData("internal", "", 0)]
    [InlineData("public", ", Members = false", 0)]
    public async Task Of_a_reference_where_a_member_may_be_used(string accessibility, string members, int reported)
    {
        var library = Project.Of($$"""
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpointsFrom("practices.csv"{{members}})]
            {{accessibility}} static partial class Practices { }
            """)
            .With(DataFileText.Endpoints("/src/practices.csv", "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\n"));
        var built = Project.Of("class C { string asid = \"918999198993\"; }")
            .Referencing((library with { AssemblyName = "Library" }).Build())
            .Build();
        Assert.Equal(reported, (await built.AnalyzeAsync(new UsageAnalyzer())).Length);
    }

    [Fact]
    public Task Of_a_private_registry_only_within_its_class() => UsageTest.SourcesAsync("""
        using GpConnect;

        partial class Outer
        {
            string asid = {|GPC5001:"918999198993"|};

            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            private static partial class Practices { }
        }

        class Other { string asid = "918999198993"; }
        """);

    [Theory]
    [InlineData("#pragma warning disable GPC5001\nvar asid = \"918999198993\";")]
    public Task Can_be_suppressed(string statements) => UsageTest.StatementsAsync(statements);
}
