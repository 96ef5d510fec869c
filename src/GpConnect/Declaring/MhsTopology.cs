namespace GpConnect;

/// <summary>
/// How systems connect to Spine: through a message handling server (MHS) of their own, or through one they share.
/// </summary>
/// <remarks>Requirements T2 to T9, from "System topologies" of the GP Connect API specification.</remarks>
public enum MhsTopology
{
    /// <summary>
    /// Each system has an MHS of its own. A consumer then has a party key of its own, too (T4, T5; providers T8, T9).
    /// </summary>
    Separate,

    /// <summary>
    /// One MHS serves the systems of several organisations. Consumers then share its one party key (T2, T3);
    /// of providers it holds one party key for each organisation (T6, T7).
    /// </summary>
    Shared,
}
