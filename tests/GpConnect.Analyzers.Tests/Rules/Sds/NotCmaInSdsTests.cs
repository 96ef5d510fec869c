using System.Threading.Tasks;
using System;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4004: a provider is a CMA endpoint by the records that SDS has, whatever its declaration says.</summary>
public sealed class NotCmaInSdsTests
{
    private static readonly string Reported = Marked(Provider, "GPC4004", "\"A20047-821870\"");

    [Theory]
    [InlineData("Cma")]
    [InlineData("Undeclared")]
    public Task An_AS_record_and_an_MHS_record(string registration) => VerifyAsync(Provider.Replace("Registration.Cma", "Registration." + registration), Right);

    [Fact]
    public Task The_records_compare_without_regard_to_case() => VerifyAsync(
        Provider, As("918999198993", "a20047", "a20047-821870", Slots) + Mhs("1", "a20047", "a20047-821870", Url.Replace("A20047", "a20047"), Slots.ToUpperInvariant()));

    [Theory]
    [InlineData("B82617", "B82617-820006")]
    [InlineData("B82617", "A20047-821870")]
    [InlineData("A20047", "B82617-820006")]
    public async Task No_MHS_record_with_its_party_key_and_organisation(string odsCode, string partyKey) => Assert.Contains(
        "no MHS record of A20047 has the party key: ",
        Assert.Single(await VerifyAsync(Reported, RightAs + Mhs("1", odsCode, partyKey, Url, Slots))).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_AS_record_with_its_party_key() => Assert.Contains(
        "where ASID 200000000001 has the party key, too: ",
        Assert.Single(await VerifyAsync(Reported, Right + As("200000000001", "B82617", "a20047-821870"))).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Both() => Assert.Contains(
        "no MHS record of A20047 has the party key, and ASID 200000000001 has the party key, too: ",
        Assert.Single(await VerifyAsync(Reported, RightAs + As("200000000001", "B82617", "A20047-821870") + Mhs("1", "B82617", "B82617-820006", Url, Slots))).GetMessage(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Shared", "(T7, S7)")]
    [InlineData("Separate", "(T9, S7)")]
    public async Task It_names_the_requirement_of_the_topology(string topology, string requirement) => Assert.Contains(
        requirement,
        Assert.Single(await VerifyAsync(Reported.Replace("Shared", topology), RightAs + Mhs("1", "B82617", "B82617-820006", Url, Slots))).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public Task An_AS_record_that_is_not_as_declared_is_reported_as_that_alone() => VerifyAsync(
        Marked(Provider, "GPC4002", "\"A20047-821870\""), As("918999198993", "A20047", "A20047-821871", Slots) + Mhs("1", "B82617", "B82617-820006", Url, Slots));

    [Fact]
    public Task A_consumer_is_not_asked() => VerifyAsync(Consumer, RightAs + Mhs("1", "B82617", "B82617-820006", Url, Slots));
}
