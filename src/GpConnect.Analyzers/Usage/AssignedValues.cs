using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>What a local is ever assigned.</summary>
internal static class AssignedValues
{
    /// <summary>
    /// All values that the local has in its life. Empty where one cannot be seen: it is the variable of a <c>foreach</c> or a
    /// pattern, is passed by reference, counted up, deconstructed into.
    /// </summary>
    public static ImmutableArray<IOperation> Of(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (local.IsRef || local.IsForEach)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var operation in RootOf(reference).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local):
                    if (declarator.GetVariableInitializer() is { } initializer)
                    {
                        values.Add(initializer.Value);
                    }

                    break;

                case ILocalReferenceOperation use when Same(use.Local, local):
                    if (use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use)
                    {
                        values.Add(assignment.Value);
                    }
                    else if (MayBeWritten(use))
                    {
                        return ImmutableArray<IOperation>.Empty;
                    }

                    break;
            }
        }

        return values.ToImmutable();
    }

    private static bool MayBeWritten(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or IAddressOfOperation or IDeclarationExpressionOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        ITupleOperation tuple => IsDeconstructedInto(tuple),
        _ => false,
    };

    private static bool IsDeconstructedInto(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool Same(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
