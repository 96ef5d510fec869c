namespace GpConnect;

/// <summary>The interaction ids of the GP Connect specifications, by name: versions 0.7.4 and 1.1 to 1.7.</summary>
/// <remarks>
/// A name is what the id does, the service if the id names one (<c>Structured</c>, <c>Documents</c>), and what it does it to. It is
/// <c>Unversioned</c> if the id is without the <c>-1</c> that all the others end with.
/// Other ids, of newer versions or of other Spine services, are read by <see cref="InteractionId.Parse(string)"/>.
/// </remarks>
public static class InteractionIds
{
    /// <summary>
    /// Access Record HTML, reads the capability statement:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:read:metadata</c>.
    /// </summary>
    /// <remarks>Specification 0.7.4.</remarks>
    public static InteractionId ReadMetadataUnversioned { get; } = InteractionId.Parse(SpecifiedInteractions.ReadMetadataUnversioned);

    /// <summary>
    /// Access Record HTML, gets a section of a patient's record as HTML:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord</c>.
    /// </summary>
    /// <remarks>Specification 0.7.4.</remarks>
    public static InteractionId GetCareRecordUnversioned { get; } = InteractionId.Parse(SpecifiedInteractions.GetCareRecordUnversioned);

    /// <summary>
    /// Access Record HTML, gets a section of a patient's record as HTML:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1.</remarks>
    public static InteractionId GetCareRecord { get; } = InteractionId.Parse(SpecifiedInteractions.GetCareRecord);

    /// <summary>
    /// Foundations, reads the capability statement:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadMetadata { get; } = InteractionId.Parse(SpecifiedInteractions.ReadMetadata);

    /// <summary>Foundations, reads a patient: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadPatient { get; } = InteractionId.Parse(SpecifiedInteractions.ReadPatient);

    /// <summary>Foundations, finds a patient: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId SearchPatient { get; } = InteractionId.Parse(SpecifiedInteractions.SearchPatient);

    /// <summary>Foundations, reads a practitioner: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:practitioner-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadPractitioner { get; } = InteractionId.Parse(SpecifiedInteractions.ReadPractitioner);

    /// <summary>Foundations, finds a practitioner: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:practitioner-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId SearchPractitioner { get; } = InteractionId.Parse(SpecifiedInteractions.SearchPractitioner);

    /// <summary>Foundations, reads an organisation: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:organization-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadOrganization { get; } = InteractionId.Parse(SpecifiedInteractions.ReadOrganization);

    /// <summary>Foundations, finds an organisation: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:organization-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId SearchOrganization { get; } = InteractionId.Parse(SpecifiedInteractions.SearchOrganization);

    /// <summary>Foundations, reads a location: <c>urn:nhs:names:services:gpconnect:fhir:rest:read:location-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadLocation { get; } = InteractionId.Parse(SpecifiedInteractions.ReadLocation);

    /// <summary>
    /// Foundations, registers a patient:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.registerpatient-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId RegisterPatient { get; } = InteractionId.Parse(SpecifiedInteractions.RegisterPatient);

    /// <summary>Appointment Management, finds free slots: <c>urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1</c>.</summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId SearchSlot { get; } = InteractionId.Parse(SpecifiedInteractions.SearchSlot);

    /// <summary>
    /// Appointment Management, reads an appointment:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:read:appointment-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId ReadAppointment { get; } = InteractionId.Parse(SpecifiedInteractions.ReadAppointment);

    /// <summary>
    /// Appointment Management, books an appointment:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId CreateAppointment { get; } = InteractionId.Parse(SpecifiedInteractions.CreateAppointment);

    /// <summary>
    /// Appointment Management, afixes an appointment:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:update:appointment-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId UpdateAppointment { get; } = InteractionId.Parse(SpecifiedInteractions.UpdateAppointment);

    /// <summary>
    /// Appointment Management, cancels an appointment:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:cancel:appointment-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId CancelAppointment { get; } = InteractionId.Parse(SpecifiedInteractions.CancelAppointment);

    /// <summary>
    /// Appointment Management, finds a patient's appointments:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:search:patient_appointments-1</c>.
    /// </summary>
    /// <remarks>Specification 1.1 to 1.7.</remarks>
    public static InteractionId SearchPatientAppointments { get; } = InteractionId.Parse(SpecifiedInteractions.SearchPatientAppointments);

    /// <summary>
    /// Appointment Management, reads a healthcare service:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:read:healthcareservice-1</c>.
    /// </summary>
    /// <remarks>Specification 1.2.7 and 1.2.8.</remarks>
    public static InteractionId ReadHealthcareService { get; } = InteractionId.Parse(SpecifiedInteractions.ReadHealthcareService);

    /// <summary>
    /// Appointment Management, finds healthcare services:
    /// <c>urn:nhs:names:services:gpconnect:fhir:rest:search:healthcareservice-1</c>.
    /// </summary>
    /// <remarks>Specification 1.2.7 and 1.2.8.</remarks>
    public static InteractionId SearchHealthcareService { get; } = InteractionId.Parse(SpecifiedInteractions.SearchHealthcareService);

    /// <summary>
    /// Access Record Structured, gets a patient's structured record:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1</c>.
    /// </summary>
    /// <remarks>Specification 1.2 to 1.7.</remarks>
    public static InteractionId GetStructuredRecord { get; } = InteractionId.Parse(SpecifiedInteractions.GetStructuredRecord);

    /// <summary>
    /// Access Record Structured, reads the capability statement:
    /// <c>urn:nhs:names:services:gpconnect:structured:fhir:rest:read:metadata-1</c>.
    /// </summary>
    /// <remarks>Specification 1.2.6 to 1.2.8, 1.3.2 and 1.5 to 1.7.</remarks>
    public static InteractionId ReadStructuredMetadata { get; } = InteractionId.Parse(SpecifiedInteractions.ReadStructuredMetadata);

    /// <summary>
    /// Access Document, reads the capability statement:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:read:metadata-1</c>.
    /// </summary>
    /// <remarks>Specification 1.5 to 1.7.</remarks>
    public static InteractionId ReadDocumentsMetadata { get; } = InteractionId.Parse(SpecifiedInteractions.ReadDocumentsMetadata);

    /// <summary>
    /// Access Document, finds the patient whose documents are asked for:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:search:patient-1</c>.
    /// </summary>
    /// <remarks>Specification 1.5 to 1.7.</remarks>
    public static InteractionId SearchDocumentsPatient { get; } = InteractionId.Parse(SpecifiedInteractions.SearchDocumentsPatient);

    /// <summary>
    /// Access Document, finds the documents of a patient:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:search:documentreference-1</c>.
    /// </summary>
    /// <remarks>Specification 1.5 to 1.7.</remarks>
    public static InteractionId SearchDocumentsDocumentReference { get; } = InteractionId.Parse(SpecifiedInteractions.SearchDocumentsDocumentReference);

    /// <summary>Access Document, reads a document: <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:read:binary-1</c>.</summary>
    /// <remarks>Specification 1.5 to 1.7.</remarks>
    public static InteractionId ReadDocumentsBinary { get; } = InteractionId.Parse(SpecifiedInteractions.ReadDocumentsBinary);

    /// <summary>
    /// Migrate, gets a patient's whole record, for another practice to take over:
    /// <c>urn:nhs:names:services:gpconnect:fhir:operation:gpc.migratestructuredrecord-1</c>.
    /// </summary>
    /// <remarks>Specification 1.6 and 1.7.</remarks>
    public static InteractionId MigrateStructuredRecord { get; } = InteractionId.Parse(SpecifiedInteractions.MigrateStructuredRecord);

    /// <summary>
    /// Migrate, gets a document of that record:
    /// <c>urn:nhs:names:services:gpconnect:documents:fhir:rest:migrate:binary-1</c>.
    /// </summary>
    /// <remarks>Specification 1.6 and 1.7.</remarks>
    public static InteractionId MigrateDocumentsBinary { get; } = InteractionId.Parse(SpecifiedInteractions.MigrateDocumentsBinary);

    /// <summary>Whether an id is one of the GP Connect specifications, all of which have a name here (P3).</summary>
    /// <param name="interaction">The id; case matters, as wherever ids are compared.</param>
    /// <returns>
    /// Whether it is; false for one of another Spine service or of a newer version of the specification, and for an unset one.
    /// </returns>
    public static bool IsKnown(InteractionId interaction) => CapabilityOf(interaction) is not null;

    /// <summary>The capability that an id belongs to.</summary>
    /// <param name="interaction">The id; case matters, as wherever ids are compared.</param>
    /// <returns>The capability; null for an id that <see cref="IsKnown"/> doesn't know.</returns>
    public static Capability? CapabilityOf(InteractionId interaction) =>
        SpecifiedInteractions.Capabilities.TryGetValue(interaction.ToString(), out var capability) ? capability : null;
}
