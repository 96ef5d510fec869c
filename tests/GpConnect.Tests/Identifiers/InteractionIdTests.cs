using System.Linq;
using System.Reflection;
using Xunit;

namespace GpConnect.Tests;

public sealed class InteractionIdTests : IdentifierTests<InteractionId>
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";

    // From the specification, by capability; the product's own list is not asked.
    private static readonly string[] Specified =
    [
        "fhir:rest:read:metadata-1", "fhir:rest:read:patient-1", "fhir:rest:search:patient-1", "fhir:rest:read:practitioner-1",
        "fhir:rest:search:practitioner-1", "fhir:rest:read:organization-1", "fhir:rest:search:organization-1",
        "fhir:rest:read:location-1", "fhir:operation:gpc.registerpatient-1",
        "fhir:rest:search:slot-1", "fhir:rest:read:appointment-1", "fhir:rest:create:appointment-1", "fhir:rest:update:appointment-1",
        "fhir:rest:cancel:appointment-1", "fhir:rest:search:patient_appointments-1",
        "fhir:operation:gpc.getstructuredrecord-1", "structured:fhir:rest:read:metadata-1",
        "documents:fhir:rest:search:patient-1", "documents:fhir:rest:search:documentreference-1", "documents:fhir:rest:read:binary-1",
    ];

    protected override string[] InOrder =>
    [
        Prefix + "A-1", Prefix + "a", Prefix + "a:b", Prefix + "fhir:operation:gpc.getstructuredrecord-1",
        Prefix + "fhir:operation:gpc.migratestructuredrecord-1", Prefix + "fhir:rest:read:metadata-1",
    ];

    protected override string[] Malformed =>
    [
        Prefix, Prefix + ":a", Prefix + "a::b", Prefix + "a:", Prefix + "a b", Prefix + "a\tb",
        Prefix + "a\r\nb", Prefix + "é", Prefix + "a/b", Prefix + "a,b",
        "urn:nhs:names:services:gpconnect", "urn:nhs:names:services:gpconnectx:a", "urn:nhs:names:services:psis:a",
        "fhir:rest:read:metadata-1",
        "URN:NHS:NAMES:SERVICES:GPCONNECT:a",
    ];

    protected override string Expectation => "is not an interaction id: urn:nhs:names:services:gpconnect: and parts of";

    [Fact]
    public void Those_of_the_specification_have_names()
    {
        var named = typeof(InteractionIds).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)!.ToString())
            .Order();
        Assert.Equal(Specified.Select(id => Prefix + id).Order(), named);
    }

    [Fact]
    public void Names_say_what_the_ids_are()
    {
        Assert.Equal(Prefix + "fhir:rest:read:metadata-1", InteractionIds.ReadMetadata.ToString());
        Assert.Equal(Prefix + "structured:fhir:rest:read:metadata-1", InteractionIds.ReadStructuredMetadata.ToString());
        Assert.Equal(Prefix + "documents:fhir:rest:search:patient-1", InteractionIds.SearchDocumentsPatient.ToString());
        Assert.Equal(Prefix + "fhir:rest:search:patient_appointments-1", InteractionIds.SearchPatientAppointments.ToString());
        Assert.Equal(InteractionId.Parse(Prefix + "fhir:operation:gpc.getstructuredrecord-1"), InteractionIds.GetStructuredRecord);
    }

    protected override InteractionId Parse(string s) => InteractionId.Parse(s);

    protected override bool TryParse(string? s, out InteractionId result) => InteractionId.TryParse(s, out result);

    protected override bool[] Operators(InteractionId left, InteractionId right) =>
        [left == right, left != right, left < right, left > right, left <= right, left >= right];

    protected override bool IsUnset(InteractionId value) => value.IsUnset;
}
