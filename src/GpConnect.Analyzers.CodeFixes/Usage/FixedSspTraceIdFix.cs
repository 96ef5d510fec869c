using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>
/// GPC5004: makes a new GUID, in the form the code gives it (<c>ToString("N")</c> stays). Not in an attribute or in an initialiser
/// of a member, where it would be made once and so be no better; nor for all requests of a client.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FixedSspTraceIdFix : UsageFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5004");

    private protected override string Title => "Use a new GUID for each request";

    private protected override IEnumerable<IReadOnlyList<TextEdit>> Suggest(
        SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.ContainsKey(UsageAnalyzer.IsOnClient)
            || file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
            || file.Model.Compilation.GetTypeByMetadataName("System.Guid") is not { } guid
            || !IsMadeEachTime(expression))
        {
            yield break;
        }

        // What else uses a variable, as a log does, is to see the same trace id.
        var value = Converted(expression, file.Model, cancellationToken);
        var (declarator, declaration) = (DeclaratorOf(value, file.Model, cancellationToken), DeclarationOf(value, file, cancellationToken));
        foreach (var name in file.NamesOf(guid, expression.SpanStart))
        {
            if (declarator is { Initializer.Value: var initial }
                && Replacement(Converted(initial, file.Model, cancellationToken), file, guid, name, cancellationToken) is { } renewed)
            {
                yield return [.. ConstKeywordOf(declarator).Select(span => TextEdit.Remove(file.Document, span)), .. renewed];
            }

            // A constant that nothing else uses goes with its use.
            if (Replacement(value, file, guid, name, cancellationToken) is { } replaced)
            {
                yield return replaced;
                if (declaration is { } unused)
                {
                    yield return [.. replaced, unused];
                }
            }
        }
    }

    private static IReadOnlyList<TextEdit>? Replacement(
        ExpressionSyntax value,
        SourceFile file,
        INamedTypeSymbol guid,
        (string Name, string? Import) named,
        CancellationToken cancellationToken)
    {
        var type = file.Model.GetTypeInfo(value, cancellationToken).Type;
        return SymbolEqualityComparer.Default.Equals(type, guid) ? file.Replace(value, named.Name + ".NewGuid()", named.Import)
            : type?.SpecialType == SpecialType.System_String ? file.Replace(value, named.Name + ".NewGuid().ToString()", named.Import)
            : null;
    }

    /// <summary>The part of a value that is to be new: what is under its conversion to a string.</summary>
    private static ExpressionSyntax Converted(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        (expression switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } call } => call.Expression,
            InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax hole] } => hole.Expression,
            _ => null,
        }) is { } converted && ValueFlow.IsGuid(model.GetTypeInfo(converted, cancellationToken).Type)
            ? converted
            : expression;

    /// <summary>
    /// The declaration of a local that is only assigned there, each time that it is used: not one outside of the loop or lambda.
    /// </summary>
    private static VariableDeclaratorSyntax? DeclaratorOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        value is IdentifierNameSyntax
        && model.GetSymbolInfo(value, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } symbol
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } declarator
        && RepeatedBy(value) == RepeatedBy(declarator)
        && (symbol.IsConst
            ? declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1 }
            : model.GetOperation(value, cancellationToken) is ILocalReferenceOperation local && new ValueFlow().ValuesOf(local, cancellationToken).Length == 1)
                ? declarator
                : null;

    private static SyntaxNode? RepeatedBy(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    /// <summary><c>const</c>: no call can initialise a constant.</summary>
    private static IEnumerable<TextSpan> ConstKeywordOf(VariableDeclaratorSyntax declarator) =>
        declarator.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { IsConst: true } statement } declaration
            ? statement.Modifiers
                .Where(static modifier => modifier.IsKind(SyntaxKind.ConstKeyword))
                .Select(modifier => TextSpan.FromBounds(modifier.SpanStart, declaration.SpanStart))
            : [];

    /// <summary>Removes the declaration of a local or private member, with its line, where it declares nothing else.</summary>
    private static TextEdit? DeclarationOf(ExpressionSyntax value, SourceFile file, CancellationToken cancellationToken)
    {
        var symbol = file.Model.GetSymbolInfo(value, cancellationToken).Symbol;
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            || symbol is not (ILocalSymbol or { DeclaredAccessibility: Accessibility.Private })
            || symbol.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        var declared = reference.GetSyntax(cancellationToken);
        var declaration = declared is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables }
            ? variables.Parent
            : declared as PropertyDeclarationSyntax;

        // A comment or a directive beside it would be left to what comes next.
        return declaration is not null && !SourceTrivia.IsBeside(declaration) && file.Document.Project.GetDocument(declaration.SyntaxTree) is { } document
            ? TextEdit.Remove(document, SourceLines.WithItsLines(declaration.Span, declaration.SyntaxTree.GetText(cancellationToken)))
            : null;
    }

    /// <summary>Whether the code runs for each request: it is in a body or a lambda, not in an initialiser of the class.</summary>
    private static bool IsMadeEachTime(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax:
                case FieldDeclarationSyntax:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                case ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return false;

                case AnonymousFunctionExpressionSyntax:
                case BaseMethodDeclarationSyntax:
                case AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax:
                    return true;
            }
        }

        return true;
    }
}
