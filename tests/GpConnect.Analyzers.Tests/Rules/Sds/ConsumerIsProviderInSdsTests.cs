using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4005: a consumer's MHS records have no GP Connect interactions.</summary>
public sealed class ConsumerIsProviderInSdsTests
{
    private static readonly string Reported = Marked(Consumer, "GPC4005", "\"A20047-821870\"");

    [Fact]
    public Task An_MHS_record_with_GP_Connect_interactions() => VerifyAsync(Reported, Right);

    [Fact]
    public Task An_MHS_record_of_another_service() => VerifyAsync(Consumer, RightAs + Mhs("1", "A20047", "A20047-821870", Url, OfOtherService));

    [Fact]
    public Task An_MHS_record_of_several_services() => VerifyAsync(Reported, RightAs + Mhs("1", "A20047", "A20047-821870", Url, OfOtherService, Slots));

    [Fact]
    public Task The_MHS_record_of_another_party_key() => VerifyAsync(Consumer, RightAs + Mhs("1", "A20047", "A20047-821871", Url, Slots));

    [Fact]
    public Task No_MHS_record() => VerifyAsync(Consumer, RightAs);

    [Fact]
    public Task A_system_that_is_declared_in_both_roles_is_not_reported() => VerifyAsync(Consumer + Provider, Right);

    [Fact]
    public Task Nor_is_one_that_says_both_at_once() => VerifyAsync(DualRole, Right);
}
