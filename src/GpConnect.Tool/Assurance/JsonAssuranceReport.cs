using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GpConnect.Rules.Model;
using GpConnect.Tool.Reporting;

namespace GpConnect.Tool.Assurance;

/// <summary>The report as JSON: what a later one compares itself with (<see cref="BaselineReport"/>), and what other programs read.</summary>
internal static class JsonAssuranceReport
{
    /// <summary>What says that a JSON file is a report, and of which shape.</summary>
    public const string Format = "gpconnect report 1";

    public static void Write(AssuranceReport report, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("version", report.Version);
        json.WriteString("date", report.Date);
        json.WriteString("summary", report.Summary);
        Array(json, "inputs", report.Inputs, input => Texts(json, ("kind", input.Kind), ("file", input.Path), ("says", input.Says), ("sha256", input.Sha256)));
        Array(json, "snapshots", report.Snapshots, snapshot =>
        {
            Texts(json, ("file", snapshot.Path), ("exported", snapshot.Exported), ("sha256", snapshot.Sha256));
            Strings(json, "environments", snapshot.Environments);
            json.WriteNumber("asRecords", snapshot.AsRecords);
            json.WriteNumber("mhsRecords", snapshot.MhsRecords);
            Strings(json, "queries", snapshot.Queries);
        });
        WriteRequirements(json, report);
        Array(json, "registries", report.Registries, registry =>
        {
            Texts(
                json,
                ("registry", registry.Name),
                ("assembly", registry.Assembly),
                ("environment", registry.Environment),
                ("role", registry.Role.ToString().ToLowerInvariant()),
                ("topology", registry.Topology.ToString().ToLowerInvariant()),
                ("partyKey", registry.PartyKey));
            Array(json, "systems", report.Systems.Skip(registry.First).Take(registry.Count), system => WriteSystem(json, report, system));
        });
        Array(json, "findings", report.Findings, finding =>
        {
            Texts(
                json,
                ("rule", finding.RuleId),
                ("severity", CheckReport.NameOf(finding.Severity)),
                ("message", finding.Message),
                ("place", finding.Place),
                ("first", finding.First),
                ("odsCode", finding.OdsCode),
                ("foundBy", finding.IsFromBuild ? "build" : "report"));
            Strings(json, "requirements", finding.Requirements);
        });
        Array(json, "inSdsAndNotDeclared", report.Undeclared, system =>
        {
            Texts(
                json,
                ("environment", system.Environment),
                ("asid", system.Asid),
                ("odsCode", system.OdsCode),
                ("partyKey", system.PartyKey),
                ("manufacturer", system.Manufacturer));
            json.WriteBoolean("provider", system.IsProvider);
        });
        Array(json, "silenced", report.Silenced, one => Texts(
            json, ("rule", one.RuleId), ("message", one.Message), ("place", one.Place), ("means", one.Means), ("justification", one.Justification)));
        if (report.Changes is { } changes)
        {
            json.WriteStartObject("changes");
            Texts(json, ("since", changes.Since), ("version", changes.Version));
            Array(json, "changes", changes.Changes, change => Texts(json, ("kind", change.Kind), ("what", change.What), ("text", change.Text)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>A verdict as the formats for programs name it.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.NotApplicable => "notApplicable",
        Verdict.NotChecked => "notChecked",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    private static void WriteRequirements(Utf8JsonWriter json, AssuranceReport report) => Array(json, "requirements", RequirementList.All, requirement =>
    {
        Texts(json, ("id", requirement.Id), ("text", requirement.Text), ("source", requirement.Source), ("url", requirement.Url));
        IEnumerable<(Evidence Evidence, int Systems)> evidence = requirement.IsOfRequests ? [(report.Requests[requirement.Id], 0)] : report.EvidenceOf(requirement.Id);
        Array(json, "evidence", evidence, one =>
        {
            Texts(json, ("verdict", NameOf(one.Evidence.Verdict)), ("by", one.Evidence.Text));
            if (!requirement.IsOfRequests)
            {
                json.WriteNumber("systems", one.Systems);
            }
        });
    });

    private static void WriteSystem(Utf8JsonWriter json, AssuranceReport report, ReportSystem system)
    {
        Texts(json, ("name", system.Name), ("odsCode", system.OdsCode), ("asid", system.Asid), ("partyKey", system.PartyKey));
        if (system.Registration != Registration.Undeclared)
        {
            json.WriteString("registration", system.Registration.ToString().ToLowerInvariant());
        }

        if (system.IsLeftOut)
        {
            json.WriteBoolean("leftOut", true);
        }

        json.WriteStartObject("requirements");
        foreach (var group in report.Profiles[system.Profile].Evidence.GroupBy(static pair => pair.Value.Verdict, static pair => pair.Key).OrderBy(static group => group.Key))
        {
            json.WriteString(NameOf(group.Key), string.Join(' ', group));
        }

        json.WriteEndObject();
        if (system.Sds is not { } sds)
        {
            return;
        }

        json.WriteStartObject("sds");
        json.WriteBoolean("registered", sds.IsRegistered);
        if (sds.IsRegistered)
        {
            Texts(json, ("odsCode", sds.OdsCode), ("partyKey", sds.PartyKey));
            json.WriteNumber("interactions", sds.Interactions);
            json.WriteNumber("mhsRecords", sds.MhsRecords);
            Strings(json, "serviceRootUrls", sds.Urls);
        }

        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes those that say something.</summary>
    private static void Texts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Text)> texts)
    {
        foreach (var (name, text) in texts)
        {
            if (text.Length > 0)
            {
                json.WriteString(name, text);
            }
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
