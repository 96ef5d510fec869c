using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// One snapshot file, read: what it holds of SDS, and what could not be read. What was read counts, errors or not.
/// </summary>
/// <param name="AsRecords">Its AS records, in its order.</param>
/// <param name="MhsRecords">Its MHS records, in its order.</param>
/// <param name="Errors">What is wrong with it, in its order.</param>
internal sealed record SdsSnapshot(
    IReadOnlyList<AsRecord> AsRecords, IReadOnlyList<MhsRecord> MhsRecords, IReadOnlyList<SdsSnapshotError> Errors)
{
    /// <summary>Where it says itself that it is not all that was asked for.</summary>
    public IReadOnlyList<SdsSnapshotError> CutShort { get; init; } = [];

    /// <summary>Whether MHS records were asked for by interaction, so that others may be missing.</summary>
    public bool HasSomeInteractionsOnly { get; init; }

    /// <summary>How many FHIR <c>Bundle</c>s it has.</summary>
    public int Bundles { get; init; }

    /// <summary>Whether any AS record has an interaction: if none has, they were not asked for.</summary>
    public bool HasAsInteractions { get; } = AsRecords.Any(static record => record.Interactions.Count > 0);

    public bool HasRecords => AsRecords.Count > 0 || MhsRecords.Count > 0;
}

/// <summary>A place where a snapshot cannot be read, or where it says itself that it is not an answer of SDS.</summary>
/// <param name="Message">What is wrong and what to do, for a person.</param>
/// <param name="Start">The offset of the place.</param>
/// <param name="Length">The length of the place.</param>
internal readonly record struct SdsSnapshotError(string Message, int Start, int Length);
