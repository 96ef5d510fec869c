using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using GpConnect.Rules.Model;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>
/// The systems for the page's script, as short as it can be: what many have in common is there once. Its JSON has no character that HTML
/// knows, as the serializer escapes them.
/// </summary>
internal static class SystemData
{
    public static string Of(AssuranceReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, report);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The requirements that any system must meet, in their order.</summary>
    public static IReadOnlyList<string> RequirementsOf(AssuranceReport report) =>
        [.. RequirementList.All.Select(static requirement => requirement.Id).Where(id => report.Profiles.Any(profile => profile.Evidence.ContainsKey(id)))];

    private static void Write(Utf8JsonWriter json, AssuranceReport report)
    {
        var evidence = report.Profiles.SelectMany(static profile => profile.Evidence.Values).Distinct().ToList();
        var numbers = evidence.Select(static (one, i) => (one, i)).ToDictionary(static pair => pair.one, static pair => pair.i);
        var requirements = RequirementsOf(report);
        json.WriteStartObject();
        json.WriteStartArray("requirements");
        foreach (var requirement in RequirementList.All.Where(requirement => requirements.Contains(requirement.Id)))
        {
            Strings(json, requirement.Id, requirement.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var one in evidence)
        {
            Strings(json, Tags.ClassOf(one.Verdict), one.Verdict.Sign(), one.Verdict.Word(), one.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("profiles");
        foreach (var profile in report.Profiles)
        {
            json.WriteStartArray();
            foreach (var requirement in requirements)
            {
                json.WriteNumberValue(profile.Evidence.TryGetValue(requirement, out var one) ? numbers[one] : -1);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("registries");
        foreach (var registry in report.Registries)
        {
            json.WriteStringValue($"{registry.Name}, {registry.EnvironmentTitle}");
        }

        json.WriteEndArray();
        var rules = report.Findings.Select(static finding => finding.RuleId).Distinct().ToList();
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Strings(json, rule, report.Findings.First(finding => finding.RuleId == rule).Title);
        }

        json.WriteEndArray();
        json.WriteStartArray("systems");
        foreach (var system in report.Systems)
        {
            WriteSystem(json, report, system, rules);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSystem(Utf8JsonWriter json, AssuranceReport report, ReportSystem system, List<string> rules)
    {
        json.WriteStartArray();
        json.WriteNumberValue(system.Registry);
        json.WriteStringValue(system.IsLeftOut ? "left out" : system.Name);
        json.WriteStringValue(system.OdsCode);
        json.WriteStringValue(system.Asid);
        json.WriteStringValue(system.PartyKey);
        json.WriteStringValue(system.Registration == Registration.Undeclared ? string.Empty : system.Registration.ToString().ToUpperInvariant());
        json.WriteNumberValue(system.Profile);
        WriteSds(json, system);
        json.WriteStartArray();
        foreach (var finding in system.Findings)
        {
            json.WriteNumberValue(finding);
        }

        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var finding in system.Findings)
        {
            json.WriteNumberValue(rules.IndexOf(report.Findings[finding].RuleId));
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    /// <summary>0 if no snapshot covers it, 1 if SDS doesn't have it, 2 if it is left out, else what SDS has; 0 in place of what is the same as declared.</summary>
    private static void WriteSds(Utf8JsonWriter json, ReportSystem system)
    {
        if (system.Sds is not { IsRegistered: true } sds)
        {
            json.WriteNumberValue(system.IsLeftOut ? 2 : system.Sds is null ? 0 : 1);
            return;
        }

        json.WriteStartArray();
        Differing(sds.OdsCode, system.OdsCode);
        Differing(sds.PartyKey, system.PartyKey);
        json.WriteNumberValue(sds.Interactions);
        json.WriteNumberValue(sds.MhsRecords);
        json.WriteNumberValue(sds.Urls.Count);
        json.WriteEndArray();

        void Differing(string value, string declared)
        {
            if (value == declared)
            {
                json.WriteNumberValue(0);
            }
            else
            {
                json.WriteStringValue(value);
            }
        }
    }

    private static void Strings(Utf8JsonWriter json, params IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
