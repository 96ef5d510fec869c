using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1008: registries of two referenced assemblies clash. On the project: no declaration of its own is wrong.</summary>
internal sealed class ReferencedRegistriesClash : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1008",
        "Registries of two referenced assemblies clash",
        RuleSeverity.Error,
        "Registry {0} of assembly {1} clashes with registry {2} of assembly {3}, and this project references both: {4}; {5}",
        "Two referenced assemblies together declare an ASID twice (T1, T2, T4), share a provider's party key (T6, T8, S7) or that of a consumer with "
        + "a separate MHS (T5), or have two providers for an organisation (S3). No declaration of this project is wrong, so it is on the project.")
    {
        IsBuildOnly = true,
    };

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        var referenced = input.Estate.Endpoints.Where(static endpoint => endpoint.IsReferenced).ToList();
        var pairs = new Dictionary<(Site First, Site Later), (DeclaredEndpoint First, DeclaredEndpoint Later, string What, int Count)>();
        foreach (var rule in ClashRules.All)
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
                count == 1 ? what : string.Format(CultureInfo.InvariantCulture, "{0}, the first of {1} clashes", what, count),
                IsOneDeclaration(first.Registry, later.Registry)
                    ? "both compile the same files: link them in one project only"
                    : "correct the declarations of one of the assemblies"));
        }
    }

    /// <summary>Whether two assemblies have one registry: its source files are linked, or shared.</summary>
    private static bool IsOneDeclaration(Registry one, Registry other) =>
        one.Type.FullName == other.Type.FullName && one.Environment == other.Environment && one.Endpoints.Equals(other.Endpoints);

    private static Site RegistryOf(DeclaredEndpoint endpoint) => endpoint.Site with { Item = 0 };

    private static string Describe(ClashRule rule, DeclaredEndpoint first, DeclaredEndpoint later) =>
        $"{rule.ValueName} {rule.ValueOf(later)} of {later.Endpoint.Name} ({later.Endpoint.OdsCode}) is also that of {first.Endpoint.Name} "
        + $"({first.Endpoint.OdsCode}), a {rule.Rule.Id} ({rule.RequirementOf(later, first)})";
}
