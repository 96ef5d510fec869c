using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules.Model;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads the strings of a file that are identifiers of a registry, for <see cref="HardCodedSpineIdentifier"/>.</summary>
internal static class IdentifierLiterals
{
    /// <summary>Of a diagnostic's properties: the registry's class, and the endpoint's member in it.</summary>
    public const string Registry = "Registry";

    /// <inheritdoc cref="Registry"/>
    public const string Member = "Member";

    /// <summary>Of a diagnostic's properties: the registry's nested class of constants, <c>Asids</c> or <c>PartyKeys</c>.</summary>
    public const string Constants = "Constants";

    /// <summary>Reports the strings of a file. Of those that have the shape of an identifier most are told by their text, unbound.</summary>
    public static void Judge(
        SemanticModel model, CancellableLazy<DeclaredIdentifiers> declared, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        // Of ten thousand declarations one is bound: in the lists of one class the same name is the same attribute.
        var areOurs = new Dictionary<(SyntaxNode? Owner, string Name), bool>();
        foreach (var node in CandidateLiterals.Of(model.SyntaxTree, cancellationToken).Identifiers)
        {
            if (declared.Get(cancellationToken).TryFind(CandidateLiterals.TokenOf(node).ValueText, out var identifier)
                && Judge(node, identifier, model, declared, areOurs, cancellationToken) is { } diagnostic)
            {
                report(diagnostic);
            }
        }
    }

    private static Diagnostic? Judge(
        SyntaxNode node,
        DeclaredIdentifier identifier,
        SemanticModel model,
        CancellableLazy<DeclaredIdentifiers> declared,
        Dictionary<(SyntaxNode? Owner, string Name), bool> areOurs,
        CancellationToken cancellationToken)
    {
        // Only what isn't a declaration's is bound: of those there may be ten thousand.
        var value = CandidateLiterals.TokenOf(node).ValueText;
        var isOfDeclaration = IsOfDeclaration(node, model, declared, areOurs, cancellationToken);
        var fact = new LiteralFact(
            value,
            identifier,
            isOfDeclaration,
            IsExpected: !isOfDeclaration && model.GetOperation(node, cancellationToken) is { } operation && CallsThatSetNothing.Expect(operation));
        if (HardCodedSpineIdentifier.Check(fact) is not { } arguments || ConstantFor(model, node.SpanStart, identifier, value) is null)
        {
            return null;
        }

        var properties = DiagnosticProperties.Of(HardCodedSpineIdentifier.Rule).ToBuilder();
        properties[Registry] = identifier.Registry;
        properties[Member] = identifier.Member;
        properties[Constants] = identifier.IsAsid ? MemberNames.Asids : MemberNames.PartyKeys;
        return Diagnostic.Create(Descriptors.Of(HardCodedSpineIdentifier.Rule), node.GetLocation(), properties.ToImmutable(), arguments);
    }

    /// <summary>The registry's constant for an identifier; null where none may be used at <paramref name="position"/>.</summary>
    private static IFieldSymbol? ConstantFor(SemanticModel model, int position, DeclaredIdentifier identifier, string value)
    {
        var constants = FindType(model.Compilation, identifier.Registry)?
            .GetTypeMembers(identifier.IsAsid ? MemberNames.Asids : MemberNames.PartyKeys, 0)
            .FirstOrDefault();
        return constants?.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(constant => (identifier.Member is null || constant.Name == identifier.Member)
                && string.Equals(constant.ConstantValue as string, value, StringComparison.OrdinalIgnoreCase)
                && model.IsAccessible(position, constant));
    }

    /// <summary>The type of that full name: <c>Acme.Practices</c>, nested with <c>.</c>.</summary>
    public static INamedTypeSymbol? FindType(Compilation compilation, string fullName)
    {
        INamespaceOrTypeSymbol? current = compilation.GlobalNamespace;
        foreach (var name in fullName.Split('.'))
        {
            // A namespace before a type, a type of the project before one of a reference: as declarations of registries are named.
            current = current?.GetMembers(name)
                .OfType<INamespaceOrTypeSymbol>()
                .Where(static member => member is not INamedTypeSymbol { Arity: > 0 })
                .OrderBy(member => member.IsNamespace ? 0 : SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly) ? 1 : 2)
                .FirstOrDefault();
        }

        return current as INamedTypeSymbol;
    }

    /// <summary>Whether the string is a declaration's own: in its argument, or in a constant that the argument refers to.</summary>
    private static bool IsOfDeclaration(
        SyntaxNode node,
        SemanticModel model,
        CancellableLazy<DeclaredIdentifiers> declared,
        Dictionary<(SyntaxNode? Owner, string Name), bool> areOurs,
        CancellationToken cancellationToken)
    {
        for (var ancestor = node.Parent; ancestor is not (null or StatementSyntax or MemberDeclarationSyntax); ancestor = ancestor.Parent)
        {
            switch (ancestor)
            {
                case AttributeSyntax attribute:
                    var key = (attribute.Parent?.Parent, attribute.Name.ToString());
                    if (!areOurs.TryGetValue(key, out var isOurs))
                    {
                        isOurs = GpConnectNames.IsNamespace(model.GetTypeInfo(attribute, cancellationToken).Type?.ContainingNamespace);
                        areOurs.Add(key, isOurs);
                    }

                    return isOurs;

                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field:
                    return model.GetDeclaredSymbol(field, cancellationToken) is IFieldSymbol { IsConst: true } constant
                        && declared.Get(cancellationToken).IsDeclarationSource(constant, cancellationToken);
            }
        }

        return false;
    }
}
