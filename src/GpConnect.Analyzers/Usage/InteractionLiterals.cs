using System;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads the constants of a file that begin as GP Connect's interaction ids do, for <see cref="UnknownInteractionId"/>.</summary>
internal static class InteractionLiterals
{
    /// <summary>Reports the constants of a file. By syntax, and nearly no file has one.</summary>
    public static void Judge(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (model.SyntaxTree.GetText(cancellationToken).ToString().IndexOf(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        ILookup<string, IdentifierNameSyntax>? uses = null;
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is not LiteralExpressionSyntax literal
                || !literal.IsKind(SyntaxKind.StringLiteralExpression)
                || !literal.Token.ValueText.StartsWith(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // A literal that begins so is the first of a sum, and what is written is the whole of it.
            ExpressionSyntax whole = literal;
            while (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Left == whole)
            {
                whole = sum;
            }

            var text = whole == literal ? literal.Token.ValueText : model.GetConstantValue(whole, cancellationToken).Value as string;
            uses ??= root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);
            if (text is not null && UnknownInteractionId.Check(new InteractionFact(text, IsPart(whole, uses))) is { } unknown)
            {
                report(Diagnostic.Create(
                    Descriptors.Of(UnknownInteractionId.Rule),
                    whole.GetLocation(),
                    unknown.Nearest is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                    additionalLocations: null,
                    DiagnosticProperties.Of(UnknownInteractionId.Rule, unknown.Nearest),
                    unknown.Arguments));
            }
        }
    }

    /// <summary>Whether it is the value of a name that the file has in sums and interpolations alone.</summary>
    private static bool IsPart(ExpressionSyntax value, ILookup<string, IdentifierNameSyntax> uses)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            return value.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax;
        }

        var names = uses[variable.Identifier.ValueText];
        return names.Any() && names.All(static name =>
            (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent)
                is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax);
    }
}
