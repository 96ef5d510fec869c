using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Private members that only what is edited away refers to: an editor reports them, and the compiler does some.</summary>
internal static class UnusedMembers
{
    /// <summary>The places of the references to members that nothing uses after the edits.</summary>
    public static async Task<List<Worsening>> LeftAsync(
        Solution before, Solution after, ILookup<DocumentId, TextEdit> edited, CancellationToken cancellationToken)
    {
        var left = new List<Worsening>();
        foreach (var edits in edited)
        {
            if (before.GetDocument(edits.Key) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && after.GetProject(edits.Key.ProjectId) is { } changed)
            {
                foreach (var name in edits.SelectMany(edit => NamesIn(root, edit)).Distinct())
                {
                    if (model.GetSymbolInfo(name, cancellationToken).Symbol is { DeclaredAccessibility: Accessibility.Private } member
                        && await IsUnusedAsync(member, changed, cancellationToken).ConfigureAwait(false))
                    {
                        left.Add(new Worsening(new SolutionPlace(edits.Key, name.SpanStart)));
                    }
                }
            }
        }

        return left;
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode root, TextEdit edit) => edit.Change.Span.IsEmpty
        ? []
        : root.DescendantNodes(edit.Change.Span).OfType<SimpleNameSyntax>().Where(name => edit.Change.Span.Contains(name.Span));

    private static async Task<bool> IsUnusedAsync(ISymbol member, Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || SymbolFinder.FindSimilarSymbols(member, compilation, cancellationToken).FirstOrDefault() is not { } same)
        {
            return false;
        }

        foreach (var declaration in same.ContainingType.DeclaringSyntaxReferences)
        {
            if (SourceTrivia.LeavesOut(await declaration.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false), same.Name))
            {
                return false;
            }
        }

        var references = await SymbolFinder.FindReferencesAsync(same, project.Solution, cancellationToken).ConfigureAwait(false);
        return !references.Any(static reference => reference.Locations.Any());
    }
}
