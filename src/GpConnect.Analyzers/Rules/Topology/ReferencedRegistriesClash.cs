using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Topology;

/// <summary>GPC1008: registries of two referenced assemblies clash. On the project: no declaration of its own is wrong.</summary>
internal sealed class ReferencedRegistriesClash : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1008",
        "Registries of two referenced assemblies clash",
        RuleSeverity.Error,
        "Registry {0} of assembly {1} clashes with {2} of assembly {3}, which this project references both: {4} ({5} in all)",
        "Two references that declare the same ASID (T1), a provider's party key (T6, T8), the party key of a consumer with a "
        + "separate MHS (T5) or two providers for an organisation (S3) cannot run in one host.")
    {
        IsBuildOnly = true,
    };

    public override Rule Rule => Descriptor;

    public override void Find(Estate estate, ICollection<Finding> findings)
    {
        var referenced = estate.Endpoints.Where(static endpoint => endpoint.IsReferenced).ToList();
        var pairs = new Dictionary<(Site First, Site Later), (DeclaredEndpoint First, DeclaredEndpoint Later, string What, int Count)>();
        foreach (var rule in AllRules.Clashes)
        {
            rule.FindClashes(referenced, (later, first) =>
            {
                if (later.Assembly == first.Assembly)
                {
                    return;
                }

                var key = (RegistryOf(first), RegistryOf(later));
                pairs[key] = pairs.TryGetValue(key, out var known)
                    ? (known.First, known.Later, known.What, known.Count + 1)
                    : (first, later, Describe(rule, first, later), 1);
            });
        }

        foreach (var (first, later, what, count) in pairs.OrderBy(static pair => pair.Key).Select(static pair => pair.Value))
        {
            findings.Add(new Finding(
                Descriptor,
                RegistryOf(later),
                later.Registry.Type.FullName,
                later.Assembly,
                first.Registry.Type.FullName,
                first.Assembly,
                what,
                count == 1 ? "1 clash" : count.ToString(CultureInfo.InvariantCulture) + " clashes"));
        }
    }

    private static Site RegistryOf(DeclaredEndpoint endpoint) => endpoint.Site with { Item = 0 };

    private static string Describe(ClashRule rule, DeclaredEndpoint first, DeclaredEndpoint later) =>
        $"{rule.Rule.Id} {rule.ValueOf(later)} of {later.Endpoint.Name} ({later.Endpoint.OdsCode}) and {first.Endpoint.Name} ({first.Endpoint.OdsCode})";
}
