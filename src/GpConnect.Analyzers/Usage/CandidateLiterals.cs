using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// The strings of a tree that the usage rules have to look at, by syntax alone. A tree is walked once: at each keystroke elsewhere it is the same.
/// </summary>
internal sealed class CandidateLiterals
{
    // Keyed weakly; the values hold nothing but nodes of their tree.
    private static readonly ConditionalWeakTable<SyntaxTree, CandidateLiterals> Known = new();

    private readonly List<SyntaxNode> _identifiers = [];

    private CandidateLiterals()
    {
    }

    /// <summary>The strings that have the shape of an identifier.</summary>
    public IReadOnlyList<SyntaxNode> Identifiers => _identifiers;

    /// <summary>Whether the text has the beginning of an interaction id in it.</summary>
    public bool MayHaveInteractions { get; private set; }

    /// <summary>Those of <paramref name="tree"/>.</summary>
    public static CandidateLiterals Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var text = FileText.Of(tree, cancellationToken);
        var found = new CandidateLiterals { MayHaveInteractions = text.IndexOf(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase) >= 0 };
        if (IdentifierShape.MayBeIn(text))
        {
            found.Walk(tree.GetRoot(cancellationToken), cancellationToken);
        }

        return Known.GetValue(tree, _ => found);
    }

    /// <summary>The text of a literal, or of a part of an interpolated one.</summary>
    public static SyntaxToken TokenOf(SyntaxNode node) => node is InterpolatedStringTextSyntax text ? text.TextToken : ((LiteralExpressionSyntax)node).Token;

    private void Walk(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes())
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
