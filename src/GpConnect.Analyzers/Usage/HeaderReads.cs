using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GpConnect.Rules.Usage;
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

    /// <summary>The SSP header that the operation itself reads; null where it reads none.</summary>
    public static SspHeader? ReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Arguments: not [] } indexer when HeaderMention.In(indexer.Instance) => NameIn(indexer.Arguments),
        IInvocationOperation call when HeaderMention.In(CallsThatSetNothing.ReceiverOf(call)) || HeaderMention.In(call.TargetMethod) =>
            NameIn(call.Arguments),

        // M([FromHeader(Name = "Ssp-To")] string to)
        IParameterReferenceOperation { Parameter: var parameter } => parameter.GetAttributes()
            .Where(static attribute => HeaderMention.In(attribute.AttributeClass?.Name))
            .SelectMany(static attribute => attribute.NamedArguments.Select(static named => named.Value).Concat(attribute.ConstructorArguments))
            .Select(static argument => argument.Kind == TypedConstantKind.Primitive && argument.Value is string text && SspHeaderNames.TryParse(text, out var header)
                ? header
                : default(SspHeader?))
            .FirstOrDefault(static header => header is not null),
        _ => null,
    };

    /// <summary>The header that the value is read from, as it stands or by calls on it; null where it is another value.</summary>
    private static SspHeader? HeaderOf(IOperation value)
    {
        IOperation? current = value;
        for (var distance = 0; distance < FurthestLookedAt && current is not null; distance++)
        {
            if (ReadBy(current) is { } header)
            {
                return header;
            }

            current = current switch
            {
                IInvocationOperation call => CallsThatSetNothing.ReceiverOf(call),
                IConditionalAccessOperation access => access.Operation,
                IConversionOperation conversion => conversion.Operand,
                _ => null,
            };
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
