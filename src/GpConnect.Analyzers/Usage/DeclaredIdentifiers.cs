using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>Where the declared identifiers come from.</summary>
internal static class DeclaredIdentifiers
{
    // TEMPORARY: to be wired to the estate. Reads the C# attributes of the project's own types, and nothing else.
    public static IDeclaredIdentifiers Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        _ = options;
        var found = new AttributeIdentifiers();
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Read(type, compilation, cancellationToken);
        }

        return found;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(
            member => member is INamedTypeSymbol type ? TypesIn(member).Prepend(type) : TypesIn(member));

    private sealed class AttributeIdentifiers : IDeclaredIdentifiers
    {
        private readonly Dictionary<string, DeclaredIdentifier> identifiers = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<ISymbol> sources = new(SymbolEqualityComparer.Default);

        public bool HasConsumerThatProvides { get; private set; }

        public bool TryFind(string value, out DeclaredIdentifier identifier) => identifiers.TryGetValue(value, out identifier!);

        public bool IsDeclarationSource(IFieldSymbol constant) => sources.Contains(constant);

        public void Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
        {
            var attributes = type.GetAttributes();
            var provider = attributes.FirstOrDefault(a => GpConnectNames.Is(a.AttributeClass, GpConnectNames.ProviderRegistryAttribute));
            var consumer = attributes.FirstOrDefault(a => GpConnectNames.Is(a.AttributeClass, GpConnectNames.ConsumerRegistryAttribute));
            if (provider is null && consumer is null)
            {
                return;
            }

            var alsoConsumer = provider is not null && provider.NamedArguments.Any(static a => a is { Key: "AlsoConsumer", Value.Value: true });
            var registry = type.ToDisplayString();
            if (consumer is not null && Named(consumer, "PartyKey") is { } shared)
            {
                Add(shared, new DeclaredIdentifier(registry, null, false, false, true));
            }

            NoteSources(consumer?.ApplicationSyntaxReference?.GetSyntax(cancellationToken), compilation, cancellationToken);
            foreach (var endpoint in attributes.Where(a => GpConnectNames.Is(a.AttributeClass, GpConnectNames.SpineEndpointAttribute)))
            {
                var member = endpoint.ConstructorArguments[0].Value as string;
                if (Named(endpoint, "Asid") is { } asid)
                {
                    Add(asid, new DeclaredIdentifier(registry, member, true, provider is not null, consumer is not null || alsoConsumer));
                }

                if (Named(endpoint, "PartyKey") is { } key)
                {
                    Add(key, new DeclaredIdentifier(registry, member, false, provider is not null, consumer is not null || alsoConsumer));
                }

                NoteSources(endpoint.ApplicationSyntaxReference?.GetSyntax(cancellationToken), compilation, cancellationToken);
            }
        }

        private static string? Named(AttributeData attribute, string name) =>
            attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;

        private void Add(string value, DeclaredIdentifier identifier)
        {
            if (identifiers.TryGetValue(value, out var earlier))
            {
                HasConsumerThatProvides |= identifier.IsAsid && earlier.IsProvider != identifier.IsProvider;
                identifier = earlier with
                {
                    IsProvider = earlier.IsProvider || identifier.IsProvider,
                    IsConsumer = earlier.IsConsumer || identifier.IsConsumer,
                };
            }

            identifiers[value] = identifier;
        }

        private void NoteSources(SyntaxNode? node, Compilation compilation, CancellationToken cancellationToken)
        {
            if (node is null)
            {
                return;
            }

#pragma warning disable RS1030 // Temporary.
            var model = compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
            foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { IsConst: true } constant && sources.Add(constant))
                {
                    NoteSources(constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken), compilation, cancellationToken);
                }
            }
        }
    }
}
