using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace GpConnect.Tests;

public sealed class InteractionIdTests : IdentifierTests<InteractionId>
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";

    // From the specifications; the product's own list is not asked.
    private static readonly Dictionary<Capability, string[]> Specified = new()
    {
        [Capability.AccessRecordHtml] =
        [
            "fhir:operation:gpc.getcarerecord", "fhir:operation:gpc.getcarerecord-1", "fhir:rest:read:metadata",
        ],
        [Capability.Foundations] =
        [
            "fhir:rest:read:metadata-1", "fhir:rest:read:patient-1", "fhir:rest:search:patient-1", "fhir:rest:read:practitioner-1",
            "fhir:rest:search:practitioner-1", "fhir:rest:read:organization-1", "fhir:rest:search:organization-1",
            "fhir:rest:read:location-1", "fhir:operation:gpc.registerpatient-1",
        ],
        [Capability.AppointmentManagement] =
        [
            "fhir:rest:search:slot-1", "fhir:rest:read:appointment-1", "fhir:rest:create:appointment-1",
            "fhir:rest:update:appointment-1", "fhir:rest:cancel:appointment-1", "fhir:rest:search:patient_appointments-1",
            "fhir:rest:read:healthcareservice-1", "fhir:rest:search:healthcareservice-1",
        ],
        [Capability.AccessRecordStructured] = ["fhir:operation:gpc.getstructuredrecord-1", "structured:fhir:rest:read:metadata-1"],
        [Capability.AccessDocument] =
        [
            "documents:fhir:rest:read:metadata-1", "documents:fhir:rest:search:patient-1",
            "documents:fhir:rest:search:documentreference-1", "documents:fhir:rest:read:binary-1",
        ],
        [Capability.Migrate] = ["fhir:operation:gpc.migratestructuredrecord-1", "documents:fhir:rest:migrate:binary-1"],
    };

    private static readonly string[] OtherServices =
    [
        "urn:nhs:names:services:nrl:DocumentReference.content.read", "urn:nhs:names:services:psis:REPC_IN150016UK05",
        "urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost",
    ];

    protected override string[] InOrder =>
    [
        Prefix + "A-1", Prefix + "a", Prefix + "a:b", Prefix + "fhir:operation:gpc.getstructuredrecord-1",
        Prefix + "fhir:operation:gpc.migratestructuredrecord-1", Prefix + "fhir:rest:read:metadata-1",
        "urn:nhs:names:services:gpconnectx:a", OtherServices[0], OtherServices[1],
    ];

    protected override string[] Malformed =>
    [
        Prefix, Prefix + ":a", Prefix + "a::b", Prefix + "a:", Prefix + "a b", Prefix + "a\tb",
        Prefix + "a\r\nb", Prefix + "é", Prefix + "a/b", Prefix + "a,b",
        "urn:nhs:names:services:gpconnect", "urn:nhs:names:services:", "urn:nhs:names:services::a", "urn:nhs:names:a:b",
        "fhir:rest:read:metadata-1",
        "URN:NHS:NAMES:SERVICES:GPCONNECT:a",
    ];

    protected override string Expectation => "is not an interaction id: urn:nhs:names:services:, the service, and parts of";

    [Fact]
    public void Those_of_the_specification_have_names()
    {
        var named = Named().Select(property => property.GetValue(null)!.ToString()).Order();
        Assert.Equal(Specified.Values.SelectMany(ids => ids).Select(id => Prefix + id).Order(), named);
    }

    [Fact]
    public void Each_belongs_to_a_capability()
    {
        foreach (var (capability, ids) in Specified)
        {
            Assert.All(ids, id => Assert.Equal(capability, InteractionIds.CapabilityOf(Parse(Prefix + id))));
            Assert.All(ids, id => Assert.True(InteractionIds.IsKnown(Parse(Prefix + id))));
        }

        Assert.Equal(Specified.Keys.Order(), Enum.GetValues<Capability>().Order());
    }

    [Fact]
    public void Others_belong_to_none()
    {
        var others = OtherServices.Append(Prefix + "fhir:rest:Search:slot-1").Append(Prefix + "fhir:rest:search:slot-2")
            .Select(InteractionId.Parse).Append(default);
        Assert.All(others, id => Assert.Null(InteractionIds.CapabilityOf(id)));
        Assert.All(others, id => Assert.False(InteractionIds.IsKnown(id)));
    }

    [Fact]
    public void The_docs_of_a_name_say_its_id_and_its_capability()
    {
        var docs = XDocument.Load(Path.ChangeExtension(typeof(InteractionIds).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")!);
        Assert.All(Named(), property =>
        {
            var id = (InteractionId)property.GetValue(null)!;
            var summary = docs[$"P:GpConnect.InteractionIds.{property.Name}"];
            Assert.Equal(id.ToString(), summary.Element("c")!.Value);
            Assert.StartsWith(InteractionIds.CapabilityOf(id).ToString()!, summary.Value.Trim().Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
        });
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

    private static IEnumerable<PropertyInfo> Named() => typeof(InteractionIds).GetProperties(BindingFlags.Public | BindingFlags.Static);

    protected override InteractionId Parse(string s) => InteractionId.Parse(s);

    protected override bool TryParse(string? s, out InteractionId result) => InteractionId.TryParse(s, out result);

    protected override bool[] Operators(InteractionId left, InteractionId right) =>
        [left == right, left != right, left < right, left > right, left <= right, left >= right];

    protected override bool IsUnset(InteractionId value) => value.IsUnset;
}
