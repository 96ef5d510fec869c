using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// The fields and properties of a compilation that are never anything but what they are declared as. Each member, and the
/// constructors of each type, are read once.
/// </summary>
internal sealed class ReadOnlyMembers
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, HashSet<string>> _assigned = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The one value of a read-only field or of a property without a setter, declared in source; null where it has another, or
    /// might: assigned in a constructor, overridable, computed by statements.
    /// </summary>
    public IOperation? ValueOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsReadOnly(member))
        {
            return null;
        }

        if (!_values.TryGetValue(member, out var value))
        {
            // Of two who ask at once both are to have the same operation: it is by its identity that a circle is known.
            value = _values.GetOrAdd(member, Read(member, model, cancellationToken));
        }

        return value;
    }

    /// <summary>
    /// The one declaration of a member in the compilation. An IDE has the syntax of referenced projects, too, where a build has only
    /// their metadata: neither looks there, so that both report the same.
    /// </summary>
    public static SyntaxNode? DeclarationOf(ISymbol member, Compilation compilation, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences is [var reference] && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax(cancellationToken)
            : null;

    /// <summary>The model of another file of the compilation.</summary>
#pragma warning disable RS1030 // It is costly, but asked for only beside the name of an SSP header, and once a member.
    public static SemanticModel ModelOf(SyntaxTree tree, SemanticModel model) =>
        tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>Whether there is one value for as long as the process runs: a static field or property that is set once.</summary>
    public static bool IsOncePerProcess(ISymbol member, Compilation compilation, CancellationToken cancellationToken) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true } => true,
        IPropertySymbol { IsStatic: true, SetMethod: null } =>
            DeclarationOf(member, compilation, cancellationToken) is PropertyDeclarationSyntax { Initializer: not null },
        _ => false,
    };

    private static bool IsReadOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property is { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false, IsIndexer: false },
        _ => false,
    };

    private IOperation? Read(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (DeclarationOf(member, model.Compilation, cancellationToken) is not { } declaration)
        {
            return null;
        }

        var (value, isAssignable) = declaration switch
        {
            VariableDeclaratorSyntax field => (field.Initializer?.Value, true),
            PropertyDeclarationSyntax { ExpressionBody: { } body } => (body.Expression, false),
            PropertyDeclarationSyntax { Initializer: { } initializer } => (initializer.Value, true),
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => (body.Expression, false),
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] }] }
                => (returned, false),
            _ => (null, false),
        };
        if (value is null || (isAssignable && AssignedInConstructors(member.ContainingType, cancellationToken).Contains(member.Name)))
        {
            return null;
        }

        return ModelOf(declaration.SyntaxTree, model).GetOperation(value, cancellationToken);
    }

    /// <summary>The names that constructors assign. By name only, so rather too many: a value is then not taken to be fixed.</summary>
    private HashSet<string> AssignedInConstructors(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!_assigned.TryGetValue(type, out var names))
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var constructor in type.DeclaringSyntaxReferences
                .Select(part => part.GetSyntax(cancellationToken))
                .OfType<TypeDeclarationSyntax>()
                .SelectMany(static part => part.Members)
                .OfType<ConstructorDeclarationSyntax>())
            {
                foreach (var node in constructor.DescendantNodes())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (node is IdentifierNameSyntax name && IsWritten(name))
                    {
                        names.Add(name.Identifier.ValueText);
                    }
                }
            }

            names = _assigned.GetOrAdd(type, names);
        }

        return names;
    }

    private static bool IsWritten(SyntaxNode name)
    {
        for (var node = name; node is ExpressionSyntax or ArgumentSyntax; node = node.Parent)
        {
            if ((node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node)
                || (node is ArgumentSyntax argument && !argument.RefOrOutKeyword.IsKind(SyntaxKind.None)))
            {
                return true;
            }
        }

        return false;
    }
}
