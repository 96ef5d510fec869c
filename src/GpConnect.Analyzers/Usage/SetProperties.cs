using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// The properties of a compilation that it sets itself: in object initialisers and by assignments. Each is looked for once.
/// </summary>
internal sealed class SetProperties
{
    /// <summary>
    /// How many assignments to members of a property's name are looked at, each of which is bound, and how many types around its own.
    /// Of more, nothing is known: what so many set is no fixed value.
    /// </summary>
    public const int Most = 100;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// All values that the project gives a property, at least one of them not where it is declared: a property that only has a default
    /// is there to be set by others. Empty where one cannot be seen: it isn't a plain property, or something else may set it, such as
    /// configuration or a serializer.
    /// </summary>
    public ImmutableArray<IOperation> ValuesOf(IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken)
    {
        property = property.OriginalDefinition;
        if (!_values.TryGetValue(property, out var values))
        {
            // Of two who ask at once both are to have the same operations: it is by their identity that a circle is known.
            values = _values.GetOrAdd(property, Read(property, model, cancellationToken));
        }

        return values;
    }

    private static ImmutableArray<IOperation> Read(IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken)
    {
        var compilation = model.Compilation;
        if (ReadOnlyMembers.DeclarationOf(property, compilation, cancellationToken) is not PropertyDeclarationSyntax declaration
            || !IsPlain(property, declaration))
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var files = compilation.SyntaxTrees
            .Where(static tree => !GeneratedFiles.IsRegistry(tree))
            .Select(tree => MemberWrites.In(tree, cancellationToken))
            .ToList();
        var assignments = files.SelectMany(file => file.To(property.Name)).Take(Most + 1).ToList();
        if (assignments.Count is 0 or > Most || IsFilledByOthers(property.ContainingType, files, model, cancellationToken))
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var (target, written) in assignments)
        {
            var owner = ReadOnlyMembers.ModelOf(target.SyntaxTree, model);
            var assigned = owner.GetSymbolInfo(target, cancellationToken).Symbol?.OriginalDefinition;
            if (assigned is not null && !SymbolEqualityComparer.Default.Equals(assigned, property))
            {
                continue;
            }

            // What isn't known, as of a dynamic receiver, may be the property.
            if (assigned is null || written is null || owner.GetOperation(written, cancellationToken) is not { } value)
            {
                return ImmutableArray<IOperation>.Empty;
            }

            values.Add(value);
        }

        if (values.Count > 0 && declaration.Initializer is { Value: var initial })
        {
            var owner = ReadOnlyMembers.ModelOf(initial.SyntaxTree, model);
            if (!IsNothing(initial, owner, cancellationToken))
            {
                if (owner.GetOperation(initial, cancellationToken) is not { } value)
                {
                    return ImmutableArray<IOperation>.Empty;
                }

                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Whether a property is set by assignments to itself alone: a framework sets those with attributes, others those of an interface.</summary>
    private static bool IsPlain(IPropertySymbol property, PropertyDeclarationSyntax declaration) =>
        property is { IsIndexer: false, IsVirtual: false, IsAbstract: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true }
        && declaration is { ExpressionBody: null, AccessorList.Accessors: var accessors, AttributeLists.Count: 0 }
        && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })
        && property.ContainingType.AllInterfaces.All(type => type.GetMembers(property.Name).IsEmpty)
        && !IsAttribute(property.ContainingType);

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(Attribute), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether objects of a type, or of one that has such objects, are made or filled by others: options, deserialized
    /// requests, bound configuration. By name, so rather too often: a value is then not taken to be fixed.
    /// </summary>
    private static bool IsFilledByOthers(
        INamedTypeSymbol type, IReadOnlyList<MemberWrites> files, SemanticModel model, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>();
        next.Push(type.Name);
        while (next.Count > 0)
        {
            var name = next.Pop();
            if (!seen.Add(name))
            {
                continue;
            }

            if (seen.Count > Most)
            {
                return true;
            }

            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file.TypesOfOthers.Contains(name))
                {
                    return true;
                }

                foreach (var holder in file.HoldersOf(name))
                {
                    next.Push(holder);
                }
            }
        }

        // configuration.Bind(options)
        var boundObjects = files.SelectMany(static file => file.BoundObjects).Take(Most + 1).ToList();
        return boundObjects.Count > Most || boundObjects.Exists(bound =>
            ReadOnlyMembers.ModelOf(bound.SyntaxTree, model).GetTypeInfo(bound, cancellationToken).Type is { } filled && seen.Contains(filled.Name));
    }

    /// <summary><c>= ""</c>, <c>= null!</c>, <c>= default</c>: there to please the compiler until a value is set.</summary>
    private static bool IsNothing(ExpressionSyntax initial, SemanticModel model, CancellationToken cancellationToken)
    {
        while (initial is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand })
        {
            initial = operand;
        }

        return model.GetConstantValue(initial, cancellationToken) is { HasValue: true, Value: null or "" }
            || initial.IsKind(SyntaxKind.DefaultLiteralExpression)
            || model.GetSymbolInfo(initial, cancellationToken).Symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String };
    }
}
