namespace GpConnect;

/// <summary>What a provider serves, as the GP Connect specification divides it. Each interaction id belongs to one.</summary>
public enum Capability
{
    /// <summary>Access Record HTML: sections of a patient's record, to be shown. Specification 0.7.4 and 1.1.</summary>
    AccessRecordHtml,

    /// <summary>Foundations: patients, practitioners, organisations and locations; what the other capabilities build on.</summary>
    Foundations,

    /// <summary>Appointment Management: free slots, and appointments to book, amend and cancel.</summary>
    AppointmentManagement,

    /// <summary>Access Record Structured: a patient's record as data. Specification 1.2 to 1.7.</summary>
    AccessRecordStructured,

    /// <summary>Access Document: a patient's documents. Specification 1.5 to 1.7.</summary>
    AccessDocument,

    /// <summary>Migrate (GP2GP): a patient's whole record, for another practice to take over. Specification 1.6 and 1.7.</summary>
    Migrate,
}
