using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>One question for a fixed text. As soon as a part is not fixed, nor is the whole, and all of it ends.</summary>
internal sealed class FixedText(ValueFlow flow, CancellationToken cancellationToken)
{
    // Headers' values are short. Texts of texts grow faster than the steps that make them.
    private const int LongestText = 500;

    // A number with fewer digits counts or limits something, or is an option of the call.
    private const long SmallestAsid = 100_000_000_000;
    private const long LargestAsid = 999_999_999_999;

    // What locals and members are; null while that is being found out, as in a circle it always is.
    private readonly Dictionary<ISymbol, string?> _known = new(SymbolEqualityComparer.Default);
    private int _steps;

    public string? Of(IOperation value) => Of(value, depth: 0);

    private string? Of(IOperation value, int depth)
    {
        flow.Count(1, cancellationToken);
        if (++_steps > ValueFlow.Budget || depth > ValueFlow.FurthestBack)
        {
            return null;
        }

        var text = value.ConstantValue is { HasValue: true, Value: var constant } ? Of(value.Type, constant) : value switch
        {
            ILocalReferenceOperation { Local: var local } use => Of(local, flow.ValuesOf(use, cancellationToken), depth),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "",
            IFieldReferenceOperation or IPropertyReferenceOperation
                when (IMemberReferenceOperation)value is var use && flow.ValuesOf(use, cancellationToken) is { IsEmpty: false } values =>
                Of(use.Member, values, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Of(sum.LeftOperand, depth + 1) is { } left && Of(sum.RightOperand, depth + 1) is { } right ? left + right : null,
            IInterpolatedStringOperation interpolated => Of(interpolated, depth),
            IObjectCreationOperation { Type: { } type } creation when ValueFlow.IsGuid(type) => creation.Arguments switch
            {
                [] => Guid.Empty.ToString(),
                [{ Value: { Type.SpecialType: SpecialType.System_String } only }] => Of(only, depth + 1),
                _ => null,
            },
            IDefaultValueOperation { Type: { } type } when ValueFlow.IsGuid(type) => Guid.Empty.ToString(),
            _ => flow.Before(value, cancellationToken) is { } before ? Of(before, depth + 1) : null,
        };
        return text?.Length > LongestText ? null : text;
    }

    private static string? Of(ITypeSymbol? type, object? constant) => constant switch
    {
        string text => text,
        long number and >= SmallestAsid and <= LargestAsid when type?.TypeKind != TypeKind.Enum => number.ToString(CultureInfo.InvariantCulture),
        ulong number and >= SmallestAsid and <= LargestAsid when type?.TypeKind != TypeKind.Enum => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The one text of a local or a member, whatever its values; null where they differ or one isn't fixed.</summary>
    private string? Of(ISymbol symbol, ImmutableArray<IOperation> values, int depth)
    {
        if (_known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        _known.Add(symbol, null);
        string? only = null;
        foreach (var value in values)
        {
            if (Of(value, depth + 1) is not { } text || (only is not null && only != text))
            {
                return null;
            }

            only = text;
        }

        return _known[symbol] = only;
    }

    private string? Of(IInterpolatedStringOperation interpolated, int depth)
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
            if (Of(content, depth + 1) is not { } added || (text += added).Length > LongestText)
            {
                return null;
            }
        }

        return text;
    }
}
