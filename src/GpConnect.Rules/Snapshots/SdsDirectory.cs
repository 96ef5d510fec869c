using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// What SDS has in one environment, as far as its snapshots show: one view of many files, whatever their order.
/// </summary>
/// <remarks>
/// SDS compares identifiers without regard to case, and so do all lookups. A record that several snapshots have is one record
/// with the interactions of all. If they contradict each other about it, <see cref="Contradictions"/> says so, and the one that is first in
/// ordinal order stands: neither is known to be the right one, but the result must not depend on the order of files.
/// </remarks>
internal sealed class SdsDirectory
{
    private static readonly StringComparer IgnoreCase = StringComparer.OrdinalIgnoreCase;

    private readonly Dictionary<string, AsRecord> _asByAsid;
    private readonly ILookup<string, AsRecord> _asByPartyKey;
    private readonly ILookup<string, AsRecord> _asByOrganisation;
    private readonly ILookup<string, AsRecord> _providersByOrganisation;
    private readonly ILookup<string, MhsRecord> _gpConnectMhsByPartyKey;
    private readonly ILookup<string, MhsRecord> _otherMhsByPartyKey;
    private readonly ILookup<string, MhsRecord> _mhsByPartyKeyAndOrganization;

    private SdsDirectory(IReadOnlyList<AsRecord> asRecords, IReadOnlyList<MhsRecord> mhsRecords, IReadOnlyCollection<SdsSnapshot> snapshots)
    {
        Coverage = SdsCoverage.Of(snapshots);
        // Only what was put together can contradict itself.
        Contradictions = asRecords.Count == snapshots.Sum(static snapshot => snapshot.AsRecords.Count)
            && mhsRecords.Count == snapshots.Sum(static snapshot => snapshot.MhsRecords.Count) ? [] : SdsContradiction.In(snapshots);
        AsRecords = asRecords;
        MhsRecords = mhsRecords;
        Upheld = new UpheldClaims(most: 1_000 + (2 * asRecords.Count));
        _asByAsid = asRecords.ToDictionary(static record => record.Asid, IgnoreCase);
        _asByPartyKey = asRecords.Where(static record => record.PartyKey.Length > 0)
            .ToLookup(static record => record.PartyKey, IgnoreCase);
        _gpConnectMhsByPartyKey = mhsRecords.Where(static record => record.PartyKey.Length > 0 && record.IsOfGpConnect)
            .ToLookup(static record => record.PartyKey, IgnoreCase);
        _otherMhsByPartyKey = mhsRecords.Where(static record => record.PartyKey.Length > 0 && !record.Interactions.All(GpConnectInteraction.Is))
            .ToLookup(static record => record.PartyKey, IgnoreCase);
        _asByOrganisation = asRecords.Where(static record => record.OdsCode.Length > 0 || record.Client.Length > 0)
            .ToLookup(static record => record.OdsCode.Length > 0 ? record.OdsCode : record.Client, IgnoreCase);
        _providersByOrganisation = asRecords.Where(IsProvider)
            .SelectMany(OrganisationsOf, static (record, organisation) => (record, organisation))
            .ToLookup(static provider => provider.organisation, static provider => provider.record, IgnoreCase);
        _mhsByPartyKeyAndOrganization = mhsRecords.Where(static record => record.PartyKey.Length > 0)
            .ToLookup(static record => Key(record.PartyKey, record.OdsCode), IgnoreCase);
    }

    /// <summary>Whether nothing was read: such a directory covers nothing, and no claim is checked against it.</summary>
    public bool IsEmpty => !Coverage.HasAsRecords && !Coverage.HasMhsRecords;

    /// <summary>What the snapshots were asked for: what they lack proves nothing.</summary>
    public SdsCoverage Coverage { get; }

    /// <summary>All AS records, in order of their ASIDs.</summary>
    public IReadOnlyList<AsRecord> AsRecords { get; }

    /// <summary>All MHS records, in order of their party keys and organisations.</summary>
    public IReadOnlyList<MhsRecord> MhsRecords { get; }

    /// <summary>Where its snapshots contradict each other, or one of them itself.</summary>
    public IReadOnlyList<SdsContradiction> Contradictions { get; }

    /// <summary>What is known to agree with it.</summary>
    public UpheldClaims Upheld { get; }

    /// <summary>Makes the directory of one environment from all its snapshots.</summary>
    public static SdsDirectory Create(IReadOnlyCollection<SdsSnapshot> snapshots) => new(
        [
            .. snapshots.SelectMany(AsRecordsIn)
                .GroupBy(static record => record.Asid, IgnoreCase)
                .Select(static same => MergeAs([.. same]))
                .OrderBy(static record => record.Asid, StringComparer.Ordinal),
        ],
        [
            .. snapshots.SelectMany(static snapshot => snapshot.MhsRecords)
                .GroupBy(IdentityOf, IgnoreCase)
                .Select(static same => MergeMhs([.. same]))
                .OrderBy(IdentityOf, StringComparer.Ordinal),
        ],
        snapshots);

    /// <summary>The AS record with this ASID, or null.</summary>
    public AsRecord? FindAs(string asid) => _asByAsid.TryGetValue(asid.Trim(), out AsRecord? record) ? record : null;

    /// <summary>The AS records with this party key, in order of their ASIDs.</summary>
    public IEnumerable<AsRecord> AsRecordsOf(string partyKey) => _asByPartyKey[partyKey.Trim()];

    /// <summary>The AS records that say that they are of this organisation, in order of their ASIDs.</summary>
    public IEnumerable<AsRecord> AsRecordsOfOrganisation(string odsCode) => _asByOrganisation[odsCode.Trim()];

    /// <summary>Whether an AS record is a provider's: an MHS record with its party key has interactions of GP Connect.</summary>
    public bool IsProvider(AsRecord record) => record.PartyKey.Length > 0 && _gpConnectMhsByPartyKey.Contains(record.PartyKey);

    /// <summary>The providers of this organisation, in order of their ASIDs.</summary>
    public IEnumerable<AsRecord> ProvidersOf(string odsCode) => _providersByOrganisation[odsCode.Trim()];

    /// <summary>The MHS records with this party key, of any organisation, that have interactions of other services.</summary>
    public IEnumerable<MhsRecord> MhsRecordsOfOtherServices(string partyKey) => _otherMhsByPartyKey[partyKey.Trim()];

    /// <summary>The MHS records with this party key, of any organisation, that have interactions of GP Connect.</summary>
    /// <remarks>Chosen once: a shared MHS may have thousands of others, and each of its thousands of consumers asks.</remarks>
    public IEnumerable<MhsRecord> GpConnectMhsRecordsOf(string partyKey) => _gpConnectMhsByPartyKey[partyKey.Trim()];

    /// <summary>The MHS records with this party key that are this organisation's, or may be: their organisation was not asked for.</summary>
    public IEnumerable<MhsRecord> MhsRecordsOf(string partyKey, string odsCode) =>
        _mhsByPartyKeyAndOrganization[Key(partyKey.Trim(), odsCode.Trim())].Concat(_mhsByPartyKeyAndOrganization[Key(partyKey.Trim(), "")]);

    /// <summary>Those of them that have interactions of GP Connect and say that they are this organisation's.</summary>
    public IEnumerable<MhsRecord> GpConnectMhsRecordsOf(string partyKey, string odsCode) =>
        _mhsByPartyKeyAndOrganization[Key(partyKey.Trim(), odsCode.Trim())].Where(static record => record.IsOfGpConnect);

    /// <summary>Whether the three are registered as a CMA endpoint (T7, T9, S7), and if not, what is missing.</summary>
    public CmaVerdict CmaOf(string partyKey, string asid, string odsCode)
    {
        AsRecord? own = FindAs(asid);
        return new CmaVerdict(
            HasAsRecord: own is not null
                && IgnoreCase.Equals(own.PartyKey, partyKey.Trim())
                && own.MayBeOf(odsCode.Trim()),
            HasMhsRecord: MhsRecordsOf(partyKey, odsCode).Any(),
            OtherAsRecord: AsRecordsOf(partyKey).FirstOrDefault(record => record != own));
    }

    /// <summary>The AS records of a snapshot; where it wasn't asked for interactions, they are unknown.</summary>
    private static IEnumerable<AsRecord> AsRecordsIn(SdsSnapshot snapshot) => snapshot.HasAsInteractions
        ? snapshot.AsRecords
        : snapshot.AsRecords.Select(static record => record.WithoutKnownInteractions());

    /// <summary>Whose an AS record is; the FHIR API does not say it, but the MHS records with its party key do.</summary>
    private IEnumerable<string> OrganisationsOf(AsRecord record) => record.OdsCode.Length > 0
        ? [record.OdsCode]
        : GpConnectMhsRecordsOf(record.PartyKey).Select(static mhs => mhs.OdsCode).Where(IsSaid).Distinct(IgnoreCase);

    private static AsRecord MergeAs(IReadOnlyList<AsRecord> same)
    {
        if (same.Count == 1)
        {
            return same[0];
        }

        // A whole record where there is one, not the party key of one and the organisation of another.
        AsRecord[] wholeFirst =
        [
            .. same.OrderBy(static record => record.PartyKey.Length == 0 || record.OdsCode.Length == 0)
                .ThenBy(static record => record.PartyKey, StringComparer.Ordinal)
                .ThenBy(static record => record.OdsCode, StringComparer.Ordinal)
                .ThenBy(static record => record.Asid, StringComparer.Ordinal),
        ];
        return new AsRecord(
            wholeFirst[0].Asid,
            wholeFirst.Select(static record => record.OdsCode).FirstOrDefault(IsSaid) ?? "",
            wholeFirst.Select(static record => record.Client).OrderBy(static client => client, StringComparer.Ordinal).FirstOrDefault(IsSaid) ?? "",
            wholeFirst.Select(static record => record.PartyKey).FirstOrDefault(IsSaid) ?? "",
            wholeFirst.Select(static record => record.Manufacturer).OrderBy(static code => code, StringComparer.Ordinal).FirstOrDefault(IsSaid) ?? "",
            SortedDistinct.Of(same.SelectMany(static record => record.Interactions)))
        {
            HasKnownInteractions = same.Any(static record => record.HasKnownInteractions),
        };
    }

    // The same but for case, or they would not be one.
    private static MhsRecord MergeMhs(IReadOnlyList<MhsRecord> same) => same.Count == 1 ? same[0] : new MhsRecord(
        First(same, static record => record.Id),
        First(same, static record => record.OdsCode),
        First(same, static record => record.PartyKey),
        SortedDistinct.Of(same.SelectMany(static record => record.Interactions)),
        // Of two snapshots with different URLs one is out of date: both would look like a wrong registration.
        same.Select(static record => record.EndPoints).OrderBy(static urls => urls.Count == 0).ThenBy(static urls => string.Join("\n", urls), StringComparer.Ordinal).First());

    private static string First(IReadOnlyList<MhsRecord> records, Func<MhsRecord, string> value) =>
        records.Select(value).OrderBy(static text => text, StringComparer.Ordinal).First();

    private static bool IsSaid(string value) => value.Length > 0;

    /// <summary>What makes two MHS records the same: those without an identifier are it only with the same URLs.</summary>
    private static string IdentityOf(MhsRecord record) =>
        Key(Key(record.PartyKey, record.OdsCode), record.Id.Length > 0 ? record.Id : string.Join("\n", record.EndPoints));

    private static string Key(string first, string second) => first + "\n" + second;
}
