using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>What a build wrote for a report (the MSBuild property <c>GpConnectReport</c>).</summary>
/// <param name="Path">Its path.</param>
/// <param name="Project">The project's name, with its target framework.</param>
/// <param name="Assembly">The path of its assembly, which has what is declared.</param>
/// <param name="Log">The path of the compiler's SARIF log.</param>
/// <param name="AnalysisMode">The project's <c>GpConnectAnalysisMode</c>.</param>
/// <param name="Evidence">The files that the build checked declarations by.</param>
internal sealed record BuildPart(string Path, string Project, string Assembly, string Log, string AnalysisMode, IReadOnlyList<BuildEvidence> Evidence)
{
    private const string Format = "gpconnect build 1";

    /// <summary>Reads it; null if the file is something else.</summary>
    public static BuildPart? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(TextFile.Read(path));
            return Is(json.RootElement) ? Read(json.RootElement, path) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            throw new ToolException($"{path} isn't what a build writes for a report: build the project again");
        }
    }

    /// <summary>Whether JSON says that it is one.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == Format;

    private static BuildPart Read(JsonElement root, string path)
    {
        var framework = Text(root, "targetFramework");
        return new BuildPart(
            path,
            Text(root, "project") + (framework.Length > 0 ? $", {framework}" : string.Empty),
            Beside("assembly"),
            Beside("log"),
            Text(root, "analysisMode") is { Length: > 0 } mode ? mode : "Default",
            [
                .. root.GetProperty("evidence").EnumerateArray().Select(static one => new BuildEvidence(
                    Text(one, "kind"), Text(one, "file"), Text(one, "environment"), Text(one, "sha256").ToLowerInvariant())),
            ]);

        string Beside(string name)
        {
            var file = TextFile.Shown(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? string.Empty, Text(root, name)));
            return File.Exists(file) ? file : throw new ToolException($"{path} is of a build whose {name} {file} isn't there: keep the three files together");
        }
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString() ?? string.Empty;
}

/// <summary>A file that a build checked declarations by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">Its path, from the project's folder.</param>
/// <param name="Environment">The Spine environment, as the project says; may be empty.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower case.</param>
internal sealed record BuildEvidence(string Kind, string File, string Environment, string Sha256);
