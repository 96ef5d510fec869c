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

    private readonly List<(SyntaxNode Node, int Attribute)> _identifiers = [];
    private readonly List<AttributeSyntax> _attributes = [];

    private CandidateLiterals()
    {
    }

    /// <summary>The strings that have the shape of an identifier, each with the number of the attribute that it is an argument of; -1 for none.</summary>
    public IReadOnlyList<(SyntaxNode Node, int Attribute)> Identifiers => _identifiers;

    /// <summary>
    /// One of the attributes of the same name in the lists of one declaration: in these the same name is the same attribute, so that of ten
    /// thousand one is bound.
    /// </summary>
    public IReadOnlyList<AttributeSyntax> Attributes => _attributes;

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
        var numbers = new Dictionary<(SyntaxNode? Owner, string Name), int>();
        foreach (var node in root.DescendantNodes())
        {
            if (node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringText
                && TokenOf(node) is { Span.Length: >= IdentifierShape.ShortestLength } token
                && IdentifierShape.Fits(token.ValueText))
            {
                cancellationToken.ThrowIfCancellationRequested();
                _identifiers.Add((node, AttributeOf(node) is { } attribute ? NumberOf(attribute, numbers) : -1));
            }
        }
    }

    private int NumberOf(AttributeSyntax attribute, Dictionary<(SyntaxNode? Owner, string Name), int> numbers)
    {
        var key = (attribute.Parent?.Parent, attribute.Name.ToString());
        if (!numbers.TryGetValue(key, out var number))
        {
            number = _attributes.Count;
            numbers.Add(key, number);
            _attributes.Add(attribute);
        }

        return number;
    }

    /// <summary>The attribute that has a node in its arguments, rather than in a lambda's statements.</summary>
    private static AttributeSyntax? AttributeOf(SyntaxNode node)
    {
        for (var ancestor = node.Parent; ancestor is not (null or StatementSyntax or MemberDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }); ancestor = ancestor.Parent)
        {
            if (ancestor is AttributeSyntax attribute)
            {
                return attribute;
            }
        }

        return null;
    }
}
