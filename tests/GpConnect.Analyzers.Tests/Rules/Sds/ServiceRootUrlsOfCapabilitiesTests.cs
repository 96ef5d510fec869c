using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4015: Foundations and Appointment Management share a service root URL; every other capability has one of its own.</summary>
public sealed class ServiceRootUrlsOfCapabilitiesTests
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";
    private const string Metadata = Prefix + "fhir:rest:read:metadata-1";
    private const string Html = Prefix + "fhir:operation:gpc.getcarerecord";
    private const string HtmlMetadata = Prefix + "fhir:rest:read:metadata";
    private const string Binary = Prefix + "documents:fhir:rest:read:binary-1";
    private const string MigrateStructured = Prefix + "fhir:operation:gpc.migratestructuredrecord-1";
    private const string MigrateBinary = Prefix + "documents:fhir:rest:migrate:binary-1";
    private const string Base = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect";

    private static readonly string Reported = Marked(Provider, "GPC4015", "\"A20047-821870\"");

    [Fact]
    public Task As_the_specification_has_it() => VerifyAsync(Provider, Sds(
        (Base, Slots), (Base, Metadata), (Base + "/structured", Structured), (Base + "/documents", Binary)));

    [Fact]
    public async Task Two_that_share_one()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Sds((Base, Structured), (Base, Binary))));
        Assert.Contains($"Access Record Structured and Access Document of Practices.LeggPractice (A20047) share the service root URL {Base} in SDS: ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Metadata)]
    [InlineData(Slots)]
    [InlineData(Html)]
    public Task With_one_of_Structured(string other) => VerifyAsync(Reported, Sds((Base, Structured), (Base, other)));

    [Fact]
    public Task On_one_record() => VerifyAsync(
        Reported, As("918999198993", "A20047", "A20047-821870", Slots, Structured) + Mhs("1", "A20047", "A20047-821870", Base, Slots, Structured));

    [Fact]
    public async Task Foundations_and_Appointment_Management_apart()
    {
        var reported = Assert.Single(await VerifyAsync(Reported, Sds((Base, Metadata), (Base + "/appointments", Slots))));
        Assert.Contains($"Foundations and Appointment Management of Practices.LeggPractice (A20047) have the service root URLs {Base} and {Base}/appointments in SDS: they must share one", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task Access_Record_HTML_alone() => VerifyAsync(Provider, Sds((Base, Html), (Base, HtmlMetadata)));

    [Fact]
    public Task Migrate_has_the_URLs_of_Structured_and_Document() => VerifyAsync(Provider, Sds(
        (Base + "/structured", Structured), (Base + "/structured", MigrateStructured), (Base + "/documents", Binary), (Base + "/documents", MigrateBinary)));

    [Fact]
    public Task Interactions_that_no_specification_has() => VerifyAsync(Provider, Sds((Base, Structured), (Base, Prefix + "fhir:rest:read:structured_metadata-1")));

    [Fact]
    public async Task Of_two_snapshots_with_different_URLs_one_is_out_of_date()
    {
        // The same record, moved: the two URLs are not both its own. Which stands is not known (GPC4009).
        var old = Sds((Base, Slots), (Base + "/structured", Structured)).Replace("dn: uniqueIdentifier=0,ou=Services,o=nhs", "{|GPC4009:dn: uniqueIdentifier=0,ou=Services,o=nhs|}");
        var moved = Sds((Base + "/structured", Slots), (Base + "/new", Structured));
        await Hosting.MarkedProject.Of(Provider).WithSnapshot("/old.ldif", old).WithSnapshot("/new.ldif", moved).VerifyAsync();
    }

    [Fact]
    public Task A_consumer_has_none() => VerifyAsync(
        Marked(Consumer, "GPC4005", "\"A20047-821870\""), Sds((Base, Structured), (Base, Binary)));

    private static string Sds(params (string Url, string Interaction)[] records)
    {
        var sds = As("918999198993", "A20047", "A20047-821870", [.. System.Linq.Enumerable.Select(records, static record => record.Interaction)]);
        for (var i = 0; i < records.Length; i++)
        {
            sds += Mhs($"{i}", "A20047", "A20047-821870", records[i].Url, records[i].Interaction);
        }

        return sds;
    }
}
