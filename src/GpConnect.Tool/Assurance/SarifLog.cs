using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Assurance;

/// <summary>A result of a build's log.</summary>
internal sealed record SarifResult(Rule Rule, RuleSeverity Severity, string Message, string Place, string OdsCode, bool IsSuppressed, string Means, string Justification);

/// <summary>What a SARIF log of a build says of our rules: what it found, what somebody silenced, and which rules ran.</summary>
/// <param name="File">Its path.</param>
/// <param name="Results">The results of our rules.</param>
/// <param name="Ran">The rules that the log knows: of the others nobody knows whether they ran.</param>
/// <param name="Disabled">The rules that the build's configuration switches off, or makes information.</param>
internal sealed record SarifLog(string File, IReadOnlyList<SarifResult> Results, IReadOnlyCollection<string> Ran, IReadOnlyList<string> Disabled)
{
    private static readonly Dictionary<string, Rule> Rules = AllRules.ById.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    public static SarifLog Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(TextFile.Read(path));
            var (results, ran, disabled) = (new List<SarifResult>(), new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
            foreach (var run in json.RootElement.GetProperty("runs").EnumerateArray())
            {
                var tool = run.GetProperty("tool").GetProperty("driver");
                ran.UnionWith(Items(tool, "rules").Select(static rule => Text(rule, "id")).Where(Rules.ContainsKey));
                disabled.UnionWith(Items(run, "invocations")
                    .SelectMany(static invocation => Items(invocation, "ruleConfigurationOverrides"))
                    .Where(IsSilencing)
                    .Select(static changed => Text(changed.GetProperty("descriptor"), "id")));
                results.AddRange(Items(run, "results").Where(static result => Rules.ContainsKey(Text(result, "ruleId"))).Select(ResultOf));
            }

            return new SarifLog(TextFile.Shown(path), results, ran, [.. disabled]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ToolException($"{TextFile.Shown(path)} isn't a SARIF 2.1.0 log: let the build write one with ErrorLog=FILE,version=2.1");
        }
    }

    /// <summary>Whether a configuration switches one of our rules off, or makes it information that was more.</summary>
    private static bool IsSilencing(JsonElement changed) =>
        Rules.TryGetValue(Text(changed.GetProperty("descriptor"), "id"), out var rule)
        && changed.TryGetProperty("configuration", out var configuration)
        && ((configuration.TryGetProperty("enabled", out var enabled) && enabled.ValueKind == JsonValueKind.False)
            || (Text(configuration, "level") is "note" or "none" && rule.Severity > RuleSeverity.Info));

    private static SarifResult ResultOf(JsonElement result)
    {
        var suppression = Items(result, "suppressions").FirstOrDefault();
        var isSuppressed = suppression.ValueKind == JsonValueKind.Object;
        return new SarifResult(
            Rules[Text(result, "ruleId")],
            Text(result, "level") switch { "error" => RuleSeverity.Error, "note" or "none" => RuleSeverity.Info, _ => RuleSeverity.Warning },
            result.TryGetProperty("message", out var message) ? Text(message, "text") : string.Empty,
            PlaceOf(result),
            OdsCodeOf(result),
            isSuppressed,
            isSuppressed ? MeansOf(suppression) : string.Empty,
            isSuppressed ? Text(suppression, "justification") : string.Empty);
    }

    private static string MeansOf(JsonElement suppression) =>
        suppression.TryGetProperty("properties", out var properties) && Text(properties, "suppressionType") is { Length: > 0 } type ? type
        : Text(suppression, "kind") == "inSource" ? "in the source" : "outside the source";

    private static string OdsCodeOf(JsonElement result)
    {
        if (!result.TryGetProperty("properties", out var properties))
        {
            return string.Empty;
        }

        return properties.TryGetProperty("customProperties", out var custom) ? Text(custom, "odsCode") : Text(properties, "odsCode");
    }

    private static string PlaceOf(JsonElement result)
    {
        if (Items(result, "locations").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } location
            || !location.TryGetProperty("physicalLocation", out var physical)
            || !physical.TryGetProperty("artifactLocation", out var artifact))
        {
            return string.Empty;
        }

        var uri = Text(artifact, "uri");
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
        if (Path.IsPathRooted(path) && Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var relative && !relative.StartsWith("..", StringComparison.Ordinal))
        {
            path = relative;
        }

        path = TextFile.Shown(path);
        return physical.TryGetProperty("region", out var region) && region.TryGetProperty("startLine", out var line)
            ? $"{path}({line.GetInt32()},{(region.TryGetProperty("startColumn", out var column) ? column.GetInt32() : 1)})"
            : path;
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;
}
