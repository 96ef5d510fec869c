using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads from users' code what the rules have to know of a header's value.</summary>
internal sealed class HeaderFacts(CancellableLazy<DeclaredIdentifiers> declared, ValueFlow flow)
{
    private readonly AsidOwners _owners = new(declared, flow);

    public HeaderFact Of(HeaderSetting setting, CancellationToken cancellationToken)
    {
        var text = setting.Text ?? flow.TextOf(setting.Value, cancellationToken);
        return new HeaderFact(setting.Header, text)
        {
            SaysHeaders = setting.SaysHeaders,
            IsForWantOfAHeader = setting.IsForWantOfAHeader,
            IsForAllRequests = setting is { Header: SspHeader.TraceId, Target: { } target } && IsOfClient(target, cancellationToken),
            MadeOnceAs = text is null && setting.Header == SspHeader.TraceId ? MadeOnceAs(setting.Value, cancellationToken) : null,
            Owner = setting.Header is not (SspHeader.From or SspHeader.To) ? null
                : text is null ? _owners.Of(setting.Value, cancellationToken)
                : _owners.Of(text, cancellationToken),
        };
    }

    /// <summary>Whether two headers near by are still set on the same: what they are set on isn't assigned anew after the first.</summary>
    public bool AreOfOneRequest(HeaderSetting from, HeaderSetting to, CancellationToken cancellationToken) =>
        from.Target is not { } one || to.Target is not { } other || one == other
        || !flow.MayChangeAfter(FirstOf(one, other), other, cancellationToken);

    /// <summary>What is known of the two who are set on one request.</summary>
    public RequestFact Of(HeaderSetting from, HeaderSetting to, CancellationToken cancellationToken) =>
        new(Of(from, cancellationToken).Owner, Of(to, cancellationToken).Owner, VariableOf(from, to, cancellationToken)?.Name);

    /// <summary>The variable that both endpoints, or the endpoints of both ASIDs, come from, if they are surely one; null else.</summary>
    private ISymbol? VariableOf(HeaderSetting from, HeaderSetting to, CancellationToken cancellationToken) =>
        _owners.EndpointOf(from.Value, cancellationToken) is (ILocalReferenceOperation or IParameterReferenceOperation) and var sender
        && _owners.EndpointOf(to.Value, cancellationToken) is (ILocalReferenceOperation or IParameterReferenceOperation) and var receiver
        && LocalAssignments.SymbolOf(sender) is { } variable
        && SymbolEqualityComparer.Default.Equals(variable, LocalAssignments.SymbolOf(receiver))
        && GpConnectNames.IsNamespace(sender.Type?.ContainingNamespace)
        && !flow.MayChangeAfter(FirstOf(sender, receiver), sender, cancellationToken)
            ? variable
            : null;

    private static IOperation FirstOf(IOperation one, IOperation other) => one.Syntax.SpanStart <= other.Syntax.SpanStart ? one : other;

    /// <summary><c>client.DefaultRequestHeaders.Add(…)</c>, <c>new HttpClient { DefaultRequestHeaders = { … } }</c>.</summary>
    private bool IsOfClient(IOperation target, CancellationToken cancellationToken)
    {
        if (target is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver, Parent.Parent.Parent: IMemberInitializerOperation initializer })
        {
            target = initializer.InitializedMember;
        }

        return flow.StepsBack(target, alsoReceivers: false, cancellationToken).Any(static step =>
            step is IPropertyReferenceOperation { Property: { Name: "DefaultRequestHeaders", ContainingType.Name: "HttpClient" } });
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
