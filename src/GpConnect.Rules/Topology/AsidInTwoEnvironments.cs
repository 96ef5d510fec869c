using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1009: one ASID in two Spine environments of a project.</summary>
internal sealed class AsidInTwoEnvironments : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1009",
        "An ASID is declared in two environments",
        RuleSeverity.Warning,
        "ASID {0} of {1}, in {3}, is also that of {2}, in {4}: each Spine environment has identifiers of its own (T1); declare the one registered there, or, if the two are one environment, name it in both",
        "Each organisation has an ASID of its own (T1) in each Spine environment: that of one is unknown in another, or somebody else's. Most often "
        + "one was copied.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        if (AreOfOneEnvironment(input))
        {
            return;
        }

        var firsts = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var use in UsesIn(input))
        {
            if (!firsts.TryGetValue(use.Asid, out var earlier))
            {
                firsts.Add(use.Asid, [use]);
                continue;
            }

            if (earlier.FirstOrDefault(other => AreApart(other, use)) is { } first)
            {
                findings.Add(new Finding(
                    Descriptor, use.Site, use.Asid, use.Label, first.Label, NameOf(use.Environment), NameOf(first.Environment)) { First = first.Site });
            }

            // Of those that are compared alike the first is enough.
            if (!earlier.Exists(other => other.Environment == use.Environment && other.Scope == use.Scope))
            {
                earlier.Add(use);
            }
        }
    }

    /// <summary>An environment that only a file's name tells is another than its sibling's, and nothing is known of any other.</summary>
    private static bool AreApart(Use one, Use other) =>
        one.Environment != other.Environment && one.Site != other.Site && one.Scope == other.Scope;

    private static bool AreOfOneEnvironment(RuleInput input)
    {
        string? first = null;
        foreach (var endpoint in input.Estate.Own)
        {
            if ((first ??= endpoint.Environment) != endpoint.Environment)
            {
                return false;
            }
        }

        return !input.Settings.Loose.Any();
    }

    private static IEnumerable<Use> UsesIn(RuleInput input)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            yield return new Use(
                endpoint.Endpoint.Asid,
                endpoint.Environment,
                endpoint.Alternative.EnvironmentScope,
                input.Settings.Located(endpoint.Site.At(Place.Asid)),
                endpoint.Label);
        }

        foreach (var loose in input.Settings.Loose.Where(static loose =>
            loose.IsAsid && loose.Configuration.Environment.Length > 0 && DeclaredFormat.IsAsid(loose.Value)))
        {
            yield return new Use(
                loose.Value,
                DeclaredEndpoint.EnvironmentKey(loose.Configuration.Environment),
                loose.Configuration.Alternative.EnvironmentScope,
                SettingsEstate.SiteOf(loose.Place),
                $"'{QuotedText.Text(loose.Key)}'");
        }
    }

    private static string NameOf(string environment) => environment.Length == 0 ? "no environment" : $"environment '{QuotedText.Text(environment)}'";

    private sealed record Use(string Asid, string Environment, int Scope, Site Site, string Label);
}
