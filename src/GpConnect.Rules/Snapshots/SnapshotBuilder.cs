using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>Gathers what a reader finds in one snapshot.</summary>
internal sealed class SnapshotBuilder
{
    /// <summary>A file with more errors than this isn't a snapshot at all, and its reader gives up.</summary>
    public const int MaxErrors = 100;

    private readonly StringPool _pool = new();
    private readonly InteractionLists _interactions = new();
    private readonly List<AsRecord> _asRecords = [];
    private readonly List<MhsRecord> _mhsRecords = [];
    private readonly List<SdsSnapshotError> _errors = [];
    private readonly List<SdsSnapshotError> _cutShort = [];

    /// <summary>Whether there were too many errors, so that the reader should stop.</summary>
    public bool HasGivenUp => _errors.Count > MaxErrors;

    /// <summary>How many <c>Bundle</c>s were read.</summary>
    public int Bundles { get; set; }

    /// <summary>Whether MHS records were asked for by interaction.</summary>
    public bool HasSomeInteractionsOnly { get; set; }

    public string Intern(ReadOnlySpan<char> value) => _pool.Intern(value.Trim());

    public void AddAs(string asid, string odsCode, string client, string partyKey, string manufacturer, List<string> interactions, (int Start, int Length) span) =>
        _asRecords.Add(new AsRecord(asid, odsCode, client, partyKey, manufacturer, _interactions.Of(interactions)) { Span = span });

    public void AddMhs(string id, string odsCode, string partyKey, List<string> interactions, List<string> endPoints, (int Start, int Length) span) =>
        _mhsRecords.Add(new MhsRecord(id, odsCode, partyKey, _interactions.Of(interactions), SortedDistinct.Of(endPoints)) { Span = span });

    public void Report(string message, int start, int length)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new SdsSnapshotError(message, start, length));
        }
        else if (!HasGivenUp)
        {
            _errors.Add(new SdsSnapshotError(
                $"More than {MaxErrors} errors: the rest of the file is not read, and it may not be an SDS snapshot; export it again", start, length));
        }
    }

    /// <summary>Notes that the snapshot is not all that was asked for.</summary>
    public void ReportCutShort(string message, int start, int length)
    {
        if (_cutShort.Count < MaxErrors)
        {
            _cutShort.Add(new SdsSnapshotError(message, start, length));
        }
    }

    public SdsSnapshot Build() => new(_asRecords, _mhsRecords, _errors)
    {
        CutShort = _cutShort,
        HasSomeInteractionsOnly = HasSomeInteractionsOnly,
        Bundles = Bundles,
    };
}
