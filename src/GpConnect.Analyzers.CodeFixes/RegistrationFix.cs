using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Declares the registration of an endpoint, in its attribute or its row.</summary>
public abstract class RegistrationFix : CheckedFix
{
    private const string Registration = "Registration";

    private readonly string _title;
    private readonly string _member;

    /// <summary>Declares <paramref name="member"/> of <c>SdsRegistration</c>.</summary>
    private protected RegistrationFix(string title, string member)
    {
        _title = title;
        _member = member;
    }

    internal sealed override FixReach Reach => FixReach.Declarations;

    internal sealed override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        var edit = document is Document source
            ? await InAttributeAsync(source, span, cancellationToken).ConfigureAwait(false)
            : await EndpointFileCell.WriteAsync(document, span, _member.ToLowerInvariant(), cancellationToken).ConfigureAwait(false);
        return edit is { } found ? [new SuggestedFix(_title, FixableDiagnosticIds[0], [found])] : [];
    }

    private async Task<TextEdit?> InAttributeAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || model?.GetTypeInfo(attribute, cancellationToken).Type is not { } endpoint
            || endpoint.GetMembers(Registration).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
        {
            return null;
        }

        if (AttributeArguments.Find(attribute, Registration) is not { Expression: var written })
        {
            var argument = $"{Registration} = {property.Type.NameAt(model, attribute.SpanStart)}.{_member}";
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return new TextEdit(document.Id, AttributeArguments.Add(attribute, argument, text));
        }

        // Where a member of the enum is written, its name is all that is wrong: what qualifies it stays.
        return written is MemberAccessExpressionSyntax access && IsMember(model.GetSymbolInfo(written, cancellationToken).Symbol)
            ? TextEdit.Replace(document, access.Name.Span, _member)
            : TextEdit.Replace(document, written.Span, property.Type.NameAt(model, written.SpanStart) + "." + _member);

        bool IsMember(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingType, property.Type);
    }
}
