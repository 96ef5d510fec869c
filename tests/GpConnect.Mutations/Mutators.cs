using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Mutations;

/// <summary>The ways to break code: a condition negated, a comparison changed, a case or a statement dropped, a number one more.</summary>
internal static class Mutators
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["Ordinal"] = "OrdinalIgnoreCase",
        ["OrdinalIgnoreCase"] = "Ordinal",
        ["Any"] = "All",
        ["All"] = "Any",
        ["Cma"] = "Mhs",
        ["Mhs"] = "Cma",
        ["Shared"] = "Separate",
        ["Separate"] = "Shared",
    };

    /// <summary>All mutants of a file, in the order of their places.</summary>
    public static IEnumerable<Mutant> Of(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .Where(static node => !node.Ancestors().Any(static ancestor => ancestor is AttributeSyntax or InterpolatedStringExpressionSyntax))
        .SelectMany(static node => Of(node), (_, change) => new Mutant(tree, change.Span, change.Replacement));

    private static IEnumerable<(TextSpan Span, string Replacement)> Of(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Operators.TryGetValue(binary.OperatorToken.Kind(), out var other):
                yield return (binary.OperatorToken.Span, other);
                break;
            case RelationalPatternSyntax relation when Operators.TryGetValue(relation.OperatorToken.Kind(), out var other):
                yield return (relation.OperatorToken.Span, other);
                break;
            case BinaryPatternSyntax both:
                yield return (both.OperatorToken.Span, both.IsKind(SyntaxKind.AndPattern) ? "or" : "and");
                break;
            case IsPatternExpressionSyntax pattern when !pattern.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any():
                yield return (pattern.Span, $"!({pattern})");
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                yield return (not.OperatorToken.Span, string.Empty);
                break;
            case IfStatementSyntax { Condition: InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax } condition:
                yield return (condition.Condition.Span, $"!({condition.Condition})");
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression } truth:
                yield return (truth.Span, truth.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : "true");
                break;
            case LiteralExpressionSyntax { Token.Value: int number } literal:
                yield return (literal.Span, (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case ConditionalExpressionSyntax choice when !choice.Condition.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any():
                yield return (choice.Span, $"{choice.Condition} ? {choice.WhenFalse} : {choice.WhenTrue}");
                break;
            case SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax } arm:
                yield return (SpanWithComma(arm), string.Empty);
                break;
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } } element:
                yield return (SpanWithComma(element), string.Empty);
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } call:
                yield return (call.Span, ";");
                break;
            case ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax }:
                yield return (node.Span, ";");
                break;
            case IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name
                when access.Name == name && Names.TryGetValue(name.Identifier.Text, out var other):
                yield return (name.Span, other);
                break;
        }
    }

    private static TextSpan SpanWithComma(SyntaxNode element)
    {
        var next = element.GetLastToken().GetNextToken();
        return next.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(element.SpanStart, next.Span.End) : element.Span;
    }
}
