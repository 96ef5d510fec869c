using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4012: systems that SDS has, by a declared shared party key or of a manufacturer, and that no registry declares (T1).</summary>
internal sealed class SdsSystemNotDeclared : EstateRule
{
    // How many of them a fix declares at once: more are an import, not a fix.
    private const int MostSuggested = 1_000;

    private const int MostNamed = 3;

    private static readonly Rule Descriptor = new(
        "GPC4012",
        "A system in SDS is not declared",
        RuleSeverity.Warning,
        "SDS has {0} that no registry declares: {1}; declare what is missing (T1), or ask NHS England to withdraw the registration",
        "Every organisation that uses a system has an ASID of its own (T1). An AS record with a party key that is declared as a shared MHS's, or "
        + "a provider of the manufacturer that the snapshot names, is one of ours: if no registry has it, its requests are nobody's.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var ofEnvironment in input.Registries.GroupBy(static registry => registry.Environment, StringComparer.Ordinal))
        {
            // What cannot be read may declare any of them, and says so itself.
            if (!input.Unread.Contains(ofEnvironment.Key) && input.Sds.In(ofEnvironment.Key) is { } sds)
            {
                FindIn([.. ofEnvironment.OrderBy(static registry => registry.ClassName)], sds, input, findings);
            }
        }
    }

    private static void FindIn(IReadOnlyList<OwnRegistry> registries, SdsDirectory sds, RuleInput input, ICollection<Finding> findings)
    {
        var missing = new Dictionary<OwnRegistry, List<(string Which, IReadOnlyList<AsRecord> Records)>>();
        var isDeclared = new Lazy<Func<AsRecord, bool>>(() => Declared(registries[0].Environment, input));
        var said = new HashSet<string>();
        foreach (var registry in registries.Where(static registry => registry.Registry is { Role: Role.Consumer, Topology: MhsTopology.Shared }))
        {
            foreach (var partyKey in SharedKeysOf(registry.Registry).Where(said.Add))
            {
                Add(registry, $"with party key {partyKey}", sds.AsRecordsOf(partyKey).Where(IsOfGpConnect));
            }
        }

        foreach (var manufacturer in input.Sds.ManufacturersIn(registries[0].Environment))
        {
            Add(
                registries.FirstOrDefault(static registry => registry.Registry.IsProvider) ?? registries[0],
                $"of manufacturer {QuotedText.Text(manufacturer)}",
                sds.AsRecords.Where(record => record.Manufacturer.Equals(manufacturer, StringComparison.OrdinalIgnoreCase) && sds.IsProvider(record)));
        }

        foreach (var pair in missing)
        {
            findings.Add(Found(pair.Key, pair.Value));
        }

        void Add(OwnRegistry registry, string which, IEnumerable<AsRecord> records)
        {
            List<AsRecord> undeclared = [.. records.Where(record => !isDeclared.Value(record))];
            if (undeclared.Count > 0)
            {
                if (!missing.TryGetValue(registry, out var groups))
                {
                    missing.Add(registry, groups = []);
                }

                groups.Add((which, undeclared));
            }
        }
    }

    /// <summary>Whether a record is declared, or a broken declaration may be its: that one is reported already.</summary>
    private static Func<AsRecord, bool> Declared(string environment, RuleInput input)
    {
        var asids = new HashSet<string>(
            input.Estate.Endpoints.Where(endpoint => endpoint.Environment == environment).Select(static endpoint => endpoint.Endpoint.Asid),
            StringComparer.OrdinalIgnoreCase);
        var organisations = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var broken in input.Broken.Where(broken => broken.Environment == environment))
        {
            asids.Add(broken.Asid);
            organisations.Add(broken.OdsCode);
        }

        return record => asids.Contains(record.Asid) || organisations.Contains(OrganisationOf(record));
    }

    private static IEnumerable<string> SharedKeysOf(Registry registry) => registry.PartyKey.Length > 0
        ? [registry.PartyKey]
        : registry.Endpoints.Select(static endpoint => endpoint.PartyKey).Distinct(StringComparer.OrdinalIgnoreCase);

    // An MHS may serve other services' systems, too; without interactions nobody knows.
    private static bool IsOfGpConnect(AsRecord record) => record.Interactions.Count == 0 || record.Interactions.Any(GpConnectInteraction.Is);

    private static string OrganisationOf(AsRecord record) => record.OdsCode.Length > 0 ? record.OdsCode : record.Client;

    private static Finding Found(OwnRegistry registry, IReadOnlyList<(string Which, IReadOnlyList<AsRecord> Records)> missing)
    {
        IReadOnlyList<AsRecord> all = [.. missing.SelectMany(static group => group.Records).Distinct().OrderBy(static record => record.Asid, StringComparer.Ordinal)];
        var suggested = all.Count <= MostSuggested ? all.Select(record => Suggestion(registry.Registry, record)).ToList() : [null];
        return new Finding(
            Descriptor,
            registry.ClassName,
            string.Join(" and ", missing.Select(static group => $"{Number(group.Records.Count)} system{(group.Records.Count == 1 ? string.Empty : "s")} {group.Which}")),
            string.Join(", ", all.Take(MostNamed).Select(NameOf)) + (all.Count > MostNamed ? $" and {Number(all.Count - MostNamed)} more" : string.Empty))
        {
            Suggested = suggested.Contains(null) ? null : string.Join(";", suggested),
        };
    }

    private static string NameOf(AsRecord record)
    {
        var organisation = OrganisationOf(record);
        return $"ASID {QuotedText.Text(record.Asid)}" + (organisation.Length > 0 ? $" ({QuotedText.Text(organisation)})" : string.Empty);
    }

    /// <summary>ODS code, ASID and, unless the registry has it, party key, as a declaration would have them; null if they make none.</summary>
    private static string? Suggestion(Registry registry, AsRecord record)
    {
        var (odsCode, partyKey) = (OrganisationOf(record).ToUpperInvariant(), record.PartyKey.ToUpperInvariant());
        return DeclaredFormat.IsOdsCode(odsCode) && DeclaredFormat.IsAsid(record.Asid) && DeclaredFormat.IsPartyKey(partyKey)
            ? $"{odsCode},{record.Asid},{(partyKey == registry.PartyKey ? string.Empty : partyKey)}"
            : null;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
