using System.Threading.Tasks;
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
    [InlineData("#pragma warning disable GPC5001\nvar asid = \"918999198993\";")]
    public Task Can_be_suppressed(string statements) => UsageTest.StatementsAsync(statements);
}
