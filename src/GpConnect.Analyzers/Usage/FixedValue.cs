using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Tells a fixed value: a constant; a read-only field or property, or a local, that is only ever one; a string made of such.
/// A parameter, configuration, a lookup or a choice between two values is none.
/// </summary>
internal static class FixedValue
{
    // Deeper than anyone writes; ends a local that is made of itself.
    private const int MaximumDepth = 16;

    /// <summary>The text of the value, or null where it is not fixed.</summary>
    public static string? TextOf(IOperation operation, CancellationToken cancellationToken) => TextOf(operation, 0, cancellationToken);

    private static string? TextOf(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return TextOf(operation.Type, constant);
        }

        if (++depth > MaximumDepth)
        {
            return null;
        }

        return operation switch
        {
            IConversionOperation conversion => TextOf(conversion.Operand, depth, cancellationToken),
            ILocalReferenceOperation local => TextOf(local, depth, cancellationToken),
            IFieldReferenceOperation or IPropertyReferenceOperation =>
                TextOf((IMemberReferenceOperation)operation, depth, cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                TextOf(sum.LeftOperand, depth, cancellationToken) is { } left && TextOf(sum.RightOperand, depth, cancellationToken) is { } right
                    ? left + right
                    : null,
            IInterpolatedStringOperation interpolated => TextOf(interpolated, depth, cancellationToken),
            IInvocationOperation call => ConvertedBy(call) is { } converted ? TextOf(converted, depth, cancellationToken) : null,
            IObjectCreationOperation { Type: { } type } creation when IsGuid(type) => creation.Arguments switch
            {
                [] => Guid.Empty.ToString(),
                [{ Value: { Type.SpecialType: SpecialType.System_String } text }] => TextOf(text, depth, cancellationToken),
                _ => null,
            },
            IDefaultValueOperation { Type: { } type } when IsGuid(type) => Guid.Empty.ToString(),
            _ => null,
        };
    }

    private static string? TextOf(ITypeSymbol? type, object? constant) => constant switch
    {
        string text => text,
        // An ASID as a number needs 64 bits; a smaller one, a flag or an enumeration's member is an option of the call.
        long or ulong when type?.TypeKind != TypeKind.Enum => Convert.ToString(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? TextOf(ILocalReferenceOperation local, int depth, CancellationToken cancellationToken)
    {
        string? only = null;
        foreach (var value in AssignedValues.Of(local))
        {
            if (TextOf(value, depth, cancellationToken) is not { } text || (only is not null && only != text))
            {
                return null;
            }

            only = text;
        }

        return only;
    }

    private static string? TextOf(IMemberReferenceOperation reference, int depth, CancellationToken cancellationToken)
    {
        // Nullable<Guid>.Value and the like: the value is the instance's.
        if (reference is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } nullable }
            && nullable.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return TextOf(nullable, depth, cancellationToken);
        }

        return reference.SemanticModel is { } model && ReadOnlyMember.ValueOf(reference.Member, model, cancellationToken) is { } value
            ? TextOf(value, depth, cancellationToken)
            : null;
    }

    private static string? TextOf(IInterpolatedStringOperation interpolated, int depth, CancellationToken cancellationToken)
    {
        var text = "";
        foreach (var part in interpolated.Parts)
        {
            var content = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text,
                IInterpolationOperation hole => hole.Expression,
                _ => part,
            };
            if (TextOf(content, depth, cancellationToken) is not { } added)
            {
                return null;
            }

            text += added;
        }

        return text;
    }

    /// <summary>What a call only gives another form: <c>x.ToString()</c>, <c>Guid.Parse(x)</c>, <c>Asid.Parse(x)</c>.</summary>
    public static IOperation? ConvertedBy(IInvocationOperation call) => call switch
    {
        { TargetMethod.Name: "ToString", Instance: { } instance } => instance,
        { TargetMethod: { Name: "Parse" or "ParseExact", IsStatic: true, ContainingType: var type }, Arguments: [var text, ..] }
            when IsGuid(type) || GpConnectNames.IsNamespace(type.ContainingNamespace) => text.Value,
        _ => null,
    };

    public static bool IsGuid(ITypeSymbol? type) =>
        type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
