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
/// GPC5001: refers to the registry. Where the string is only parsed, <c>Asid.Parse("…")</c>, the typed value takes the place of
/// both; elsewhere the constant, which goes wherever a literal does.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HardCodedSpineIdentifierFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5001");

    private protected override string Title => "Use the registry's member";

    private protected override Edit? FindEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(IdentifierLiterals.Registry, out var registryName) || registryName is null
            || !diagnostic.Properties.TryGetValue(IdentifierLiterals.Member, out var member) || member is null
            || !diagnostic.Properties.TryGetValue(IdentifierLiterals.Constants, out var constants) || constants is null
            || file.FindType(registryName) is not { } registry)
        {
            return null;
        }

        var node = file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var import = file.ImportFor(registry, node.SpanStart);
        if (ParseOf(node, file.Model, cancellationToken) is var (parse, identifierType)
            && Find<IPropertySymbol>(registry, member) is { } endpoint
            && PropertyOf(endpoint.Type, identifierType) is { } value
            && file.Model.IsAccessible(node.SpanStart, endpoint))
        {
            return Replace(parse, Access(Access(SourceFile.NameOf(registry), endpoint), value), import);
        }

        if (registry.GetTypeMembers(constants).FirstOrDefault() is not { } holder
            || Find<IFieldSymbol>(holder, member) is not { } constant
            || !file.Model.IsAccessible(node.SpanStart, constant))
        {
            return null;
        }

        var reference = Access(SourceFile.NameOf(holder), constant);
        return node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => Replace(literal, reference, import),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text } part => Replace(part, Hole(text, reference), import),
            _ => null,
        };
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

    private static MemberAccessExpressionSyntax Access(ExpressionSyntax expression, ISymbol member) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression,
        expression,
        SyntaxFactory.IdentifierName(IsKeyword(member.Name) ? "@" + member.Name : member.Name));

    private static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    /// <summary><c>{x}</c> in <c>$"…"</c>, <c>{{x}}</c> in <c>$$"""…"""</c>.</summary>
    private static InterpolationSyntax Hole(InterpolatedStringExpressionSyntax text, ExpressionSyntax expression)
    {
        var braces = text.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            || text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken)
                ? text.StringStartToken.Text.Count(static c => c == '$')
                : 1;
        return SyntaxFactory.Interpolation(
            Brace(SyntaxKind.OpenBraceToken, '{'), expression, alignmentClause: null, formatClause: null, Brace(SyntaxKind.CloseBraceToken, '}'));

        SyntaxToken Brace(SyntaxKind kind, char brace) =>
            SyntaxFactory.Token(default, kind, new string(brace, braces), new string(brace, braces), default);
    }

    private static Edit Replace(SyntaxNode old, SyntaxNode mended, string? import) =>
        new(old, editor => editor.ReplaceNode(old, mended.WithTriviaFrom(old)), import);
}
