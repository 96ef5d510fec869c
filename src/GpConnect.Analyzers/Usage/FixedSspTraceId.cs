using System.Threading;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules;
using GpConnect.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>GPC5004: the same trace id is sent with every request (P1).</summary>
internal static class FixedSspTraceId
{
    public static readonly Rule Rule = new(
        "GPC5004",
        "Ssp-TraceID is a fixed value",
        RuleSeverity.Warning,
        "Ssp-TraceID is always '{0}': it is a new GUID for each request (P1); set Guid.NewGuid()",
        "Each request carries a Ssp-TraceID that is a new GUID each time; with a fixed one, Spine's audit trail cannot tell one request from another (P1).");

    public static Diagnostic? Judge(HeaderSetting setting, CancellationToken cancellationToken)
    {
        if (setting.Header != SspHeader.TraceId)
        {
            return null;
        }

        var text = setting.Text ?? FixedValue.TextOf(setting.Value, cancellationToken);
        if (text is not null ? !Plausible.AsTraceId(text, setting.IntoHeaders) : (text = MadeOncePerProcess(setting.Value, cancellationToken)) is null)
        {
            return null;
        }

        return Diagnostic.Create(Descriptors.Of(Rule), setting.Value.Syntax.GetLocation(), QuotedText.Text(text));
    }

    /// <summary>The name of the static member that holds one trace id as long as the process runs, however it was made.</summary>
    private static string? MadeOncePerProcess(IOperation value, CancellationToken cancellationToken)
    {
        for (var (origin, before) = (value, default(IOperation)); origin != before;)
        {
            if (origin is IMemberReferenceOperation { Member: var member, Type: var type, SemanticModel.Compilation: var compilation }
                && (FixedValue.IsGuid(type) || type?.SpecialType == SpecialType.System_String)
                && ReadOnlyMember.IsOncePerProcess(member, compilation, cancellationToken))
            {
                return member.ContainingType.Name + "." + member.Name;
            }

            (before, origin) = (origin, ValueOrigin.Before(origin, cancellationToken) ?? origin);
        }

        return null;
    }
}
