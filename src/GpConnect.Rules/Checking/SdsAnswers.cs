using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Checking;

/// <summary>What SDS has for an identifier that is missing or malformed (GPC2001, GPC2002), if a snapshot has exactly one answer.</summary>
internal static class SdsAnswers
{
    /// <summary>The findings of a registry's declarations, with SDS's answers.</summary>
    public static IEnumerable<Finding> Add(RegistryBuild build, SdsEvidence evidence, Estate estate)
    {
        // Snapshots that contradict each other have two answers, whatever record is asked for.
        if (build.Broken.Count == 0 || evidence.In(build.Environment) is not { Contradictions.Count: 0 } sds)
        {
            return build.Findings;
        }

        var broken = new Dictionary<Site, BrokenEndpoint>();
        foreach (var endpoint in build.Broken)
        {
            broken[endpoint.Site] = endpoint;
        }

        var declared = new HashSet<string>(
            estate.Endpoints.Where(endpoint => endpoint.Environment == build.Environment).Select(static endpoint => endpoint.Endpoint.Asid),
            StringComparer.Ordinal);
        return build.Findings.Select(finding => WithAnswer(finding, broken, declared, sds));
    }

    private static Finding WithAnswer(
        Finding finding, Dictionary<Site, BrokenEndpoint> broken, HashSet<string> declared, SdsDirectory sds)
    {
        if ((finding.Rule != MissingIdentifier.Rule && finding.Rule != InvalidAsid.Rule)
            || !broken.TryGetValue(finding.Site.At(Place.Whole), out var endpoint)
            || !MayHaveAnotherAnswer(finding, endpoint)
            || AnswerFor(finding.Site.Place, endpoint, declared, sds) is not { } answer)
        {
            return finding;
        }

        var advice = (finding.Rule == InvalidAsid.Rule, finding.Suggested) switch
        {
            (true, null) => finding.Arguments[2].Replace(MalformedIdentifier.NoAdvice, $"SDS has {answer}"),
            (true, _) => $"SDS has {answer}",
            _ => $"{finding.Arguments[2]}; SDS has {answer}",
        };
        return finding with { Arguments = new EquatableArray<string>([finding.Arguments[0], finding.Arguments[1], advice]), Suggested = answer };
    }

    /// <summary>Whether nothing better is known: an ASID without its separators is what was meant, but lost zeros are a guess.</summary>
    private static bool MayHaveAnotherAnswer(Finding finding, BrokenEndpoint endpoint) =>
        finding.Suggested is null || finding.Suggested == SpreadsheetNumber.WithLostZeros(endpoint.Asid);

    private static string? AnswerFor(Place place, BrokenEndpoint endpoint, HashSet<string> declared, SdsDirectory sds) => place switch
    {
        Place.Asid => AsidOf(endpoint, declared, sds),
        Place.PartyKey when Registered(endpoint, sds) is { } record && record.IsOf(endpoint.OdsCode) =>
            Sound(record.PartyKey, DeclaredFormat.IsPartyKey),
        Place.OdsCode when Registered(endpoint, sds) is { OdsCode: var registered } record && HasKeyOf(endpoint, record) =>
            Sound(registered, DeclaredFormat.IsOdsCode),
        _ => null,
    };

    private static AsRecord? Registered(BrokenEndpoint endpoint, SdsDirectory sds) =>
        DeclaredFormat.IsAsid(endpoint.Asid) ? sds.FindAs(endpoint.Asid) : null;

    /// <summary>The one ASID that the organisation has and nobody declares, with the party key if that is known, else a provider's if it is one.</summary>
    private static string? AsidOf(BrokenEndpoint endpoint, HashSet<string> declared, SdsDirectory sds)
    {
        if (!DeclaredFormat.IsOdsCode(endpoint.OdsCode))
        {
            return null;
        }

        var candidates = sds.AsRecordsOfOrganisation(endpoint.OdsCode)
            .Where(record => DeclaredFormat.IsAsid(record.Asid) && !declared.Contains(record.Asid) && HasKeyOf(endpoint, record))
            .Where(record => !endpoint.IsProvider || sds.IsProvider(record))
            .Take(2)
            .ToList();
        return candidates.Count == 1 && MayHaveBecome(candidates[0].Asid, endpoint.Asid) ? candidates[0].Asid : null;
    }

    private static bool HasKeyOf(BrokenEndpoint endpoint, AsRecord record) =>
        endpoint.PartyKey.Length == 0 || record.PartyKey.Equals(endpoint.PartyKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a spreadsheet may have made <paramref name="written"/> of an ASID: its first digits are what is left in <c>9.18999E+11</c>.</summary>
    private static bool MayHaveBecome(string asid, string written)
    {
        var exponent = written.IndexOfAny(['E', 'e']);
        if (exponent < 0 || !double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return true;
        }

        var digits = written.Substring(0, exponent).Count(char.IsDigit);
        return digits is > 0 and <= 15
            && double.Parse(asid, CultureInfo.InvariantCulture).ToString("E" + (digits - 1), CultureInfo.InvariantCulture)
                == number.ToString("E" + (digits - 1), CultureInfo.InvariantCulture);
    }

    private static string? Sound(string value, Func<string, bool> isSound) =>
        value.ToUpperInvariant() is var upper && isSound(upper) ? upper : null;
}
