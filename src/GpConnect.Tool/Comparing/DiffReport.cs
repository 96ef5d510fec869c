using System;
using System.IO;
using System.Linq;
using GpConnect.Rules.Text;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Reporting;

namespace GpConnect.Tool.Comparing;

/// <summary>The formats of a comparison.</summary>
internal enum DiffFormat
{
    /// <summary>Lines.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>A table of Markdown, for a pull request.</summary>
    Md,
}

/// <summary>Prints what moved between two snapshots.</summary>
internal static class DiffReport
{
    /// <summary>Prints it.</summary>
    public static void Write(SnapshotDiff diff, DiffFormat format, TextWriter output)
    {
        switch (format)
        {
            case DiffFormat.Json:
                WriteJson(diff, output);
                break;
            case DiffFormat.Md:
                WriteMarkdown(diff, output);
                break;
            default:
                WriteText(diff, output);
                break;
        }
    }

    /// <summary>How many of which changes there are, in one line.</summary>
    public static string Summary(SnapshotDiff diff) => diff.Changes.Count == 0
        ? "nothing moved"
        : string.Join(", ", Enum.GetValues<SdsChangeKind>()
            .Select(kind => (Kind: kind, Count: diff.Changes.Count(change => change.Kind == kind)))
            .Where(static kind => kind.Count > 0)
            .Select(static kind => $"{CheckSummary.Count(kind.Count, "record", "records")} {NameOf(kind.Kind)}"));

    private static string NameOf(SdsChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void WriteText(SnapshotDiff diff, TextWriter output)
    {
        foreach (var change in diff.Changes)
        {
            output.WriteLine($"{Organisation(change)}: {QuotedText.Text(change.Record)} (party key {QuotedText.Text(change.PartyKey)}) {NameOf(change.Kind)}");
            foreach (var value in change.Values)
            {
                output.WriteLine($"    {value.What}: {Moved(value)}");
            }
        }

        foreach (var notCompared in diff.NotCompared)
        {
            output.WriteLine($"not compared: {notCompared}");
        }

        output.WriteLine(Summary(diff));
    }

    private static void WriteMarkdown(SnapshotDiff diff, TextWriter output)
    {
        output.WriteLine($"**{Summary(diff)}**");
        if (diff.Changes.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("| organisation | record | party key | | what moved |");
            output.WriteLine("|---|---|---|---|---|");
        }

        foreach (var change in diff.Changes)
        {
            output.WriteLine(
                $"| {Cell(Organisation(change))} | {Cell(change.Record)} | {Cell(change.PartyKey)} | {NameOf(change.Kind)} | {string.Join("<br>", change.Values.Select(static value => Cell($"{value.What}: {Moved(value)}")))} |");
        }

        foreach (var notCompared in diff.NotCompared)
        {
            output.WriteLine();
            output.WriteLine($"Not compared: {notCompared}.");
        }
    }

    private static void WriteJson(SnapshotDiff diff, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("summary", Summary(diff));
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(change.Kind));
            json.WriteString("record", change.Record);
            json.WriteString("odsCode", change.OdsCode);
            json.WriteString("partyKey", change.PartyKey);
            json.WriteStartArray("values");
            foreach (var value in change.Values)
            {
                json.WriteStartObject();
                json.WriteString("what", value.What);
                json.WriteString("old", value.Old);
                json.WriteString("new", value.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notCompared");
        foreach (var notCompared in diff.NotCompared)
        {
            json.WriteStringValue(notCompared);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Organisation(SdsChange change) => change.OdsCode.Length > 0 ? QuotedText.Text(change.OdsCode) : "organisation unknown";

    private static string Moved(SdsValueChange value)
    {
        var (old, now) = (PrintableText.From(value.Old), PrintableText.From(value.New));
        return (old.Length > 0, now.Length > 0) switch
        {
            (true, true) when value.What == "interactions" => $"{old} gone, {now} new",
            (true, true) => $"{old} is now {now}",
            (true, false) => $"{old} is gone",
            _ => $"{now} is new",
        };
    }

    /// <summary>What Markdown would take for its own is escaped.</summary>
    private static string Cell(string text) => string.Concat(text.Select(static c => c is '|' or '\\' or '<' or '>' or '*' or '_' or '`' or '[' or ']' or '&' ? $"\\{c}" : $"{c}"));
}
