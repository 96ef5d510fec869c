using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>Gathers what a reader finds in one snapshot.</summary>
internal sealed class SnapshotBuilder
{
    /// <summary>A file with more errors than this is no snapshot at all, and its reader gives up.</summary>
    public const int MaxErrors = 100;

    private readonly StringPool _pool = new();
    private readonly List<AsRecord> _asRecords = [];
    private readonly List<MhsRecord> _mhsRecords = [];
    private readonly List<SdsSnapshotError> _errors = [];

    /// <summary>Whether there were too many errors, so that the reader should stop.</summary>
    public bool HasGivenUp => _errors.Count > MaxErrors;

    public string Intern(ReadOnlySpan<char> value) => _pool.Intern(value.Trim());

    public void AddAs(string asid, string odsCode, string partyKey, List<string> interactions) =>
        _asRecords.Add(new AsRecord(asid, odsCode, partyKey, SortedDistinct.Of(interactions)));

    public void AddMhs(string id, string odsCode, string partyKey, List<string> interactions, List<string> endPoints) =>
        _mhsRecords.Add(new MhsRecord(id, odsCode, partyKey, SortedDistinct.Of(interactions), SortedDistinct.Of(endPoints)));

    public void Report(string message, int start, int length)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new SdsSnapshotError(message, start, length));
        }
        else if (!HasGivenUp)
        {
            _errors.Add(new SdsSnapshotError(
                $"More than {MaxErrors} errors: the rest of the file is not read, and it may be no SDS snapshot; export it again", start, length));
        }
    }

    public SdsSnapshot Build() => new(_asRecords, _mhsRecords, _errors);
}
