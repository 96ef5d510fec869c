using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Assurance;

/// <summary>What was read, with what is in it.</summary>
internal static class InputList
{
    public static IReadOnlyList<ReportInput> Of(CheckResult result, IReadOnlyList<SarifLog> logs, Func<string, string> hashOf)
    {
        var inputs = new List<ReportInput>();
        foreach (var assembly in result.Inputs.Registries.GroupBy(static registry => registry.Assembly))
        {
            Add("assembly", assembly.Key.Path, $"{assembly.Key.Name} {assembly.Key.Version}: {Endpoints(assembly.Sum(static registry => registry.Registry.Endpoints.Count))} of {CheckSummary.Count(assembly.Count(), "registry", "registries")}");
        }

        for (var i = 0; i < result.Inputs.EndpointFiles.Count; i++)
        {
            Add("endpoint file", result.Inputs.EndpointFiles[i].Path, CheckSummary.Count(result.Inputs.Declared.EndpointFiles[i].File.Rows.Count, "row", "rows"));
        }

        foreach (var file in result.Inputs.Settings)
        {
            Add("settings", file.Path, string.Empty);
        }

        foreach (var log in logs)
        {
            Add("build log", log.File, $"{CheckSummary.Count(log.Results.Count, "result", "results")} of {CheckSummary.Count(log.Ran.Count, "rule", "rules")}");
        }

        foreach (var build in result.Inputs.Builds)
        {
            Add("build", build.Path, $"{build.Project}, analysis mode {build.AnalysisMode}");
            inputs.AddRange(build.Evidence.Select(evidence => new ReportInput(
                $"{evidence.Kind} of the build", evidence.File, $"used by the build of {build.Project}{SameAs(evidence)}", evidence.Sha256)));
        }

        return inputs;

        string SameAs(BuildEvidence evidence) => evidence.Kind != "SDS snapshot" ? string.Empty
            : result.Inputs.Snapshots.FirstOrDefault(snapshot => hashOf(snapshot.Path) == evidence.Sha256) is { } same ? $": the same bytes as {same.Path}"
            : ": none of this report's snapshots";

        void Add(string kind, string path, string says) => inputs.Add(new ReportInput(kind, path, says, hashOf(path)));
    }

    private static string Endpoints(int count) => CheckSummary.Count(count, "endpoint", "endpoints");
}
