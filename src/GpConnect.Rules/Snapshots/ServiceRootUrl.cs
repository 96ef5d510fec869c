using System;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// The service root URL of a provider (<c>nhsMhsEndPoint</c>), which S10 wants to have the practice's ODS code, then the FHIR version in
/// upper case, then the major version of GP Connect. What is before, and the routing segment after, is the provider's choice.
/// </summary>
internal static class ServiceRootUrl
{
    private const string Scheme = "https://";

    // Those that GP Connect's requests begin with. Compared by case: a routing segment 'appointment' is not a resource.
    private static readonly string[] Resources =
    [
        "Appointment", "Binary", "CapabilityStatement", "Conformance", "DocumentReference", "Endpoint", "HealthcareService",
        "Location", "Organization", "Patient", "Practitioner", "PractitionerRole", "Schedule", "Slot", "metadata",
    ];

    /// <summary>Says what is wrong with a URL.</summary>
    /// <param name="url">The URL that SDS has.</param>
    /// <param name="odsCode">The organisation of the record it is in; where empty, the URL's is not compared.</param>
    /// <returns>A clause such as "it ends in '/'", or null where the URL is right.</returns>
    public static string? Check(string url, string odsCode)
    {
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return $"it does not begin with '{Scheme}'";
        }

        if (url.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return "it has a space or line break in it";
        }

        if (url.IndexOfAny(['?', '#']) >= 0)
        {
            return "it has a query or a fragment";
        }

        if (url[url.Length - 1] == '/')
        {
            return "it ends in '/'";
        }

        var segments = url.Substring(Scheme.Length).Split('/');
        return CheckHost(segments[0]) ?? CheckPath(segments, odsCode);
    }

    /// <summary>The FHIR version that a URL names behind the ODS code, in upper case; null if it names none.</summary>
    public static string? FhirVersionOf(string url, string odsCode)
    {
        var segments = url.Split('/');
        var version = OdsCodeIndex(segments, odsCode) + 1;
        return version > 0 && version < segments.Length && segments[version].ToUpperInvariant() is var name && IsFhirVersion(name) ? name : null;
    }

    private static string? CheckHost(string host)
    {
        // A port is not part of the form, but a URL with one works.
        var colon = host.LastIndexOf(':');
        var labels = (colon < 0 ? host : host.Substring(0, colon)).Split('.');
        var isQualified = labels.Length > 1
            && labels.All(static label => label.Length > 0 && label.All(static c => c is '-' or '_' || IsLetterOrDigit(c)))
            && !labels[labels.Length - 1].All(static c => c is >= '0' and <= '9');
        return isQualified ? null : $"its host '{host}' is not a fully qualified domain name";
    }

    private static string? CheckPath(string[] segments, string odsCode)
    {
        if (segments.Any(static segment => segment.Length == 0))
        {
            return "it has an empty segment ('//')";
        }

        var version = OdsCodeIndex(segments, odsCode) + 1;
        if (version == 0)
        {
            return WhyNoOdsCode(segments, odsCode);
        }

        if (segments.Skip(version).FirstOrDefault(IsRequest) is { } request)
        {
            return $"it goes on to the FHIR resource or operation '{request}', which each request adds itself";
        }

        if (segments.Length <= version)
        {
            return "it lacks the FHIR version and the major version of GP Connect";
        }

        if (!IsFhirVersion(segments[version]))
        {
            return IsFhirVersion(segments[version].ToUpperInvariant())
                ? $"its FHIR version '{segments[version]}' is not in upper case"
                : $"what follows the ODS code, '{segments[version]}', is not a FHIR version such as 'STU3'";
        }

        if (segments.Length <= version + 1)
        {
            return "it lacks the major version of GP Connect";
        }

        return segments[version + 1].All(static c => c is >= '0' and <= '9')
            ? null
            : $"what follows the FHIR version, '{segments[version + 1]}', is not a major version of GP Connect such as '1'";
    }

    /// <summary>
    /// Which segment is the ODS code: the one before the FHIR version, as an ODS code may be part of the provider's own path, too. -1 if none is.
    /// </summary>
    private static int OdsCodeIndex(string[] segments, string odsCode)
    {
        var first = -1;
        for (var i = 1; i < segments.Length; i++)
        {
            if (odsCode.Length > 0 && segments[i] != odsCode)
            {
                continue;
            }

            if (i + 1 < segments.Length && IsFhirVersion(segments[i + 1].ToUpperInvariant()))
            {
                return i;
            }

            first = first < 0 && odsCode.Length > 0 ? i : first;
        }

        return first;
    }

    private static string WhyNoOdsCode(string[] segments, string odsCode)
    {
        if (odsCode.Length == 0)
        {
            return "it lacks the ODS code, the FHIR version and the major version of GP Connect";
        }

        var other = segments.Skip(1).FirstOrDefault(segment => segment.Equals(odsCode, StringComparison.OrdinalIgnoreCase));
        return other is null
            ? $"it does not have the record's ODS code, '{odsCode}', as a segment"
            : $"its ODS code is '{other}' where the record's is '{odsCode}', and URLs are case sensitive";
    }

    private static bool IsRequest(string segment) => segment[0] == '$' || Resources.Contains(segment);

    /// <summary>Whether a segment is written as FHIR's versions are: DSTU2, STU3, R4, R4B.</summary>
    private static bool IsFhirVersion(string segment)
    {
        var letters = segment.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        return segment.Substring(0, letters) is "DSTU" or "STU" or "R"
            && letters < segment.Length
            && segment[letters] is >= '0' and <= '9'
            && segment.All(static c => c is >= 'A' and <= 'Z' or >= '0' and <= '9');
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
