using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes.Registries;

/// <summary>GPC3006: one provider registry with <c>AlsoConsumer = true</c>, as systems that are both have one ASID and party key (S9).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ConflictingRegistryRolesFix : RegistryClassFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC3006");

    private protected override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || await FindAsync(type, AttributeKind.ProviderRegistry, document.Project, cancellationToken).ConfigureAwait(false) is not { } provider
            || await FindAsync(type, AttributeKind.ConsumerRegistry, document.Project, cancellationToken).ConfigureAwait(false) is not { } consumer
            || provider.Condition != consumer.Condition
            || (provider.Condition is not null && provider.Document.Id != consumer.Document.Id))
        {
            return [];
        }

        var edits = AlsoConsumer(provider, consumer)
            .Select(change => new TextEdit(provider.Document.Id, change))
            .Append(new TextEdit(consumer.Document.Id, Removal(consumer)));
        return [new SuggestedFix("Use AlsoConsumer = true", nameof(ConflictingRegistryRolesFix), edits.ToList())];
    }

    /// <summary>The attribute of <paramref name="kind"/>, which may be at any part of the class, in any file.</summary>
    private static async Task<Found?> FindAsync(
        INamedTypeSymbol type, AttributeKind kind, Project project, CancellationToken cancellationToken)
    {
        var reference = type.GetAttributes()
            .FirstOrDefault(attribute => SourceBinder.KindOf(attribute.AttributeClass) == kind)?.ApplicationSyntaxReference;
        if (reference is null || project.GetDocument(reference.SyntaxTree) is not { } document)
        {
            return null;
        }

        var attribute = (AttributeSyntax)await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var root = await reference.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return new Found(
            document,
            await document.GetTextAsync(cancellationToken).ConfigureAwait(false),
            attribute,
            SourceTrivia.ConditionOf(root, attribute.SpanStart));
    }

    private static IEnumerable<TextChange> AlsoConsumer(Found provider, Found consumer)
    {
        var missing = new List<string>();
        if (AttributeArguments.Find(provider.Attribute, KnownAttributes.AlsoConsumer) is { } written)
        {
            yield return new TextChange(written.Expression.Span, "true");
        }
        else
        {
            missing.Add(KnownAttributes.AlsoConsumer + " = true");
        }

        // An environment that only the other attribute names is not lost with it.
        if (AttributeArguments.Find(provider.Attribute, KnownAttributes.Environment) is null
            && AttributeArguments.Find(consumer.Attribute, KnownAttributes.Environment) is { } environment)
        {
            missing.Add(environment.ToString());
        }

        if (missing.Count > 0)
        {
            yield return AttributeArguments.Add(provider.Attribute, string.Join(", ", missing), provider.Text);
        }
    }

    private static TextChange Removal(Found found)
    {
        var list = (AttributeListSyntax)found.Attribute.Parent!;
        if (list.Attributes.Count == 1)
        {
            return new TextChange(SourceLines.WithItsLines(list.Span, found.Text), string.Empty);
        }

        var index = list.Attributes.IndexOf(found.Attribute);
        return new TextChange(
            index == 0
                ? TextSpan.FromBounds(found.Attribute.SpanStart, list.Attributes[1].SpanStart)
                : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, found.Attribute.Span.End),
            string.Empty);
    }

    /// <summary>An attribute in its file.</summary>
    /// <param name="Condition">The directive that decides whether the attribute is there: where they differ, a build may have one of the two.</param>
    private sealed record Found(Document Document, SourceText Text, AttributeSyntax Attribute, int? Condition);
}
