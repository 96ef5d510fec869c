using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4001: SDS has the AS record of each declared ASID.</summary>
public sealed class NotInSdsTests
{
    private const string Reported = """
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = {|GPC4001:"918999198993"|}, PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }
        """;

    [Fact]
    public Task An_ASID_that_SDS_has() => VerifyAsync(Provider, Right);

    [Fact]
    public Task An_ASID_that_SDS_does_not_have_is_reported_once() => VerifyAsync(Reported, As("200000000001", "A20047", "A20047-821870", Slots) + RightMhs);

    [Fact]
    public Task Consumers_too() => VerifyAsync(
        """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC4001:"200000001385"|}, PartyKey = "RR8-821870")]
        internal static partial class Trusts { }
        """,
        Right);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        internal static partial class Practices { }
        """)
        .WithEndpoints("/practices.csv", "asid,ods code,party key\n918999198993,A20047,A20047-821870\n{|GPC4001:227319907549|},B82617,B82617-820006\n")
        .WithSnapshot("/sds.ldif", Right)
        .VerifyAsync();

    [Fact]
    public Task The_AS_records_of_several_snapshots_count_together() => MarkedProject.Of(Provider)
        .WithSnapshot("/a.ldif", Right)
        .WithSnapshot("/b.ldif", As("200000000001", "B82617", "B82617-820006", Slots))
        .VerifyAsync();

    [Fact]
    public Task A_snapshot_covers_its_environment_whatever_the_case() => MarkedProject.Of(
        Reported.Replace("Shared", "Shared, Environment = \"Live\""))
        .WithSnapshot("/sds.ldif", As("200000000001", "X26", "X26-822358", Slots) + RightMhs, " LIVE ")
        .VerifyAsync();

    [Fact]
    public Task A_snapshot_covers_no_other_environment() => MarkedProject.Of(Marked(Provider, "GPC4010", "Practices"))
        .WithSnapshot("/sds.ldif", "{|GPC4010:|}" + As("200000000001", "X26", "X26-822358", Slots) + RightMhs, "INT")
        .VerifyAsync();

    [Fact]
    public Task An_empty_snapshot_covers_nothing() => VerifyAsync(Provider, "{|GPC4010:|}");
}
