using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Snapshots;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Assurance;

/// <summary>From what was checked to what a report says of it. Reads nothing.</summary>
/// <param name="result">What was checked.</param>
/// <param name="logs">The logs of builds.</param>
/// <param name="hashOf">The SHA-256 of a file that was read.</param>
internal sealed class ReportBuilder(CheckResult result, IReadOnlyList<SarifLog> logs, Func<string, string> hashOf)
{
    private readonly FindingIndex _findings = new(result, logs);
    private readonly Dictionary<string, int> _profileNumbers = new(StringComparer.Ordinal);
    private readonly List<SystemProfile> _profiles = [];
    private readonly Dictionary<Evidence, Evidence> _evidence = [];

    /// <summary>Makes the report.</summary>
    /// <param name="version">The version of the tool.</param>
    /// <param name="date">When it is made.</param>
    public AssuranceReport Build(string version, string date)
    {
        var (registries, systems) = (new List<ReportRegistry>(), new List<ReportSystem>());
        var endpoints = result.Estate.Endpoints.ToDictionary(static endpoint => (endpoint.Site, endpoint.Registry.Type.FullName));
        foreach (var build in result.Inputs.Declared.Builds.Where(static build => build.Registry is not null))
        {
            AddRegistry(build, endpoints, registries, systems);
        }

        return new AssuranceReport(
            version,
            date,
            CheckSummary.Of(result, [.. _findings.All.Select(static finding => finding.Severity)]),
            InputList.Of(result, logs, hashOf),
            [.. result.Inputs.Snapshots.Select((snapshot, i) => SnapshotOf(snapshot, result.Inputs.Declared.Sds.Files[i]))],
            registries,
            systems,
            _profiles,
            RequestEvidence.Of(logs, registries),
            _findings.All,
            UndeclaredSystems.In(result),
            SilencedFindings.Of(result, logs));
    }

    private void AddRegistry(
        RegistryBuild build, Dictionary<(Site, string), DeclaredEndpoint> endpoints, List<ReportRegistry> registries, List<ReportSystem> systems)
    {
        var (registry, first) = (build.Registry!, systems.Count);
        var ofRegistry = _findings.At(build.RegistrySite);
        for (var i = 0; i < registry.Endpoints.Count; i++)
        {
            systems.Add(SystemOf(registries.Count, endpoints[(build.Origins[i].Site, registry.Type.FullName)], build, ofRegistry));
        }

        foreach (var broken in build.Broken)
        {
            systems.Add(LeftOut(registries.Count, registry, broken));
        }

        registries.Add(new ReportRegistry(
            build.Type.FullName, build.Assembly, registry.Environment, registry.Role, registry.Topology, registry.PartyKey, first, systems.Count - first)
        {
            Findings = ofRegistry,
        });
    }

    private ReportSystem SystemOf(int registry, DeclaredEndpoint endpoint, RegistryBuild build, IReadOnlyList<int> ofRegistry)
    {
        var sds = result.Inputs.Declared.Sds.In(endpoint.Environment);
        var findings = _findings.At(endpoint.Site);
        var silenced = _findings.SilencedOf(endpoint);
        var hasRegistrysKey = endpoint.PartyKeySite.At(Place.Whole) == build.RegistrySite.At(Place.Whole);
        IReadOnlyList<int> against = hasRegistrysKey ? [.. findings, .. ofRegistry.Where(i => _findings.All[i].Part == Place.PartyKey)] : findings;
        var evidence = new SystemEvidence(endpoint, sds);
        return new ReportSystem(
            registry,
            endpoint.Endpoint.Name,
            endpoint.Endpoint.OdsCode,
            endpoint.Endpoint.Asid,
            endpoint.Endpoint.PartyKey,
            endpoint.Endpoint.Registration,
            IsLeftOut: false,
            ProfileOf(
                ApplicableRequirements.Of(endpoint.Registry.Role, endpoint.Registry.Topology, endpoint.OtherRole is not null),
                requirement => Against(requirement, against) ?? Silenced(requirement, silenced) ?? evidence.Of(requirement)),
            sds is null ? null : EntryOf(endpoint, sds),
            findings);
    }

    private ReportSystem LeftOut(int number, Registry registry, BrokenEndpoint broken)
    {
        var findings = _findings.At(broken.Site);
        return new ReportSystem(
            number,
            string.Empty,
            broken.OdsCode,
            broken.Asid,
            broken.PartyKey,
            Registration.Undeclared,
            IsLeftOut: true,
            ProfileOf(
                ApplicableRequirements.Of(registry.Role, registry.Topology, hasOtherRole: false),
                requirement => Against(requirement, findings)
                    ?? (requirement == "T1"
                        ? new Evidence(Verdict.Violated, "the declaration is broken, so the organisation is left out: nothing has its ASID")
                        : new Evidence(Verdict.NotChecked, "left out: its declaration is broken"))),
            Sds: null,
            findings);
    }

    private Evidence? Against(string requirement, IReadOnlyList<int> findings) =>
        Named(requirement, findings.Select(i => _findings.All[i]).Where(static finding => finding.Severity > RuleSeverity.Info), static finding => (finding.RuleId, finding.Title, finding.Requirements)) is { } rules
            ? new Evidence(Verdict.Violated, rules)
            : null;

    private static Evidence? Silenced(string requirement, IReadOnlyList<LocatedFinding> silenced) =>
        Named(requirement, silenced, static finding => (finding.Rule.Id, finding.Rule.Title, finding.Rule.Requirements)) is { } rules
            ? new Evidence(Verdict.Silenced, $"silenced for the row: {rules}")
            : null;

    /// <summary>The rules that say that a requirement is broken, in one line; null if none does.</summary>
    private static string? Named<T>(string requirement, IEnumerable<T> findings, Func<T, (string Id, string Title, IReadOnlyList<string> Requirements)> ruleOf)
    {
        var rules = findings.Select(ruleOf).Where(rule => rule.Requirements.Contains(requirement)).Select(static rule => $"{rule.Id}: {rule.Title}").Distinct().Order(StringComparer.Ordinal).ToList();
        return rules.Count == 0 ? null : string.Join("; ", rules);
    }

    private int ProfileOf(IReadOnlyList<string> requirements, Func<string, Evidence> evidenceOf)
    {
        var evidence = requirements.ToDictionary(static id => id, id => One(evidenceOf(id)), StringComparer.Ordinal);
        var key = string.Join('\n', evidence.Select(static pair => $"{pair.Key} {pair.Value.Verdict} {pair.Value.Text}"));
        if (!_profileNumbers.TryGetValue(key, out var number))
        {
            _profileNumbers.Add(key, number = _profiles.Count);
            _profiles.Add(new SystemProfile(evidence));
        }

        return number;
    }

    private Evidence One(Evidence evidence)
    {
        if (!_evidence.TryGetValue(evidence, out var known))
        {
            _evidence.Add(evidence, known = evidence);
        }

        return known;
    }

    private static SdsEntry EntryOf(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (sds.FindAs(endpoint.Endpoint.Asid) is not { } record)
        {
            return new SdsEntry(IsRegistered: false, string.Empty, string.Empty, 0, 0, []);
        }

        var mhs = sds.MhsRecordsOf(endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode).ToList();
        return new SdsEntry(
            IsRegistered: true,
            record.OdsCode.Length > 0 ? record.OdsCode : record.Client,
            record.PartyKey,
            record.Interactions.Count,
            mhs.Count,
            [.. mhs.SelectMany(static one => one.EndPoints).Distinct().Order(StringComparer.Ordinal)]);
    }

    private ReportSnapshot SnapshotOf(SnapshotInput snapshot, SnapshotFile file) => new(
        snapshot.Path,
        file.Environments,
        snapshot.Header.Exported,
        snapshot.Snapshot.AsRecords.Count,
        snapshot.Snapshot.MhsRecords.Count,
        snapshot.Header.Queries,
        hashOf(snapshot.Path));
}
