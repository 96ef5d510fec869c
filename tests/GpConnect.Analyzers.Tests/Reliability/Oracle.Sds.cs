using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <content>The rules that compare with SDS.</content>
internal sealed partial class Oracle
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>What GPC4001 to GPC4008 and GPC4012 to GPC4018 find, where SDS is whole.</summary>
    public static IReadOnlyCollection<string> JudgeSds(RandomEstate estate, IReadOnlyList<RandomSds> all)
    {
        var oracle = new Oracle(estate.Endpoints);
        foreach (var sds in all)
        {
            foreach (var endpoint in oracle._all.Where(endpoint => !IsReferenced(endpoint) && IsOf(endpoint.Registry, sds)))
            {
                oracle.JudgeAsRecord(endpoint, sds);
                if (IsProvider(endpoint))
                {
                    oracle.JudgeProvider(endpoint, sds);
                    oracle.JudgeUrls(endpoint, sds);
                }

                if (endpoint.Registry.Role == SystemRole.Consumer && !oracle._otherRoles.ContainsKey(endpoint))
                {
                    oracle.JudgeConsumer(endpoint, sds);
                }
            }

            oracle.JudgeUndeclared(estate, sds);
        }

        return oracle._verdicts;
    }

    private void JudgeAsRecord(RandomEndpoint endpoint, RandomSds sds)
    {
        var record = RecordOf(endpoint, sds);
        Say("GPC4001", PlaceOf(endpoint), record is null);
        Say("GPC4002", KeyPlaceOf(endpoint), record is not null && !Same(record.PartyKey, KeyOf(endpoint)));
        Say("GPC4003", PlaceOf(endpoint), record is not null && record.OdsCode != endpoint.OdsCode);
        Say("GPC4006", PlaceOf(endpoint), record is not null && record.Interactions.Any(static id => !IsOurs(id)));
        Say("GPC4017", PlaceOf(endpoint), endpoint.Registry.Role != SystemRole.Provider && record is not null && !record.Interactions.Any(IsOurs));
    }

    private void JudgeProvider(RandomEndpoint endpoint, RandomSds sds)
    {
        var (record, key) = (RecordOf(endpoint, sds), KeyOf(endpoint));
        Say("GPC4006", PlaceOf(endpoint), sds.MhsRecords.Any(mhs => Same(mhs.PartyKey, key) && mhs.Interactions.Any(static id => !IsOurs(id))));
        if (record is null || !Same(record.PartyKey, key) || record.OdsCode != endpoint.OdsCode)
        {
            return;
        }

        var ofProvider = MhsOf(endpoint, sds);
        Say("GPC4004", KeyPlaceOf(endpoint), ofProvider.Count == 0 || sds.AsRecords.Any(other => other != record && Same(other.PartyKey, key)));
        if (ofProvider.Count > 0)
        {
            var ofMhs = ofProvider.SelectMany(static mhs => mhs.Interactions).Where(IsOurs).ToList();
            var isConsumerToo = endpoint.Registry.Role == SystemRole.Both || _otherRoles.ContainsKey(endpoint);
            Say("GPC4008", PlaceOf(endpoint), ofMhs.Except(record.Interactions).Any() || (!isConsumerToo && record.Interactions.Where(IsOurs).Except(ofMhs).Any()));
        }

        Say("GPC4013", PlaceOf(endpoint), sds.AsRecords.Any(other =>
            other.Asid != record.Asid && !Same(other.PartyKey, key) && other.OdsCode == endpoint.OdsCode && IsProviderInSds(other, sds)));
    }

    private void JudgeUrls(RandomEndpoint endpoint, RandomSds sds)
    {
        var records = MhsOf(endpoint, sds).Where(static mhs => mhs.Interactions.Any(IsOurs)).ToList();
        Say("GPC4007", PlaceOf(endpoint), records.Any(mhs => mhs.Url.EndsWith('/') || !mhs.Url.Contains($"/{endpoint.OdsCode}/", StringComparison.Ordinal)));
        var pairs = records.SelectMany(static mhs => mhs.Interactions, static (mhs, interaction) => (mhs.Url, Interaction: interaction)).ToList();
        Say("GPC4014", KeyPlaceOf(endpoint), pairs.Any(one => IsOurs(one.Interaction) && pairs.Any(other => other.Interaction == one.Interaction && other.Url != one.Url)));

        var urls = pairs.Select(static pair => (pair.Url, Capability: CapabilityOf(pair.Interaction))).Where(static url => url.Capability.Length > 0).ToList();
        Say("GPC4015", KeyPlaceOf(endpoint), urls.Any(one => urls.Any(other => AreWrong(one, other) || AreWrong(other, one))));
        Say("GPC4016", KeyPlaceOf(endpoint), urls.Any(one => VersionOf(one.Url, endpoint) is { } version
            && ((version == "DSTU2" && one.Capability == "structured")
                || urls.Any(other => other.Capability == one.Capability && VersionOf(other.Url, endpoint) is { } another && another != version))));

        static bool AreWrong((string Url, string Capability) one, (string Url, string Capability) other) => (one.Capability, other.Capability) switch
        {
            ("migrate", _) or (_, "migrate") => false,
            ("foundations", "appointments") => one.Url != other.Url,
            ("appointments", "foundations") => false,
            _ => one.Capability != other.Capability && one.Url == other.Url,
        };
    }

    private void JudgeConsumer(RandomEndpoint endpoint, RandomSds sds)
    {
        var (record, key) = (RecordOf(endpoint, sds), KeyOf(endpoint));
        Say("GPC4005", KeyPlaceOf(endpoint), sds.MhsRecords.Any(mhs => Same(mhs.PartyKey, key) && mhs.Interactions.Any(IsOurs)));
        Say("GPC4018", KeyPlaceOf(endpoint), !endpoint.Registry.IsShared
            && record is not null
            && Same(record.PartyKey, key)
            && sds.AsRecords.Any(other => other != record && Same(other.PartyKey, key)));
    }

    private void JudgeUndeclared(RandomEstate estate, RandomSds sds)
    {
        var registries = estate.Registries.Where(registry => registry.Assembly.Length == 0 && IsOf(registry, sds))
            .OrderBy(RandomEstate.SourcePath, StringComparer.Ordinal).ToList();
        var undeclared = sds.AsRecords.Where(record => !_all.Any(endpoint => IsOf(endpoint.Registry, sds) && endpoint.Asid == record.Asid)).ToList();
        foreach (var record in undeclared.Where(static record => record.Interactions.Count == 0 || record.Interactions.Any(IsOurs)))
        {
            var first = registries.FirstOrDefault(registry => registry.Role == SystemRole.Consumer && registry.IsShared
                && (registry.PartyKey.Length > 0 ? [registry.PartyKey] : registry.Endpoints.Select(KeyOf)).Any(key => Same(key, record.PartyKey)));
            Say("GPC4012", first is null ? "" : ClassPlaceOf(first), first is not null);
        }

        var isMissing = sds.WantsManufacturer && undeclared.Any(record => record.Manufacturer == RandomSds.Manufacturer && IsProviderInSds(record, sds));
        Say("GPC4012", registries.Count == 0 ? "" : ClassPlaceOf(registries.FirstOrDefault(static registry => registry.Role != SystemRole.Consumer) ?? registries[0]), isMissing && registries.Count > 0);
    }

    private void Say(string id, string place, bool isSo)
    {
        if (isSo)
        {
            _verdicts.Add($"{id} {place}");
        }
    }

    private static RandomAs? RecordOf(RandomEndpoint endpoint, RandomSds sds) => sds.AsRecords.FirstOrDefault(record => record.Asid == endpoint.Asid);

    private static List<RandomMhs> MhsOf(RandomEndpoint endpoint, RandomSds sds) =>
        [.. sds.MhsRecords.Where(mhs => Same(mhs.PartyKey, KeyOf(endpoint)) && mhs.OdsCode == endpoint.OdsCode)];

    private static bool IsProviderInSds(RandomAs record, RandomSds sds) =>
        sds.MhsRecords.Any(mhs => Same(mhs.PartyKey, record.PartyKey) && mhs.Interactions.Any(IsOurs));

    private static bool IsOf(RandomRegistry registry, RandomSds sds) => string.Equals(registry.Environment, sds.Environment, IgnoreCase);

    private static bool Same(string one, string other) => string.Equals(one, other, IgnoreCase);

    private static bool IsOurs(string interaction) => interaction.Contains(":gpconnect:", StringComparison.Ordinal);

    private static string CapabilityOf(string interaction) => interaction switch
    {
        RandomSds.Slots or RandomSds.Create => "appointments",
        RandomSds.Metadata => "foundations",
        RandomSds.Structured => "structured",
        RandomSds.Migrate => "migrate",
        _ => "",
    };

    private static string? VersionOf(string url, RandomEndpoint endpoint) =>
        url.Contains($"/{endpoint.OdsCode}/", StringComparison.Ordinal) ? url.Split('/')[4] : null;

    private static string ClassPlaceOf(RandomRegistry registry) =>
        $"{RandomEstate.SourcePath(registry)}({registry.Line + 1 + (registry.IsInFile ? 1 : registry.Endpoints.Count)})";
}
