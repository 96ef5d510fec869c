using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4018: a consumer with a separate MHS has a party key of its own in SDS, too.</summary>
public sealed class PartyKeySharedInSdsTests
{
    private static readonly string Reported = Marked(Consumer, "GPC4018", "\"A20047-821870\"");
    private static readonly string Other = As("200000000001", "B82617", "A20047-821870", Slots);

    [Fact]
    public async Task With_another_system()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, RightAs + Other));
        Assert.Contains(" is also the party key of ASID 200000000001 (B82617) in SDS: ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task Whatever_the_case() => VerifyAsync(Reported, RightAs + Other.Replace("A20047-", "a20047-"));

    [Fact]
    public async Task The_organisation_is_named_if_it_is_known() => Assert.Contains(
        " ASID 200000000001 in SDS: ",
        Assert.Single(await VerifyAsync(Reported, RightAs + As("200000000001", "", "A20047-821870", Slots))).GetMessage(),
        System.StringComparison.Ordinal);

    [Fact]
    public Task With_nobody() => VerifyAsync(Consumer, RightAs + As("200000000001", "B82617", "B82617-820006", Slots));

    [Fact]
    public Task Consumers_of_a_shared_MHS_share_theirs() => VerifyAsync(
        Consumer.Replace("Separate", "Shared").Replace("Consumers", "{|GPC4012:Consumers|}"),
        RightAs + Other);

    [Fact]
    public Task A_provider_has_a_rule_of_its_own() => VerifyAsync(Marked(Provider, "GPC4004", "\"A20047-821870\""), Right + Other);

    [Fact]
    public Task A_system_in_both_roles_is_judged_as_a_provider() => VerifyAsync(
        Provider.Replace("\"A20047-821870\"", "{|GPC4004:\"A20047-821870\"|}") + Consumer, Right + Other);

    [Fact]
    public Task If_SDS_has_another_party_key_for_the_ASID_the_declared_one_is_wrong() => VerifyAsync(
        Marked(Consumer, "GPC4002", "\"A20047-821870\""), As("918999198993", "A20047", "A20047-821871", Slots) + Other);

    [Fact]
    public Task If_SDS_does_not_have_the_ASID_the_other_may_be_it() => VerifyAsync(Marked(Consumer, "GPC4001", "\"918999198993\""), Other);
}
