using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Registries;

/// <summary>A fix of what is reported at the name of a class.</summary>
public abstract class RegistryClassFix : CheckedFix
{
    private protected RegistryClassFix()
    {
    }

    internal sealed override FixReach Reach => FixReach.Types;

    private protected abstract Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, Diagnostic diagnostic, CancellationToken cancellationToken);

    internal sealed override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document source
            || await source.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await source.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not TypeDeclarationSyntax declaration)
        {
            return [];
        }

        return await SuggestAsync(source, model, declaration, diagnostic, cancellationToken).ConfigureAwait(false);
    }
}
