using System;
using System.Collections.Generic;
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
    /// <summary>How many uses of a member in other files are looked at, each of which is bound. Of more, it is taken to be a part.</summary>
    private const int MostUses = 100;

    // Calls that put strings together, or look for one in another.
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "Concat", "Join", "Format", "Append", "AppendFormat", "StartsWith", "EndsWith", "Contains", "IndexOf",
    };

    /// <summary>Whether a file's text has the beginning of an interaction id in it.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> file)
    {
        var prefix = SpecifiedInteractions.Prefix.AsSpan();
        var colon = prefix.IndexOf(':');
        for (var at = 0; file.Slice(at).IndexOf(':') is >= 0 and var next; at += next + 1)
        {
            if (at + next >= colon && file.Slice(at + next - colon).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports the constants of a file. By syntax, and nearly no file has one.</summary>
    public static void Judge(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (!TextFacts.Of(model.SyntaxTree, cancellationToken).MayHaveInteractions)
        {
            return;
        }

        var names = new Dictionary<SyntaxTree, ILookup<string, IdentifierNameSyntax>>();
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
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
            if (text is not null
                && UnknownInteractionId.Check(new InteractionFact(text, IsPart: false)) is { } unknown
                && !IsPart(whole, names, model, cancellationToken))
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

    /// <summary>Whether a constant is put together with others, or compared as a part: itself, or all uses of the member that it is the value of.</summary>
    private static bool IsPart(
        ExpressionSyntax value, Dictionary<SyntaxTree, ILookup<string, IdentifierNameSyntax>> names, SemanticModel model, CancellationToken cancellationToken)
    {
        var (declaration, name) = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => (variable, variable.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier.ValueText),
            _ => (default(SyntaxNode), ""),
        };
        if (declaration is null)
        {
            return IsUsedAsPart(value);
        }

        var own = NamesIn(model.SyntaxTree, names, cancellationToken)[name];
        return own.Any()
            ? own.All(IsUsedAsPart)
            : model.GetDeclaredSymbol(declaration, cancellationToken) is { } declared && IsPartInOtherFiles(declared, names, model, cancellationToken);
    }

    private static bool IsPartInOtherFiles(
        ISymbol declared, Dictionary<SyntaxTree, ILookup<string, IdentifierNameSyntax>> names, SemanticModel model, CancellationToken cancellationToken)
    {
        var isUsed = false;
        var looked = 0;
        foreach (var tree in model.Compilation.SyntaxTrees.Where(tree => tree != model.SyntaxTree && MemberWrites.In(tree, cancellationToken).Has(declared.Name)))
        {
            var owner = ReadOnlyMembers.ModelOf(tree, model);
            foreach (var name in NamesIn(tree, names, cancellationToken)[declared.Name])
            {
                if (++looked > MostUses)
                {
                    return true;
                }

                if (SymbolEqualityComparer.Default.Equals(owner.GetSymbolInfo(name, cancellationToken).Symbol, declared))
                {
                    isUsed = true;
                    if (!IsUsedAsPart(name))
                    {
                        return false;
                    }
                }
            }
        }

        return isUsed;
    }

    private static bool IsUsedAsPart(ExpressionSyntax use) =>
        (use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access.Parent : use.Parent) switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Parts.Contains(call.Expression switch
            {
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
                MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
                _ => "",
            }),
            _ => false,
        };

    /// <summary>The names in a file, read once for all constants of the file that is judged.</summary>
    private static ILookup<string, IdentifierNameSyntax> NamesIn(
        SyntaxTree tree, Dictionary<SyntaxTree, ILookup<string, IdentifierNameSyntax>> names, CancellationToken cancellationToken)
    {
        if (!names.TryGetValue(tree, out var found))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found = tree.GetRoot(cancellationToken)
                .DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);
            names.Add(tree, found);
        }

        return found;
    }
}
