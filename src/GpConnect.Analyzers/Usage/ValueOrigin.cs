using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Sees through what only passes a value on: conversions, <c>ToString()</c>, <c>Parse</c>, <c>Value</c>, locals, <c>$"{x}"</c>.</summary>
internal static class ValueOrigin
{
    private const int MaximumDepth = 16;

    /// <summary>The expression that the value comes from; the given one where it comes from nowhere else.</summary>
    public static IOperation Of(IOperation operation, CancellationToken cancellationToken)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (Before(operation, cancellationToken) is not { } earlier)
            {
                break;
            }

            operation = earlier;
        }

        return operation;
    }

    /// <summary>One step back; null where there is none.</summary>
    public static IOperation? Before(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IConversionOperation conversion => conversion.Operand,
        IInvocationOperation call => FixedValue.ConvertedBy(call),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation only] } => only.Expression,
        IConditionalAccessOperation { WhenNotNull: var whenNotNull } => whenNotNull,
        IConditionalAccessInstanceOperation instance => AccessedBy(instance),
        ILocalReferenceOperation local => AssignedValues.Of(local) is [var only] ? only : null,
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } => instance,
        IFieldReferenceOperation { Field.IsConst: false } or IPropertyReferenceOperation =>
            DeclaredAs((IMemberReferenceOperation)operation, cancellationToken),
        _ => null,
    };

    private static IOperation? DeclaredAs(IMemberReferenceOperation reference, CancellationToken cancellationToken) =>
        // A registry's member is where a value comes from: how it is generated says nothing.
        RegistryMember.IsIn(reference.Member.ContainingType) || reference.SemanticModel is not { } model
            ? null
            : ReadOnlyMember.ValueOf(reference.Member, model, cancellationToken);

    /// <summary>What <c>?.</c> is applied to: the nearest access that the instance is the right-hand side of.</summary>
    private static IOperation? AccessedBy(IOperation instance)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
