using System.Collections.Generic;
using System.Collections.Immutable;
using GpConnect.Analyzers.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Finds where code reads an SSP header of a request that it receives, and what it takes where there is none.</summary>
internal static class HeaderReads
{
    // Between the read and what it is used in: FirstOrDefault(), ToString(), Trim().
    private const int FurthestLookedAt = 10;

    // Request.Headers["Ssp-From"].FirstOrDefault() ?? "200000000115"
    public static IReadOnlyList<HeaderSetting> In(ICoalesceOperation choice) => HeaderOf(choice.Value) is { } header
        ? [new HeaderSetting(header, choice.WhenNull, Text: null, SaysHeaders: true) { IsForWantOfAHeader = true }]
        : HeaderSettings.None;

    /// <summary>The header that the value is read from, as it stands or by calls on it; null where it is another value.</summary>
    private static SspHeader? HeaderOf(IOperation value)
    {
        IOperation? current = value;
        for (var distance = 0; distance < FurthestLookedAt && current is not null; distance++)
        {
            switch (current)
            {
                case IPropertyReferenceOperation { Arguments: not [] } indexer:
                    return HeaderMention.In(indexer.Instance) ? NameIn(indexer.Arguments) : null;
                case IInvocationOperation call:
                    var receiver = CallsThatSetNothing.ReceiverOf(call);
                    if (NameIn(call.Arguments) is { } header)
                    {
                        return HeaderMention.In(receiver) || HeaderMention.In(call.TargetMethod) ? header : null;
                    }

                    current = receiver;
                    break;
                case IConditionalAccessOperation access:
                    current = access.Operation;
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static SspHeader? NameIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (HeaderValues.TryReadName(argument.Value, out var header))
            {
                return header;
            }
        }

        return null;
    }
}
