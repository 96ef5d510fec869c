using System.Collections.Generic;
using System.Collections.Immutable;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Finds where code gives an SSP header a value: a name and, right after it, its value, in whatever form. Each form is a few
/// lines; the rules see what is read of the value only.
/// </summary>
/// <remarks>
/// Each setting is found at an operation that has its value within it: an editor asks for one operation's diagnostics at a time, and
/// drops those that lie elsewhere.
/// </remarks>
internal static class HeaderSettings
{
    /// <summary>No setting.</summary>
    public static readonly IReadOnlyList<HeaderSetting> None = [];

    /// <summary>The kinds of operations that <see cref="In"/> looks at.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.DynamicInvocation,
        OperationKind.ObjectCreation,
        OperationKind.SimpleAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.ObjectOrCollectionInitializer,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Coalesce,
        OperationKind.ArrayInitializer,
        OperationKind.Tuple);

    /// <summary>The header settings that are this operation. Nearly always none, which costs a look at each argument.</summary>
    public static IReadOnlyList<HeaderSetting> In(IOperation operation) => operation switch
    {
        IInvocationOperation call => CallSettings.In(call),
        IDynamicInvocationOperation call => CallSettings.In(call),
        IObjectCreationOperation creation => CallSettings.In(creation),
        IAssignmentOperation assignment => MemberSettings.In(assignment),
        IObjectOrCollectionInitializerOperation members => MemberSettings.In(members),
        IAnonymousObjectCreationOperation members => MemberSettings.In(members),
        ICoalesceOperation choice => HeaderReads.In(choice),
        IArrayInitializerOperation array => InSequence(operation, array.ElementValues),
        ITupleOperation tuple => InSequence(operation, tuple.Elements),
        _ => None,
    };

    /// <summary>The header settings in <c>["Ssp-From", x]</c>. Roslyn 4.8 has no operation of its own for it.</summary>
    public static IReadOnlyList<HeaderSetting> InCollectionExpression(IOperation collection) =>
        InSequence(collection, HeaderValues.ElementsOfCollectionExpression(collection));

    /// <summary>The settings of a header to a value, which may be an array of several.</summary>
    public static IReadOnlyList<HeaderSetting> Of(SspHeader header, IOperation value, bool saysHeaders, IOperation? target = null)
    {
        List<HeaderSetting>? settings = null;
        Add(ref settings, header, value, saysHeaders, target);
        return settings ?? None;
    }

    /// <inheritdoc cref="Of"/>
    public static void Add(ref List<HeaderSetting>? settings, SspHeader header, IOperation value, bool saysHeaders, IOperation? target = null)
    {
        foreach (var element in HeaderValues.ElementsOf(value))
        {
            (settings ??= []).Add(new HeaderSetting(header, element, Text: null, saysHeaders) { Target = target });
        }
    }

    // new[] { "Ssp-From", x }, ("Ssp-From", x), ["Ssp-From", x]
    private static IReadOnlyList<HeaderSetting> InSequence(IOperation sequence, ImmutableArray<IOperation> elements)
    {
        List<HeaderSetting>? settings = null;
        for (var i = 0; i + 1 < elements.Length; i++)
        {
            if (HeaderValues.TryReadName(elements[i], out var header))
            {
                Add(ref settings, header, elements[i + 1], saysHeaders: false);
            }
        }

        // (name, value) == ("Ssp-From", "2…") compares.
        return settings is null
            || sequence.Parent is ITupleBinaryOperation
            || CallsThatSetNothing.Surround(sequence)
            || CallsThatSetNothing.TakeAsArgument(sequence)
                ? None
                : settings;
    }
}
