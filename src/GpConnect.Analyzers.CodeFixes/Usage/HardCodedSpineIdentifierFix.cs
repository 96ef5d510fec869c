using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>
/// GPC5001: refers to the registry's member. Where the string is only parsed, to the typed value; elsewhere to the constant, which
/// goes wherever a literal does.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HardCodedSpineIdentifierFix : UsageFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5001");

    private protected override string Title => "Use the registry's member";

    private protected override IEnumerable<IReadOnlyList<TextEdit>> Suggest(
        SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(IdentifierLiterals.Registry, out var registryName) || registryName is null
            || !diagnostic.Properties.TryGetValue(IdentifierLiterals.Member, out var member) || member is null
            || !diagnostic.Properties.TryGetValue(IdentifierLiterals.Constants, out var constants) || constants is null
            || file.FindType(registryName) is not { } registry)
        {
            yield break;
        }

        var node = file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        foreach (var (name, import) in file.NamesOf(registry, node.SpanStart))
        {
            if (ParseOf(node, file.Model, cancellationToken) is var (parse, identifierType)
                && Find<IPropertySymbol>(registry, member) is { } endpoint
                && PropertyOf(endpoint.Type, identifierType) is { } value)
            {
                yield return file.Replace(parse, $"{name}.{Escaped(endpoint)}.{value.Name}", import);
            }

            if (registry.GetTypeMembers(constants).FirstOrDefault() is not { } holder || Find<IFieldSymbol>(holder, member) is not { } constant)
            {
                continue;
            }

            var reference = $"{name}.{constants}.{Escaped(constant)}";
            switch (node)
            {
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    yield return file.Replace(literal, reference, import);
                    break;
                case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text } part:
                    yield return file.Replace(part, Hole(text, reference), import);
                    break;
            }
        }
    }

    /// <summary>The call that only makes an identifier of the string, and the type of that: <c>Asid.Parse("…")</c>.</summary>
    private static (SyntaxNode Call, ITypeSymbol Type)? ParseOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is LiteralExpressionSyntax
        {
            Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } },
        }
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Parse", IsStatic: true, ContainingType: var type }
        && GpConnectNames.IsNamespace(type.ContainingNamespace)
            ? (call, type)
            : null;

    private static IPropertySymbol? PropertyOf(ITypeSymbol? endpoint, ITypeSymbol type)
    {
        for (; endpoint is not null; endpoint = endpoint.BaseType)
        {
            if (Find<IPropertySymbol>(endpoint, type.Name) is { } property && SymbolEqualityComparer.Default.Equals(property.Type, type))
            {
                return property;
            }
        }

        return null;
    }

    private static TSymbol? Find<TSymbol>(ITypeSymbol type, string name)
        where TSymbol : class, ISymbol => type.GetMembers(name).OfType<TSymbol>().FirstOrDefault();

    private static string Escaped(ISymbol member) =>
        SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name;

    /// <summary><c>{x}</c> in <c>$"…"</c>, <c>{{x}}</c> in <c>$$"""…"""</c>; a colon outside of brackets would begin a format.</summary>
    private static string Hole(InterpolatedStringExpressionSyntax text, string reference)
    {
        var braces = text.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            || text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken)
                ? text.StringStartToken.Text.Count(static c => c == '$')
                : 1;
        var hole = reference.Contains("::") ? $"({reference})" : reference;
        return new string('{', braces) + hole + new string('}', braces);
    }
}
