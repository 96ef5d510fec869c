using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GpConnect.Tool.Inputs;

/// <summary>Reads what a snapshot says of itself: comments above the first record of LDIF, the <c>meta</c> of the first <c>Bundle</c>.</summary>
internal static class SnapshotHeaderReader
{
    /// <summary>Before the date, in a comment of LDIF.</summary>
    public const string Exported = "exported: ";

    /// <summary>Before the environment.</summary>
    public const string Environment = "environment: ";

    /// <summary>Before a search.</summary>
    public const string Query = "query: ";

    /// <summary>The system of the tag that names the environment in a <c>Bundle</c>.</summary>
    public const string EnvironmentTag = "urn:gpconnect:spine-environment";

    /// <summary>Reads the beginning of a snapshot.</summary>
    public static SnapshotHeader Read(string text, bool isLdif) => isLdif ? ReadComments(text) : ReadBundle(text);

    private static SnapshotHeader ReadComments(string text)
    {
        var header = SnapshotHeader.None;
        var queries = new List<string>();
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line && (line.Length == 0 || line[0] == '#'))
        {
            var comment = line.TrimStart('#').Trim();
            header = comment switch
            {
                _ when After(comment, Exported) is { } date => header with { Exported = date },
                _ when After(comment, Environment) is { } environment => header with { Environment = environment },
                _ => header,
            };
            if (After(comment, Query) is { } query)
            {
                queries.Add(query);
            }
        }

        return header with { Queries = queries };

        static string? After(string comment, string label) => comment.StartsWith(label, StringComparison.Ordinal) ? comment[label.Length..] : null;
    }

    private static SnapshotHeader ReadBundle(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        try
        {
            using var json = JsonDocument.Parse((end < 0 ? text : text[..end]).AsMemory());
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } bundle || !bundle.TryGetProperty("meta", out var meta))
            {
                return SnapshotHeader.None;
            }

            var environment = !meta.TryGetProperty("tag", out var tags) ? null : tags.EnumerateArray()
                .Where(static tag => tag.TryGetProperty("system", out var system) && system.GetString() == EnvironmentTag)
                .Select(static tag => tag.GetProperty("code").GetString())
                .FirstOrDefault();
            var queries = !bundle.TryGetProperty("link", out var links) ? [] : links.EnumerateArray()
                .Where(static link => link.TryGetProperty("relation", out var relation) && relation.GetString() == "related")
                .Select(static link => link.GetProperty("url").GetString() ?? string.Empty)
                .ToList();
            return new SnapshotHeader(meta.TryGetProperty("lastUpdated", out var date) ? date.GetString() ?? string.Empty : string.Empty, environment, queries);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return SnapshotHeader.None;
        }
    }
}
