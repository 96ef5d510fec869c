using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>What a C# file says beside its code: comments, directives, and what directives leave out.</summary>
internal static class SourceTrivia
{
    /// <summary>The places of what is not there, or not in its order, after the edits.</summary>
    public static async Task<List<Worsening>> LostAsync(
        Solution before, Solution after, ILookup<DocumentId, TextEdit> edited, CancellationToken cancellationToken)
    {
        var lost = new List<Worsening>();
        foreach (var id in edited.Select(static document => document.Key))
        {
            if (before.GetDocument(id) is not { } old || after.GetDocument(id) is not { } changed
                || await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot
                || await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } newRoot)
            {
                continue;
            }

            var (there, now) = (Of(oldRoot).ToList(), Of(newRoot).ToList());
            for (var i = 0; i < there.Count || i < now.Count; i++)
            {
                if (i >= there.Count || i >= now.Count || there[i].ToFullString() != now[i].ToFullString())
                {
                    lost.Add(new Worsening(new SolutionPlace(id, i < there.Count ? there[i].SpanStart : oldRoot.FullSpan.End)));
                    break;
                }
            }
        }

        return lost;
    }

    /// <summary>Whether a directive leaves out text that has <paramref name="name"/> in it: another framework's build may need it.</summary>
    public static bool LeavesOut(SyntaxNode root, string name) => root.ContainsDirectives && root.DescendantTrivia().Any(
        trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));

    /// <summary>The symbols that conditions ask for.</summary>
    public static HashSet<string> SymbolsIn(SyntaxNode root)
    {
        var symbols = new HashSet<string>();
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is ConditionalDirectiveTriviaSyntax { Condition: var condition })
            {
                symbols.UnionWith(condition.DescendantTokens()
                    .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                    .Select(static token => token.ValueText));
            }
        }

        return symbols;
    }

    /// <summary>
    /// The place of the <c>#if</c>, <c>#elif</c> or <c>#else</c> that decides whether the compiler sees a place; null where it always does.
    /// </summary>
    public static int? ConditionOf(SyntaxNode root, int position)
    {
        var open = new Stack<int>();
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null;
            directive is not null && directive.SpanStart < position;
            directive = directive.GetNextDirective())
        {
            if (directive is EndIfDirectiveTriviaSyntax or BranchingDirectiveTriviaSyntax { RawKind: not (int)SyntaxKind.IfDirectiveTrivia }
                && open.Count > 0)
            {
                open.Pop();
            }

            if (directive is BranchingDirectiveTriviaSyntax)
            {
                open.Push(directive.SpanStart);
            }
        }

        return open.Count == 0 ? null : open.Peek();
    }

    /// <summary>Whether any of it is before or behind <paramref name="node"/>.</summary>
    public static bool IsBeside(SyntaxNode node) => node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(Says);

    private static IEnumerable<SyntaxTrivia> Of(SyntaxNode root) => root.DescendantTrivia().Where(Says);

    private static bool Says(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
