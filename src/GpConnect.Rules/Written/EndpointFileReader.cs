using System;
using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Written;

/// <summary>An endpoint file, read.</summary>
/// <param name="File">What it declares.</param>
/// <param name="Faults">What is malformed in it, with its place.</param>
/// <param name="Cells">Where its cells are.</param>
internal sealed record ParsedEndpointFile(EndpointFile File, IReadOnlyList<EndpointFileFault> Faults, EndpointFileCells Cells);

/// <summary>Reads endpoint files: CSV with a header row, columns in any order.</summary>
internal static class EndpointFileReader
{
    private const char Replacement = '\uFFFD';

    /// <summary>A file that isn't there: it has no row and no fault, since whoever opens files says so.</summary>
    public static ParsedEndpointFile Missing(string path) => new(
        new EndpointFile(path, EquatableArray<EndpointRow>.Empty), [], new EndpointFileCells([], default, EndpointColumns.None()));

    /// <summary>Reads <paramref name="text"/>, whatever it is.</summary>
    public static ParsedEndpointFile Read(string path, string text, CancellationToken cancellationToken)
    {
        var header = EndpointFileHeader.Find(text, cancellationToken);
        var csv = CsvReader.Read(text, cancellationToken, header.Separator);
        var faults = new List<EndpointFileFault>();
        var rows = new List<EndpointRow>();
        var columns = header.ReadColumns(csv, text, faults);
        var hasUnreadRegistration = false;
        if (columns[(int)EndpointColumn.Asid] >= 0)
        {
            hasUnreadRegistration = header.ReadNearly(csv, columns, faults);
            rows = new EndpointRowReader(text, csv, header, columns, faults).Read();
            ReadEncoding(text, faults);
        }

        return new ParsedEndpointFile(
            new EndpointFile(path, rows.ToEquatableArray(), UnreadOf(Math.Max(csv.Records.Count - header.Record - 1 - rows.Count, 0), faults, text))
            {
                HasUnreadRegistration = hasUnreadRegistration,
            },
            faults,
            new EndpointFileCells(csv.Records, header, columns));
    }

    /// <summary>What another encoding than UTF-8 leaves of letters, once a file.</summary>
    private static void ReadEncoding(string text, List<EndpointFileFault> faults)
    {
        if (text.IndexOf(Replacement) is >= 0 and var first)
        {
            faults.Add(new EndpointFileFault(
                "The file isn't in UTF-8, so letters are lost, the first of them here: save it as CSV in UTF-8, from where its letters are still right", first, 1)
            {
                LosesNothing = true,
            });
        }
    }

    private static UnreadRows? UnreadOf(int count, List<EndpointFileFault> faults, string text)
    {
        var first = int.MaxValue;
        foreach (var fault in faults)
        {
            first = fault.IsWarning || fault.LosesNothing ? first : Math.Min(first, fault.Start);
        }

        return first == int.MaxValue ? null : new UnreadRows(count, new LineCounter(text).At(first));
    }
}
