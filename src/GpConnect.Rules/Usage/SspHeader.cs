using System;

namespace GpConnect.Rules.Usage;

/// <summary>The headers of the Spine Secure Proxy that the rules are about (P1).</summary>
internal enum SspHeader
{
    /// <summary><c>Ssp-From</c>: the consumer's ASID.</summary>
    From,

    /// <summary><c>Ssp-To</c>: the provider's ASID.</summary>
    To,

    /// <summary><c>Ssp-TraceID</c>: a new GUID each time.</summary>
    TraceId,

    /// <summary><c>Ssp-InteractionID</c>: what is asked for.</summary>
    InteractionId,
}

/// <summary>The headers' names. HTTP compares them without regard to case.</summary>
internal static class SspHeaderNames
{
    private const string Prefix = "Ssp-";

    public static string Of(SspHeader header) => header switch
    {
        SspHeader.From => "Ssp-From",
        SspHeader.To => "Ssp-To",
        SspHeader.TraceId => "Ssp-TraceID",
        _ => "Ssp-InteractionID",
    };

    /// <summary>Whether <paramref name="text"/> is a header's name. Asked of every constant argument: by length first.</summary>
    public static bool TryParse(string text, out SspHeader header)
    {
        header = text.Length switch
        {
            8 => SspHeader.From,
            6 => SspHeader.To,
            11 => SspHeader.TraceId,
            17 => SspHeader.InteractionId,
            _ => (SspHeader)(-1),
        };
        return header >= 0 && string.Equals(text, Of(header), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether <paramref name="line"/> is a header as it stands in a request: <c>Ssp-From: 200000000115</c>.</summary>
    public static bool TryParseLine(string line, out SspHeader header, out string value)
    {
        value = "";
        header = default;
        if (!line.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || line.IndexOf(':') is not (> 0 and var colon)
            || !TryParse(line.Substring(0, colon).TrimEnd(), out header))
        {
            return false;
        }

        value = line.Substring(colon + 1).Trim();
        return true;
    }
}
