using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4016: one FHIR version for all URLs of a capability, and STU3 for Access Record Structured and Access Document.</summary>
public sealed class FhirVersionsDifferTests
{
    private const string Create = "urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1";
    private const string Binary = "urn:nhs:names:services:gpconnect:documents:fhir:rest:read:binary-1";
    private const string Base = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect";

    private static readonly string Reported = Marked(Provider, "GPC4016", "\"A20047-821870\"");
    private static readonly string Dstu2 = Base.Replace("STU3", "DSTU2");

    [Fact]
    public async Task Two_versions_of_one_capability()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Sds(Base, Slots, Dstu2, Create)));
        Assert.Contains($"SDS has {Dstu2} (DSTU2) for Appointment Management of Practices.LeggPractice (A20047), and {Base} (STU3): ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task One_version() => VerifyAsync(Provider, Sds(Base, Slots, Base + "/appointments", Create));

    [Fact]
    public Task Two_versions_of_two_capabilities() => VerifyAsync(
        Provider, Sds(Base + "/structured", Structured, Dstu2, "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord"));

    [Theory]
    [InlineData(Structured, "Access Record Structured")]
    [InlineData(Binary, "Access Document")]
    public async Task One_that_a_capability_never_has(string interaction, string capability)
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Sds(Dstu2, interaction, Base, Slots)));
        Assert.Contains($"SDS has {Dstu2} for {capability} of Practices.LeggPractice (A20047): ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task A_URL_without_a_version_is_malformed_and_no_more() => VerifyAsync(
        Marked(Provider, "GPC4007", "\"918999198993\""), Sds(Base, Slots, "https://pcs.thirdparty.nhs.uk/A20047", Create));

    [Fact]
    public Task A_version_in_lower_case_is_the_same_one() => VerifyAsync(
        Marked(Provider, "GPC4007", "\"918999198993\""), Sds(Base, Slots, Base.Replace("STU3", "stu3"), Create));

    [Fact]
    public Task With_segments_before_the_ODS_code() => VerifyAsync(
        Reported, Sds(Base, Slots, Dstu2.Replace("/A20047", "/NHSConnect/A20047"), Create));

    private static string Sds(string url, string interaction, string otherUrl, string otherInteraction) =>
        As("918999198993", "A20047", "A20047-821870", interaction, otherInteraction)
        + Mhs("1", "A20047", "A20047-821870", url, interaction)
        + Mhs("2", "A20047", "A20047-821870", otherUrl, otherInteraction);
}
