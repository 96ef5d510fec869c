namespace GpConnect.Rules.Snapshots;

/// <summary>
/// Whether a party key, an ASID and an organisation are a CMA endpoint, which SDS says by no flag but by three conditions.
/// </summary>
/// <param name="HasAsRecord">Condition 1: the ASID's AS record has the party key and the organisation.</param>
/// <param name="HasMhsRecord">Condition 2: an MHS record has the party key and the organisation.</param>
/// <param name="OtherAsRecord">Condition 3: no other AS record has the party key; the one with the lowest ASID that does.</param>
internal readonly record struct CmaVerdict(bool HasAsRecord, bool HasMhsRecord, AsRecord? OtherAsRecord)
{
    /// <summary>Whether all three conditions hold.</summary>
    public bool IsCma => HasAsRecord && HasMhsRecord && OtherAsRecord is null;
}
