namespace GpConnect;

/// <summary>The interaction ids of the GP Connect specification, versions 1.2.x and 1.5.x, by name.</summary>
/// <remarks>
/// A name is what the id does, the service where the id names one (<c>Structured</c>, <c>Documents</c>), and what it does it to.
/// Ids of other versions are read by <see cref="InteractionId.Parse(string)"/>.
/// </remarks>
public static class InteractionIds
{
    /// <summary>
    /// Foundations, reads the capability statement: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1</c>.
    /// </summary>
    public static InteractionId ReadMetadata { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1");

    /// <summary>Foundations, reads a patient: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1</c>.</summary>
    public static InteractionId ReadPatient { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1");

    /// <summary>Foundations, finds a patient: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1</c>.</summary>
    public static InteractionId SearchPatient { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1");

    /// <summary>
    /// Foundations, reads a practitioner: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:practitioner-1</c>.
    /// </summary>
    public static InteractionId ReadPractitioner { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:practitioner-1");

    /// <summary>
    /// Foundations, finds a practitioner: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:practitioner-1</c>.
    /// </summary>
    public static InteractionId SearchPractitioner { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:practitioner-1");

    /// <summary>
    /// Foundations, reads an organisation: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:organization-1</c>.
    /// </summary>
    public static InteractionId ReadOrganization { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:organization-1");

    /// <summary>
    /// Foundations, finds an organisation: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:organization-1</c>.
    /// </summary>
    public static InteractionId SearchOrganization { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:organization-1");

    /// <summary>Foundations, reads a location: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:location-1</c>.</summary>
    public static InteractionId ReadLocation { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:location-1");

    /// <summary>
    /// Foundations, registers a patient: <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.registerpatient-1</c>.
    /// </summary>
    public static InteractionId RegisterPatient { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:operation:gpc.registerpatient-1");

    /// <summary>Appointments, finds free slots: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1</c>.</summary>
    public static InteractionId SearchSlot { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1");

    /// <summary>
    /// Appointments, reads an appointment: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:appointment-1</c>.
    /// </summary>
    public static InteractionId ReadAppointment { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:read:appointment-1");

    /// <summary>
    /// Appointments, books an appointment: <c>urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1</c>.
    /// </summary>
    public static InteractionId CreateAppointment { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1");

    /// <summary>
    /// Appointments, amends an appointment: <c>urn:nhs:names:services:gpconnect:fhir:rest:update:appointment-1</c>.
    /// </summary>
    public static InteractionId UpdateAppointment { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:update:appointment-1");

    /// <summary>
    /// Appointments, cancels an appointment: <c>urn:nhs:names:services:gpconnect:fhir:rest:cancel:appointment-1</c>.
    /// </summary>
    public static InteractionId CancelAppointment { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:cancel:appointment-1");

    /// <summary>
    /// Appointments, finds a patient's appointments:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:search:patient_appointments-1</c>.
    /// </summary>
    public static InteractionId SearchPatientAppointments { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:patient_appointments-1");

    /// <summary>
    /// Access Record Structured, gets a patient's structured record:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1</c>.
    /// </summary>
    public static InteractionId GetStructuredRecord { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1");

    /// <summary>
    /// Access Record Structured, reads the capability statement:
    /// <c>urn:nhs:names:services:gpconnect:structured:fhir:rest:read:metadata-1</c>.
    /// </summary>
    public static InteractionId ReadStructuredMetadata { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:structured:fhir:rest:read:metadata-1");

    /// <summary>
    /// Access Document, finds the patient whose documents are asked for:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:search:patient-1</c>.
    /// </summary>
    public static InteractionId SearchDocumentsPatient { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:documents:fhir:rest:search:patient-1");

    /// <summary>
    /// Access Document, finds the documents of a patient:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:search:documentreference-1</c>.
    /// </summary>
    public static InteractionId SearchDocumentsDocumentReference { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:documents:fhir:rest:search:documentreference-1");

    /// <summary>
    /// Access Document, reads a document: <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:read:binary-1</c>.
    /// </summary>
    public static InteractionId ReadDocumentsBinary { get; } =
        InteractionId.Parse("urn:nhs:names:services:gpconnect:documents:fhir:rest:read:binary-1");
}
