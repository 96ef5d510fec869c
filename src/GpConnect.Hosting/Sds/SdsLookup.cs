using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Rules.Snapshots;
using Microsoft.Extensions.Logging;

namespace GpConnect.Sds;

/// <summary>The look-up of the specification, by the SDS FHIR API: <c>/Endpoint</c>, then <c>/Device</c>.</summary>
internal sealed partial class SdsLookup(SdsApi api, ILogger logger) : ISdsLookup
{
    public const string ApiKeyHeader = "apikey";

    private readonly ILogger _logger = logger;

    public async Task<SdsLookupResult> FindProviderAsync(OdsCode odsCode, InteractionId interaction, CancellationToken cancellationToken = default)
    {
        if (odsCode.IsUnset)
        {
            throw new ArgumentException("The ODS code is unset: there is no organisation to look up.", nameof(odsCode));
        }

        if (interaction.IsUnset)
        {
            throw new ArgumentException("The interaction id is unset: SDS is asked for one.", nameof(interaction));
        }

        var result = await FindAsync(odsCode, interaction, cancellationToken).ConfigureAwait(false);
        if (result.IsFound)
        {
            Found(_logger, odsCode.ToString(), interaction.ToString(), result.Provider.Asid.ToString());
        }
        else
        {
            NotFound(_logger, odsCode.ToString(), interaction.ToString(), result.Outcome, result.Message);
        }

        return result;
    }

    private async Task<SdsLookupResult> FindAsync(OdsCode odsCode, InteractionId interaction, CancellationToken cancellationToken)
    {
        var (organisation, wanted) = (odsCode.ToString(), interaction.ToString());
        var endpoints = await api.AskAsync("Endpoint", odsCode, interaction, default, cancellationToken).ConfigureAwait(false);
        if (endpoints.CutShort.Count > 0)
        {
            return Incomplete($"SDS's answer isn't all: {SdsApi.WithoutAdvice(endpoints.CutShort[0].Message)}");
        }

        // What isn't the organisation's or lacks the interaction wasn't asked for; both compare without regard to case (S10 is for URLs).
        List<MhsRecord> records =
        [
            .. endpoints.MhsRecords.Where(record =>
                record.OdsCode.Equals(organisation, StringComparison.OrdinalIgnoreCase) && record.Interactions.Contains(wanted, StringComparer.OrdinalIgnoreCase)),
        ];
        if (records.Count == 0 && endpoints.MhsRecords.Any(static record => record.OdsCode.Length == 0 || record.Interactions.Count == 0))
        {
            return Incomplete($"SDS has an MHS record for {organisation} and {wanted} that lacks its organisation or its interactions");
        }

        if (records.Count == 0)
        {
            return SdsLookupResult.NotFound(SdsLookupOutcome.None, $"SDS has no MHS record of {organisation} with {wanted}");
        }

        var keys = Distinct(records.Select(static record => record.PartyKey.ToUpperInvariant()));
        var urls = Distinct(records.SelectMany(static record => record.EndPoints));
        if (keys.Count > 1 || urls.Count > 1)
        {
            return Several($"SDS has several MHS records of {organisation} with {wanted}: party keys {string.Join(", ", keys)}; URLs {string.Join(", ", urls)} (S11)");
        }

        if (!PartyKey.TryParse(keys[0], out var partyKey))
        {
            return Incomplete($"The MHS record of {organisation} has no valid party key: '{keys[0]}'");
        }

        if (records.Any(static record => record.EndPoints.Count == 0) || !IsServiceRoot(urls[0], out var url))
        {
            return Incomplete($"The MHS record of {organisation} has no absolute https service root URL: '{urls.FirstOrDefault()}' (S10)");
        }

        var devices = await api.AskAsync("Device", odsCode, interaction, partyKey, cancellationToken).ConfigureAwait(false);
        if (devices.CutShort.Count > 0)
        {
            return Incomplete($"SDS's answer isn't all: {SdsApi.WithoutAdvice(devices.CutShort[0].Message)}");
        }

        var asids = Distinct(devices.AsRecords
            .Where(record => record.MayBeOf(organisation) && record.PartyKey.Equals(partyKey.ToString(), StringComparison.OrdinalIgnoreCase))
            .Select(static record => record.Asid));
        return asids switch
        {
            [] => Incomplete($"SDS has an MHS record of {organisation} with party key {partyKey}, but no AS record with it and {wanted} (S8)"),
            [var only] when Asid.TryParse(only, out var asid) => SdsLookupResult.Found(new SdsProvider(odsCode, interaction, asid, partyKey, url)),
            [var only] => Incomplete($"The AS record of {organisation} has no valid ASID: '{only}'"),
            _ => Several($"SDS has several AS records of {organisation} with party key {partyKey}: ASIDs {string.Join(", ", asids)} (S7)"),
        };
    }

    /// <summary>Whether a request can be made of a URL. http is for the servers of tests, which are on this machine.</summary>
    private static bool IsServiceRoot(string text, [NotNullWhen(true)] out Uri? url)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out url))
        {
            try
            {
                SspUrl.For(new Uri(url.IsLoopback ? "http://localhost" : "https://proxy.invalid"), url, "metadata");
                return true;
            }
            catch (ArgumentException)
            {
                // What is wrong with it is seen in the message that has it.
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).OrderBy(static value => value, StringComparer.Ordinal)];

    private static SdsLookupResult Several(string message) => SdsLookupResult.NotFound(SdsLookupOutcome.Several, message);

    private static SdsLookupResult Incomplete(string message) => SdsLookupResult.NotFound(SdsLookupOutcome.Incomplete, message);

    [LoggerMessage(1, LogLevel.Debug, "SDS look-up of {OdsCode} for {Interaction}: ASID {Asid}")]
    private static partial void Found(ILogger logger, string odsCode, string interaction, string asid);

    [LoggerMessage(2, LogLevel.Warning, "SDS look-up of {OdsCode} for {Interaction}: {Outcome}. {Reason}")]
    private static partial void NotFound(ILogger logger, string odsCode, string interaction, SdsLookupOutcome outcome, string reason);
}
