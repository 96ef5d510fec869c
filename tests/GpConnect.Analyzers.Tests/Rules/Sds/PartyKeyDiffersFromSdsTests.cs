using System.Threading.Tasks;
using System;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4002: a party key is the one that SDS has for the ASID.</summary>
public sealed class PartyKeyDiffersFromSdsTests
{
    private const string Reported = """
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|GPC4002:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }
        """;

    [Fact]
    public Task The_one_that_SDS_has() => VerifyAsync(Provider, Right);

    [Fact]
    public async Task Another_is_reported_with_what_SDS_has()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, As("918999198993", "A20047", "B82617-820006", Slots) + RightMhs));
        Assert.Contains("SDS has B82617-820006", reported.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("B82617-820006", reported.Properties[DiagnosticProperties.SuggestedKey]);
    }

    [Fact]
    public async Task What_is_not_a_party_key_differs_and_is_not_proposed() =>
        Assert.DoesNotContain("Suggested", Assert.Single(await VerifyAsync(Reported, As("918999198993", "A20047", "Y", Slots) + RightMhs)).Properties.Keys);

    [Fact]
    public Task They_compare_without_regard_to_case() => VerifyAsync(Provider, As("918999198993", "A20047", "a20047-821870", Slots) + RightMhs);

    [Fact]
    public Task A_record_without_one_proves_nothing() => VerifyAsync(
        Provider, As("918999198993", "A20047", "", Slots) + As("200000000001", "B82617", "B82617-820006", Slots) + RightMhs);

    [Fact]
    public Task At_a_registrys_party_key_it_is_reported_once() => VerifyAsync(
        """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC4002:"X26-822358"|})]
        [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        internal static partial class Trusts { }
        """,
        As("200000001385", "RR8", "X26-000001", Slots) + As("200000001386", "RAE", "X26-000001", Slots));

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        internal static partial class Practices { }
        """)
        .WithEndpoints("/practices.csv", "asid,ods code,party key\n918999198993,A20047,{|GPC4002:A20047-821871|}\n")
        .WithSnapshot("/sds.ldif", Right)
        .VerifyAsync();
}
