using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Finds what code looks something up by: a registry, a dictionary, or a query that compares.</summary>
internal static class Lookups
{
    private static readonly HashSet<string> Queries = new(StringComparer.Ordinal)
    {
        "Where", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Any", "All", "Count", "Find", "FindAll", "FindIndex", "Exists",
        "FirstAsync", "FirstOrDefaultAsync", "SingleAsync", "SingleOrDefaultAsync", "AnyAsync",
    };

    /// <summary>The kinds of operations that <see cref="KeysIn"/> looks at.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.Binary);

    /// <summary>What is known of a key; null where it isn't of an SSP header of a request that is received.</summary>
    public static LookupFact? Of(IOperation key, ISymbol member, ValueFlow flow, CancellationToken cancellationToken)
    {
        SspHeader? header = null;
        return !IsInMessageHandler(member) && flow.ComesFrom(key, operation => (header = HeaderReads.ReadBy(operation)) is not null, cancellationToken) && header is { } read
            ? new LookupFact(read)
            : null;
    }

    /// <summary>The keys that the operation looks up by. Most operations have none.</summary>
    public static IReadOnlyList<IOperation> KeysIn(IOperation operation) => operation switch
    {
        // registry.TryGetByAsid(x), repository.FindByAsid(x), dictionary.TryGetValue(x, …)
        IInvocationOperation { TargetMethod: var method, Arguments: [..] arguments } when IsLookup(method) =>
        [
            .. arguments
                .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { RefKind: RefKind.None, Ordinal: var at } }
                    && at == (method.IsExtensionMethod ? 1 : 0))
                .Select(static argument => argument.Value),
        ],

        // dictionary[x], where it is read
        IPropertyReferenceOperation { Arguments: [var key], Property.ContainingType: var type } indexer
            when IsDictionary(type) && !(indexer.Parent is IAssignmentOperation assignment && assignment.Target == indexer) => [key.Value],

        // query.Where(p => p.Asid == x)
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison when IsInQuery(comparison) =>
            [comparison.LeftOperand, comparison.RightOperand],

        // query.Where(p => p.Asid.Equals(x)), string.Equals(p.Asid, x, StringComparison.Ordinal)
        IInvocationOperation { TargetMethod.Name: "Equals" } comparison when IsInQuery(comparison) =>
        [
            .. comparison.Instance is { } instance ? [instance] : Array.Empty<IOperation>(),
            .. comparison.Arguments.Select(static argument => argument.Value),
        ],
        _ => [],
    };

    /// <summary>Whether code is a client's: what goes through an <c>HttpMessageHandler</c> is sent, as far as can be known.</summary>
    private static bool IsInMessageHandler(ISymbol member)
    {
        for (var outer = member.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            for (var type = outer; type is not null; type = type.BaseType)
            {
                if (type is { Name: "HttpMessageHandler", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } } })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLookup(IMethodSymbol method) => method.Name switch
    {
        "TryGetValue" or "GetValueOrDefault" or "ContainsKey" => IsDictionary(method.ContainingType) || method.IsExtensionMethod,
        var name => name.StartsWith("TryGetBy", StringComparison.Ordinal)
            || name.StartsWith("FindBy", StringComparison.Ordinal)
            || name.StartsWith("GetBy", StringComparison.Ordinal)
            || name.StartsWith("LookUpBy", StringComparison.OrdinalIgnoreCase),
    };

    // Headers are dictionaries, too, but what is looked up in them is a name.
    private static bool IsDictionary(INamedTypeSymbol type) => type.Name.EndsWith("Dictionary", StringComparison.Ordinal);

    private static bool IsInQuery(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function)
            {
                var given = function.Parent;
                while (given is IDelegateCreationOperation or IConversionOperation)
                {
                    given = given.Parent;
                }

                return given is IArgumentOperation { Parent: IInvocationOperation call } && Queries.Contains(call.TargetMethod.Name);
            }

            if (parent is not (IBinaryOperation or IUnaryOperation or IConversionOperation or IConditionalOperation or ICoalesceOperation
                or IConditionalAccessOperation or IReturnOperation or IBlockOperation))
            {
                return false;
            }
        }

        return false;
    }
}
