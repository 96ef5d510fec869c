using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4014: one MHS record for an interaction.</summary>
public sealed class SeveralMhsRecordsTests
{
    private const string OldUrl = "https://old.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured";

    private static readonly string Reported = Marked(Provider, "GPC4014", "\"A20047-821870\"");

    [Fact]
    public async Task Two_with_different_URLs()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Right + Mhs("2", "A20047", "A20047-821870", OldUrl, Slots)));
        Assert.Contains($"SDS has {Url} and {OldUrl} for {Slots} of ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task Whatever_the_case_of_the_interaction() => VerifyAsync(
        Reported, Right + Mhs("2", "A20047", "A20047-821870", OldUrl, Slots.ToUpperInvariant()));

    [Fact]
    public Task Among_records_with_several_URLs() => VerifyAsync(
        Reported, RightAs + Mhs("1", "A20047", "A20047-821870", Url + "\nnhsMhsEndPoint: " + OldUrl, Slots) + Mhs("2", "A20047", "A20047-821870", Url, Slots));

    [Fact]
    public Task Two_with_one_URL() => VerifyAsync(Provider, Right + Mhs("2", "A20047", "A20047-821870", Url, Slots));

    [Fact]
    public Task Two_with_different_interactions() => VerifyAsync(
        Provider, As("918999198993", "A20047", "A20047-821870", Slots, Structured) + RightMhs + Mhs("2", "A20047", "A20047-821870", OldUrl, Structured));

    [Fact]
    public Task Of_different_organisations() => VerifyAsync(
        Provider, Right + Mhs("2", "B82617", "A20047-821870", OldUrl.Replace("A20047", "B82617"), Slots));

    [Fact]
    public Task Of_other_services_next_to_those_of_GP_Connect() => VerifyAsync(
        Marked(Provider, "GPC4006", "\"A20047-821870\""),
        RightAs + Mhs("1", "A20047", "A20047-821870", Url, Slots, OfOtherService) + Mhs("2", "A20047", "A20047-821870", "https://msg.example.nhs.uk/x", OfOtherService));

    [Fact]
    public Task Without_URLs_nothing_is_known() => VerifyAsync(Provider, Right + Mhs("2", "A20047", "A20047-821870", "", Slots));

    [Fact]
    public Task A_consumer_has_none() => VerifyAsync(
        Marked(Consumer, "GPC4005", "\"A20047-821870\""), Right + Mhs("2", "A20047", "A20047-821870", OldUrl, Slots));
}
