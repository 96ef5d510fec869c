using System.Collections.Concurrent;
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
    /// How many assignments to members of a property's name are looked at, each of which is bound. Of more, nothing is known: what so
    /// many set isn't a fixed value.
    /// </summary>
    public const int Most = 100;

    private readonly OwnObjects _objects = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// All values that the project gives a property, at least one of them not where it is declared: a property that only has a default
    /// is there to be set by others. Empty where one cannot be seen: something else may set it, such as configuration or a
    /// serializer (<see cref="OwnObjects"/>).
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

    private ImmutableArray<IOperation> Read(IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken)
    {
        var compilation = model.Compilation;
        if (ReadOnlyMembers.DeclarationOf(property, compilation, cancellationToken) is not PropertyDeclarationSyntax declaration
            || !_objects.AreOf(property.ContainingType, model, cancellationToken))
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var assignments = compilation.SyntaxTrees
            .Where(static tree => !GeneratedFiles.IsRegistry(tree))
            .SelectMany(tree => MemberWrites.In(tree, cancellationToken).To(property.Name))
            .Take(Most + 1)
            .ToList();
        if (assignments.Count > Most)
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
