namespace GpConnect;

/// <summary>How an endpoint is registered in the Spine Directory Service (SDS).</summary>
/// <remarks>This is what the declaration says; a snapshot of SDS never changes it.</remarks>
public enum SdsRegistration
{
    /// <summary>The declaration does not say.</summary>
    Undeclared,

    /// <summary>
    /// A Combined MHS and Accredited system: a party key and an ASID registered together, used by one system at one
    /// organisation only. Every provider is one (T7, T9, S7), a consumer never is (S5).
    /// </summary>
    Cma,

    /// <summary>An MHS registered for use by several systems, each with its own ASID.</summary>
    Mhs,
}
