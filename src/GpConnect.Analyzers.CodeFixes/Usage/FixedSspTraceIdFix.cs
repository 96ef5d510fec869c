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
/// GPC5004: makes a new GUID, in the form the code gives it (<c>ToString("N")</c> stays). Not in an attribute or in an initialiser
/// of a member, where it would be made once and so be no better; nor for all requests of a client.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FixedSspTraceIdFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5004");

    private protected override string Title => "Use a new GUID each time";

    private protected override Edit? FindEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.ContainsKey(UsageAnalyzer.IsOnClient)
            || file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
            || file.Model.Compilation.GetTypeByMetadataName("System.Guid") is not { } guid
            || !IsMadeEachTime(expression))
        {
            return null;
        }

        var value = ValueOf(expression, file.Model, cancellationToken);
        var type = file.Model.GetTypeInfo(value, cancellationToken).Type;
        var newGuid = SyntaxFactory.InvocationExpression(Access(SourceFile.NameOf(guid), "NewGuid"));
        ExpressionSyntax? mended =
            SymbolEqualityComparer.Default.Equals(type, guid) ? newGuid
            : type?.SpecialType == SpecialType.System_String ? SyntaxFactory.InvocationExpression(Access(newGuid, "ToString"))
            : null;
        return mended is null
            ? null
            : new Edit(value, editor => editor.ReplaceNode(value, mended.WithTriviaFrom(value)), file.ImportFor(guid, value.SpanStart));
    }

    /// <summary>The part of a value that is to be new: under its conversion to a string, and where a local has it from.</summary>
    private static ExpressionSyntax ValueOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (expression)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } call }
                when ValueFlow.IsGuid(model.GetTypeInfo(call.Expression, cancellationToken).Type):
                return ValueOf(call.Expression, model, cancellationToken);

            case InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax hole] }
                when ValueFlow.IsGuid(model.GetTypeInfo(hole.Expression, cancellationToken).Type):
                return ValueOf(hole.Expression, model, cancellationToken);

            // What else uses the local, as a log does, is to see the same trace id.
            case IdentifierNameSyntax name when InitializerOf(name, model, cancellationToken) is { } initializer:
                return ValueOf(initializer, model, cancellationToken);

            default:
                return expression;
        }
    }

    /// <summary>What a variable is declared as and always is; null where it is a constant, which no call can initialise.</summary>
    private static ExpressionSyntax? InitializerOf(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { IsConst: false, DeclaringSyntaxReferences: [var reference] }
        && model.GetOperation(name, cancellationToken) is Microsoft.CodeAnalysis.Operations.ILocalReferenceOperation local
        && new ValueFlow().ValuesOf(local, cancellationToken).Length == 1
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value
            : null;

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

    private static MemberAccessExpressionSyntax Access(ExpressionSyntax expression, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, SyntaxFactory.IdentifierName(member));
}
