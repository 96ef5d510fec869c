// Compiled into the library and into the rules, so that the ids stand in one place.
using System;
using System.Collections.Generic;
#if !GPCONNECT_LIBRARY
using GpConnect.Rules.Model;
#endif

namespace GpConnect;

/// <summary>The interaction ids of the GP Connect specifications 0.7.4 and 1.1 to 1.7.</summary>
internal static class SpecifiedInteractions
{
    /// <summary>What all interaction ids on Spine begin with; the service follows.</summary>
    public const string SpinePrefix = "urn:nhs:names:services:";

    /// <summary>What those of GP Connect begin with.</summary>
    public const string Prefix = SpinePrefix + "gpconnect:";

    public const string ReadMetadataUnversioned = Prefix + "fhir:rest:read:metadata";
    public const string GetCareRecordUnversioned = Prefix + "fhir:operation:gpc.getcarerecord";
    public const string GetCareRecord = Prefix + "fhir:operation:gpc.getcarerecord-1";

    public const string ReadMetadata = Prefix + "fhir:rest:read:metadata-1";
    public const string ReadPatient = Prefix + "fhir:rest:read:patient-1";
    public const string SearchPatient = Prefix + "fhir:rest:search:patient-1";
    public const string ReadPractitioner = Prefix + "fhir:rest:read:practitioner-1";
    public const string SearchPractitioner = Prefix + "fhir:rest:search:practitioner-1";
    public const string ReadOrganization = Prefix + "fhir:rest:read:organization-1";
    public const string SearchOrganization = Prefix + "fhir:rest:search:organization-1";
    public const string ReadLocation = Prefix + "fhir:rest:read:location-1";
    public const string RegisterPatient = Prefix + "fhir:operation:gpc.registerpatient-1";

    public const string SearchSlot = Prefix + "fhir:rest:search:slot-1";
    public const string ReadAppointment = Prefix + "fhir:rest:read:appointment-1";
    public const string CreateAppointment = Prefix + "fhir:rest:create:appointment-1";
    public const string UpdateAppointment = Prefix + "fhir:rest:update:appointment-1";
    public const string CancelAppointment = Prefix + "fhir:rest:cancel:appointment-1";
    public const string SearchPatientAppointments = Prefix + "fhir:rest:search:patient_appointments-1";
    public const string ReadHealthcareService = Prefix + "fhir:rest:read:healthcareservice-1";
    public const string SearchHealthcareService = Prefix + "fhir:rest:search:healthcareservice-1";

    public const string GetStructuredRecord = Prefix + "fhir:operation:gpc.getstructuredrecord-1";
    public const string ReadStructuredMetadata = Prefix + "structured:fhir:rest:read:metadata-1";

    public const string ReadDocumentsMetadata = Prefix + "documents:fhir:rest:read:metadata-1";
    public const string SearchDocumentsPatient = Prefix + "documents:fhir:rest:search:patient-1";
    public const string SearchDocumentsDocumentReference = Prefix + "documents:fhir:rest:search:documentreference-1";
    public const string ReadDocumentsBinary = Prefix + "documents:fhir:rest:read:binary-1";

    public const string MigrateStructuredRecord = Prefix + "fhir:operation:gpc.migratestructuredrecord-1";
    public const string MigrateDocumentsBinary = Prefix + "documents:fhir:rest:migrate:binary-1";

    /// <summary>All ids, as the specifications write them, and the capability that each belongs to.</summary>
    public static readonly IReadOnlyDictionary<string, Capability> Capabilities = new Dictionary<string, Capability>(StringComparer.Ordinal)
    {
        [ReadMetadataUnversioned] = Capability.AccessRecordHtml,
        [GetCareRecordUnversioned] = Capability.AccessRecordHtml,
        [GetCareRecord] = Capability.AccessRecordHtml,

        [ReadMetadata] = Capability.Foundations,
        [ReadPatient] = Capability.Foundations,
        [SearchPatient] = Capability.Foundations,
        [ReadPractitioner] = Capability.Foundations,
        [SearchPractitioner] = Capability.Foundations,
        [ReadOrganization] = Capability.Foundations,
        [SearchOrganization] = Capability.Foundations,
        [ReadLocation] = Capability.Foundations,
        [RegisterPatient] = Capability.Foundations,

        [SearchSlot] = Capability.AppointmentManagement,
        [ReadAppointment] = Capability.AppointmentManagement,
        [CreateAppointment] = Capability.AppointmentManagement,
        [UpdateAppointment] = Capability.AppointmentManagement,
        [CancelAppointment] = Capability.AppointmentManagement,
        [SearchPatientAppointments] = Capability.AppointmentManagement,
        [ReadHealthcareService] = Capability.AppointmentManagement,
        [SearchHealthcareService] = Capability.AppointmentManagement,

        [GetStructuredRecord] = Capability.AccessRecordStructured,
        [ReadStructuredMetadata] = Capability.AccessRecordStructured,

        [ReadDocumentsMetadata] = Capability.AccessDocument,
        [SearchDocumentsPatient] = Capability.AccessDocument,
        [SearchDocumentsDocumentReference] = Capability.AccessDocument,
        [ReadDocumentsBinary] = Capability.AccessDocument,

        [MigrateStructuredRecord] = Capability.Migrate,
        [MigrateDocumentsBinary] = Capability.Migrate,
    };
}
