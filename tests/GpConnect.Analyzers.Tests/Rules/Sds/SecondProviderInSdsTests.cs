using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4013: SDS has a second provider for an organisation.</summary>
public sealed class SecondProviderInSdsTests
{
    private static readonly string Reported = Marked(Provider, "GPC4013", "\"A20047\"");
    private static readonly string SecondAs = As("200000055555", "A20047", "A20047-830001", Slots);
    private static readonly string SecondMhs = Mhs("2", "A20047", "A20047-830001", Url.Replace("pcs", "new"), Slots);

    [Fact]
    public async Task With_another_party_key()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Right + SecondAs + SecondMhs));
        Assert.Contains("ASID 200000055555 with party key A20047-830001", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task A_dual_role_system_too() => VerifyAsync(Marked(DualRole, "GPC4013", "\"A20047\""), Right + SecondAs + SecondMhs);

    [Fact]
    public Task Whatever_the_case() => VerifyAsync(Reported, Right + SecondAs.Replace("nhsIDCode: A20047", "nhsIDCode: a20047") + SecondMhs.Replace("nhsMHSPartyKey: A20047", "nhsMHSPartyKey: a20047"));

    [Fact]
    public Task A_consumer_of_the_organisation_is_none() => VerifyAsync(Provider, Right + SecondAs);

    [Fact]
    public Task A_system_of_another_service_is_none() => VerifyAsync(Provider, Right + SecondAs + SecondMhs.Replace(Slots, OfOtherService));

    [Fact]
    public Task A_provider_of_another_organisation_is_none() => VerifyAsync(
        Provider, Right + As("200000055555", "B82617", "B82617-820006", Slots) + Mhs("2", "B82617", "B82617-820006", Url.Replace("A20047", "B82617"), Slots));

    [Fact]
    public Task A_second_system_with_the_same_party_key_is_no_CMA_endpoint() => VerifyAsync(
        Marked(Provider, "GPC4004", "\"A20047-821870\""), Right + As("200000055555", "A20047", "A20047-821870", Slots));

    [Fact]
    public Task A_consumer_may_stand_next_to_a_provider() => VerifyAsync(
        Consumer, RightAs + SecondAs + SecondMhs);

    [Fact]
    public Task If_the_declared_ASID_is_not_in_SDS_the_other_is_the_first() => VerifyAsync(
        Marked(Provider, "GPC4001", "\"918999198993\""), RightMhs + SecondAs + SecondMhs);

    [Theory]
    [InlineData("A20047", true)]
    [InlineData("B82617", false)]
    public async Task A_Device_is_of_the_organisation_of_its_Endpoint(string organisation, bool isReported)
    {
        // The owner of a Device is its client, which says nothing certain of whose the system is.
        var sds = Device("918999198993", "A20047", "A20047-821870", Slots)
            + Endpoint("1", "A20047", "A20047-821870", Url, Slots)
            + Device("200000055555", "RR8", "A20047-830001", Slots)
            + Endpoint("2", organisation, "A20047-830001", Url, Slots);
        await VerifyAsync(isReported ? Reported : Provider, sds);
    }
}
