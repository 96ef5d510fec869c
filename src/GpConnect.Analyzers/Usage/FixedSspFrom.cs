using System.Threading;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules;
using GpConnect.Rules.Text;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>GPC5002: the same ASID is sent as <c>Ssp-From</c> whoever asks (P2).</summary>
internal static class FixedSspFrom
{
    public static readonly Rule Rule = new(
        "GPC5002",
        "Ssp-From is a fixed value",
        RuleSeverity.Warning,
        "Ssp-From is always '{0}': it is the ASID of the organisation where the request originates (P2); set that organisation's",
        "Ssp-From is the ASID of the organisation where a request originates: a portal or middleware never sends a fixed ASID, nor the hosting organisation's (P2).");

    public static Diagnostic? Judge(HeaderSetting setting, CancellationToken cancellationToken)
    {
        if (setting.Header != SspHeader.From || (setting.Text ?? FixedValue.TextOf(setting.Value, cancellationToken)) is not { } text)
        {
            return null;
        }

        return Plausible.AsAsid(text, setting.IntoHeaders)
            ? Diagnostic.Create(Descriptors.Of(Rule), setting.Value.Syntax.GetLocation(), QuotedText.Text(text))
            : null;
    }
}
