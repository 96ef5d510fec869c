using System.IO;
using System.Linq;
using System.Text.Json;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Reporting;

/// <summary>One JSON object: what was looked at and what was found.</summary>
internal static class JsonReport
{
    public static void Write(CheckResult result, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("summary", CheckSummary.Of(result));
        json.WriteNumber("endpoints", result.Estate.Endpoints.Count);
        json.WriteNumber("leftOut", result.LeftOut);
        json.WriteStartArray("registries");
        foreach (var build in result.Inputs.Declared.Builds.Where(static build => build.Registry is not null))
        {
            json.WriteStartObject();
            json.WriteString("registry", build.Type.FullName);
            if (build.Assembly.Length > 0)
            {
                json.WriteString("assembly", build.Assembly);
            }

            json.WriteString("environment", build.Environment);
            json.WriteString("role", build.Registry!.Role.ToString().ToLowerInvariant());
            json.WriteString("topology", build.Registry.Topology.ToString().ToLowerInvariant());
            json.WriteNumber("endpoints", build.Registry.Endpoints.Count);
            json.WriteNumber("leftOut", build.Broken.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("snapshots");
        for (var i = 0; i < result.Inputs.Snapshots.Count; i++)
        {
            WriteSnapshot(json, result.Inputs.Snapshots[i], result.Inputs.Declared.Sds.Files[i].Environments);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteSnapshot(Utf8JsonWriter json, SnapshotInput snapshot, System.Collections.Generic.IEnumerable<string> environments)
    {
        json.WriteStartObject();
        json.WriteString("file", snapshot.Path);
        json.WriteStartArray("environments");
        foreach (var environment in environments)
        {
            json.WriteStringValue(environment);
        }

        json.WriteEndArray();
        if (snapshot.Header.Exported.Length > 0)
        {
            json.WriteString("exported", snapshot.Header.Exported);
        }

        json.WriteNumber("asRecords", snapshot.Snapshot.AsRecords.Count);
        json.WriteNumber("mhsRecords", snapshot.Snapshot.MhsRecords.Count);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, LocatedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", CheckReport.NameOf(finding.Severity));
        json.WriteString("message", finding.Finding.Message);
        JsonOutput.WriteAbout(json, finding.Finding, "requirements");
        WritePlace(json, "place", finding.Place);
        if (finding.First is { } first)
        {
            WritePlace(json, "first", first);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, FindingPlace place)
    {
        json.WriteStartObject(name);
        json.WriteString("file", place.Path);
        if (place.Range is { } range)
        {
            json.WriteNumber("line", range.Line);
            json.WriteNumber("column", range.Column);
            json.WriteNumber("endLine", range.EndLine);
            json.WriteNumber("endColumn", range.EndColumn);
        }
        else
        {
            json.WriteString("assembly", place.Assembly);
            json.WriteString("registry", place.Registry);
        }

        json.WriteEndObject();
    }
}
