using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// The strings of a tree that have the shape of an identifier, by syntax alone. A tree is walked once: at each keystroke elsewhere it is the same.
/// </summary>
internal sealed class CandidateLiterals
{
    // Keyed weakly; the values hold nothing but nodes of their tree.
    private static readonly ConditionalWeakTable<SyntaxTree, CandidateLiterals> Known = new();

    private static readonly CandidateLiterals None = new();

    private readonly List<SyntaxNode> _identifiers = [];

    private CandidateLiterals()
    {
    }

    /// <summary>The strings that have the shape of an identifier.</summary>
    public IReadOnlyList<SyntaxNode> Identifiers => _identifiers;

    /// <summary>Those of <paramref name="tree"/>.</summary>
    public static CandidateLiterals Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        if (!TextFacts.Of(tree, cancellationToken).MayHaveIdentifiers)
        {
            return None;
        }

        var found = new CandidateLiterals();
        found.Walk(tree.GetRoot(cancellationToken), cancellationToken);
        return Known.GetValue(tree, _ => found);
    }

    /// <summary>The text of a literal, or of a part of an interpolated one.</summary>
    public static SyntaxToken TokenOf(SyntaxNode node) => node is InterpolatedStringTextSyntax text ? text.TextToken : ((LiteralExpressionSyntax)node).Token;

    // Most nodes of a declaration: their children, which are tokens, need not be enumerated.
    private static bool HasNoNodes(SyntaxNode node) =>
        node.Kind() is SyntaxKind.IdentifierName or SyntaxKind.StringLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.PredefinedType;

    private void Walk(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes(static node => !HasNoNodes(node)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringText
                && TokenOf(node) is { Span.Length: >= IdentifierShape.ShortestLength } token
                && IdentifierShape.Fits(token.ValueText))
            {
                _identifiers.Add(node);
            }
        }
    }
}
