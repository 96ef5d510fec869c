using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// What the snapshots of one environment were asked for, as far as they show. Evidence that isn't there is no evidence against anybody:
/// a rule that would need what is missing says nothing.
/// </summary>
internal sealed record SdsCoverage
{
    /// <summary>Whether there is any AS record.</summary>
    public bool HasAsRecords { get; private init; }

    /// <summary>Whether there is any MHS record.</summary>
    public bool HasMhsRecords { get; private init; }

    /// <summary>Whether any AS record has the attribute.</summary>
    public bool HasAsOrganisations { get; private init; }

    /// <inheritdoc cref="HasAsOrganisations"/>
    public bool HasAsPartyKeys { get; private init; }

    /// <inheritdoc cref="HasAsOrganisations"/>
    public bool HasAsInteractions { get; private init; }

    /// <inheritdoc cref="HasAsOrganisations"/>
    public bool HasManufacturers { get; private init; }

    /// <summary>Whether any MHS record has the attribute.</summary>
    public bool HasMhsOrganisations { get; private init; }

    /// <inheritdoc cref="HasMhsOrganisations"/>
    public bool HasMhsPartyKeys { get; private init; }

    /// <inheritdoc cref="HasMhsOrganisations"/>
    public bool HasMhsInteractions { get; private init; }

    /// <inheritdoc cref="HasMhsOrganisations"/>
    public bool HasMhsUrls { get; private init; }

    /// <summary>Whether a search was cut short, or part of a file cannot be read, so that any record may be missing.</summary>
    public bool IsCutShort { get; private init; }

    /// <summary>Whether MHS records were asked for by interaction, so that those of others may be missing.</summary>
    public bool HasSomeInteractionsOnly { get; private init; }

    /// <summary>Whether an ASID that isn't there isn't registered.</summary>
    public bool ProvesNoAsRecord => HasAsRecords && !IsCutShort;

    /// <summary>Whether an MHS record that isn't there isn't registered.</summary>
    public bool ProvesNoMhsRecord => HasMhsRecords && HasMhsPartyKeys && !IsCutShort && !HasSomeInteractionsOnly;

    /// <summary>Whether an interaction that is on no MHS record isn't registered there.</summary>
    public bool ProvesNoMhsInteraction => HasMhsInteractions && !IsCutShort && !HasSomeInteractionsOnly;

    /// <summary>What all snapshots of an environment cover together.</summary>
    public static SdsCoverage Of(IEnumerable<SdsSnapshot> snapshots)
    {
        IReadOnlyList<SdsSnapshot> all = [.. snapshots];
        return new SdsCoverage
        {
            HasAsRecords = all.Any(static snapshot => snapshot.AsRecords.Count > 0),
            HasMhsRecords = all.Any(static snapshot => snapshot.MhsRecords.Count > 0),
            HasAsOrganisations = AnyAs(static record => record.OdsCode.Length > 0 || record.Client.Length > 0),
            HasAsPartyKeys = AnyAs(static record => record.PartyKey.Length > 0),
            HasAsInteractions = all.Any(static snapshot => snapshot.HasAsInteractions),
            HasManufacturers = AnyAs(static record => record.Manufacturer.Length > 0),
            HasMhsOrganisations = AnyMhs(static record => record.OdsCode.Length > 0),
            HasMhsPartyKeys = AnyMhs(static record => record.PartyKey.Length > 0),
            HasMhsInteractions = AnyMhs(static record => record.Interactions.Count > 0),
            HasMhsUrls = AnyMhs(static record => record.EndPoints.Count > 0),
            IsCutShort = all.Any(static snapshot => snapshot.CutShort.Count > 0 || snapshot.Errors.Count > 0),
            HasSomeInteractionsOnly = all.Any(static snapshot => snapshot.HasSomeInteractionsOnly),
        };

        bool AnyAs(System.Func<AsRecord, bool> has) => all.Any(snapshot => snapshot.AsRecords.Any(has));

        bool AnyMhs(System.Func<MhsRecord, bool> has) => all.Any(snapshot => snapshot.MhsRecords.Any(has));
    }
}
