using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads from users' code what the rules have to know of a header's value.</summary>
internal sealed class HeaderFacts(Once<DeclaredIdentifiers> declared, ValueFlow flow)
{
    private readonly AsidOwners _owners = new(declared, flow);

    public HeaderFact Of(HeaderSetting setting, CancellationToken cancellationToken)
    {
        var text = setting.Text ?? flow.TextOf(setting.Value, cancellationToken);
        return new HeaderFact(
            setting.Header,
            text,
            text is null && setting.Header == SspHeader.TraceId ? MadeOnceAs(setting.Value, cancellationToken) : null,
            setting.SaysHeaders,
            setting.Header is not (SspHeader.From or SspHeader.To) ? null
                : text is null ? _owners.Of(setting.Value, cancellationToken)
                : _owners.Of(text, cancellationToken));
    }

    private string? MadeOnceAs(IOperation value, CancellationToken cancellationToken) => flow
        .StepsBack(value, alsoReceivers: false, cancellationToken)
        .OfType<IMemberReferenceOperation>()
        .Where(reference =>
            (ValueFlow.IsGuid(reference.Type) || reference.Type?.SpecialType == SpecialType.System_String)
            && reference.SemanticModel is { } model
            && ReadOnlyMembers.IsOncePerProcess(reference.Member, model.Compilation, cancellationToken))
        .Select(static reference => $"{reference.Member.ContainingType.Name}.{reference.Member.Name}")
        .FirstOrDefault();
}
