// GpConnect.Hosting compiles the rules in beside the library, whose type it is.
#if !GPCONNECT_HOSTING
namespace GpConnect.Rules.Model;

/// <summary>What a provider serves, as the specification divides it; the values are those of <c>GpConnect.Capability</c>.</summary>
internal enum Capability
{
    AccessRecordHtml = 0,
    Foundations = 1,
    AppointmentManagement = 2,
    AccessRecordStructured = 3,
    AccessDocument = 4,
    Migrate = 5,
}
#endif
