using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Identifiers;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.CodeFixes.Identifiers;

/// <summary>GPC2001 and GPC2002: what SDS has, if a snapshot has exactly one answer.</summary>
public sealed class MissingIdentifierFixTests
{
    [Theory]
    [InlineData("""OdsCode = "A20047", PartyKey = "A20047-821870" """, """OdsCode = "A20047", PartyKey = "A20047-821870", Asid = "918999198993" """)]
    [InlineData("""OdsCode = "A20047", Asid = "918999198993" """, """OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870" """)]
    [InlineData("""Asid = "918999198993", PartyKey = "A20047-821870" """, """Asid = "918999198993", PartyKey = "A20047-821870", OdsCode = "A20047" """)]
    [InlineData("""OdsCode = "A20047", Asid = "", PartyKey = "A20047-821870" """, """OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870" """)]
    public Task Argument(string before, string after) =>
        FixTest.ProjectAsync<MissingIdentifierFix>(Source(before.TrimEnd()), Source(after.TrimEnd()));

    [Fact]
    public Task Cell() => FixTest.ProjectAsync<MissingIdentifierFix>(Rows("A20047,,A20047-821870"), Rows("A20047,918999198993,A20047-821870"), "Use what SDS has: 918999198993");

    [Theory]
    [InlineData("9.18999E+11")]
    [InlineData("91899919899")]
    [InlineData("?")]
    public Task A_malformed_ASID(string asid) => FixTest.ProjectAsync<MalformedIdentifierFix>(
        Rows($"A20047,{asid},A20047-821870"), Rows("A20047,918999198993,A20047-821870"), "Change to 918999198993");

    [Fact]
    public Task Not_an_ASID_with_other_digits_than_are_left() => FixTest.NoneAsync<MalformedIdentifierFix>("GPC2002", Rows("A20047,2.00000E+11,A20047-821870"));

    [Fact]
    public Task Not_one_of_two() => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002", Rows("A20047,9.18999E+11,A20047-821870", Right + As("918999198994", "A20047", "A20047-821870", Slots)));

    [Fact]
    public Task Not_of_snapshots_that_contradict_each_other() => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002", Rows("A20047,9.18999E+11,A20047-821870", Right + As("918999198993", "A20047", "A20047-821999", Slots)));

    [Fact]
    public Task Not_one_that_is_declared() => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002", Rows("A20047,918999198993,A20047-821870\nA20047,9.18999E+11,A20047-821870"));

    [Fact]
    public Task Not_a_consumer_s_for_a_provider() => FixTest.NoneAsync<MalformedIdentifierFix>("GPC2002", Rows("A20047,?,A20047-821870", RightAs));

    [Fact]
    public Task Not_another_organisation_s() => FixTest.NoneAsync<MalformedIdentifierFix>("GPC2002", Rows("B82617,?,A20047-821870"));

    private static Project Source(string arguments) => Project.Of($$"""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", {{arguments}})]
        public static partial class Practices { }
        """).With(DataFileText.Snapshot("/src/sds.ldif", Right));

    private static Project Rows(string rows, string? sds = null) => Project.Of("""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """).With(DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key\n" + rows + "\n"), DataFileText.Snapshot("/src/sds.ldif", sds ?? Right));
}
