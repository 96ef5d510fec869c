using System;
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
        var candidates = CandidateLiterals.Of(model.SyntaxTree, cancellationToken);
        var areOurs = new bool?[candidates.Attributes.Count];
        foreach (var (node, attribute) in candidates.Identifiers)
        {
            // Of those of a declaration there may be ten thousand.
            if ((attribute < 0 || areOurs[attribute] != true)
                && declared.Get(cancellationToken).TryFind(CandidateLiterals.TokenOf(node).ValueText, out var identifier)
                && (attribute < 0 || !(areOurs[attribute] ??= IsOurs(candidates.Attributes[attribute], model, cancellationToken)))
                && Judge(node, identifier, attribute >= 0, model, declared, cancellationToken) is { } diagnostic)
            {
                report(diagnostic);
            }
        }
    }

    private static Diagnostic? Judge(
        SyntaxNode node,
        DeclaredIdentifier identifier,
        bool isInAttribute,
        SemanticModel model,
        CancellableLazy<DeclaredIdentifiers> declared,
        CancellationToken cancellationToken)
    {
        var value = CandidateLiterals.TokenOf(node).ValueText;
        var isOfDeclaration = !isInAttribute && IsOfDeclaration(node, model, declared, cancellationToken);
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

    private static bool IsOurs(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        GpConnectNames.IsNamespace(model.GetTypeInfo(attribute, cancellationToken).Type?.ContainingNamespace);

    /// <summary>Whether the string is a declaration's own: in a constant that an argument refers to.</summary>
    private static bool IsOfDeclaration(
        SyntaxNode node, SemanticModel model, CancellableLazy<DeclaredIdentifiers> declared, CancellationToken cancellationToken)
    {
        for (var ancestor = node.Parent; ancestor is not (null or StatementSyntax or MemberDeclarationSyntax); ancestor = ancestor.Parent)
        {
            if (ancestor is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field)
            {
                return model.GetDeclaredSymbol(field, cancellationToken) is IFieldSymbol { IsConst: true } constant
                    && declared.Get(cancellationToken).IsDeclarationSource(constant, cancellationToken);
            }
        }

        return false;
    }
}
