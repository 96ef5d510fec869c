using System.Threading.Tasks;
using System;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4003: an ODS code is the one that SDS has for the ASID.</summary>
public sealed class OrganisationDiffersFromSdsTests
{
    private const string Reported = """
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = {|GPC4003:"A20047"|}, Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }
        """;

    [Fact]
    public Task The_one_that_SDS_has() => VerifyAsync(Provider, Right);

    [Fact]
    public async Task Another_is_reported_with_what_SDS_has_in_upper_case()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, As("918999198993", "b82617", "A20047-821870", Slots) + RightMhs));
        Assert.Contains("SDS has b82617", reported.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("B82617", reported.Properties[DiagnosticProperties.SuggestedKey]);
    }

    [Fact]
    public async Task What_is_not_an_ODS_code_differs_and_is_not_proposed() =>
        Assert.DoesNotContain("Suggested", Assert.Single(await VerifyAsync(Reported, As("918999198993", "X", "A20047-821870", Slots) + RightMhs)).Properties.Keys);

    [Fact]
    public Task They_compare_without_regard_to_case() => VerifyAsync(Provider, As("918999198993", "a20047", "A20047-821870", Slots) + RightMhs);

    [Fact]
    public Task A_record_without_one_proves_nothing() => VerifyAsync(
        Provider, As("918999198993", "", "A20047-821870", Slots) + As("200000000001", "B82617", "B82617-820006", Slots) + RightMhs);

    [Fact]
    public Task In_rows_it_is_at_the_cell_and_the_party_key_is_compared_too() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        internal static partial class Practices { }
        """)
        .WithEndpoints("/practices.csv", "asid,ods code,party key\n918999198993,{|GPC4003:B82617|},{|GPC4002:B82617-820006|}\n")
        .WithSnapshot("/sds.ldif", Right)
        .VerifyAsync();
}
