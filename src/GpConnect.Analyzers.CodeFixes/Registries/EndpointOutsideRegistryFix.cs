using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Registries;

/// <summary>
/// GPC3003: makes the class a registry. Of what and with which topology is for the user to say, so each is offered, for one class at a
/// time: the next class may be of others.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EndpointOutsideRegistryFix : RegistryClassFix
{
    private static readonly (string Registry, string Topology)[] Choices =
    [
        ("ProviderRegistry", "Shared"),
        ("ProviderRegistry", "Separate"),
        ("ConsumerRegistry", "Shared"),
        ("ConsumerRegistry", "Separate"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC3003");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FirstAttribute(declaration, model, cancellationToken) is not (var attribute, var library))
        {
            return [];
        }

        var list = attribute.FirstAncestorOrSelf<AttributeListSyntax>()!;
        var position = list.SpanStart;
        var separator = SourceLines.BreakBefore(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), position) ?? " ";
        var suggested = new List<SuggestedFix>();
        foreach (var (registry, topology) in Choices)
        {
            if (TypeOf(library, registry + "Attribute") is { } registryType && TypeOf(library, "MhsTopology") is { } topologyType)
            {
                var written = $"[{registryType.NameAt(model, position)}({topologyType.NameAt(model, position)}.{topology})]";
                suggested.Add(new SuggestedFix(
                    $"Add [{registry}(MhsTopology.{topology})]",
                    $"{nameof(EndpointOutsideRegistryFix)}.{registry}.{topology}",
                    [TextEdit.Insert(document, position, written + separator)]));
            }
        }

        return suggested;
    }

    /// <summary>The first attribute of ours, and the library it is from.</summary>
    private static (AttributeSyntax Attribute, IAssemblySymbol Library)? FirstAttribute(
        TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken) => declaration.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Select(attribute => (Attribute: attribute, model.GetTypeInfo(attribute, cancellationToken).Type))
        .Where(static item => SourceBinder.KindOf(item.Type) is AttributeKind.SpineEndpoint or AttributeKind.SpineEndpointsFrom)
        .Select(static item => ((AttributeSyntax, IAssemblySymbol)?)(item.Attribute, item.Type!.ContainingAssembly))
        .FirstOrDefault();

    private static INamedTypeSymbol? TypeOf(IAssemblySymbol library, string name) =>
        library.GetTypeByMetadataName(KnownAttributes.Namespace + "." + name);
}
