using System.Collections.Generic;
using System.Collections.Immutable;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Finds where an assignment gives an SSP header a value: through an indexer, or as the members of one object.</summary>
internal static class MemberSettings
{
    // headers["Ssp-From"] = x, new Dictionary<string, string> { ["Ssp-From"] = x }
    public static IReadOnlyList<HeaderSetting> In(IAssignmentOperation assignment)
    {
        var (key, receiver, type) = assignment.Target switch
        {
            IPropertyReferenceOperation { Arguments: [var first, ..] } target => (first.Value, target.Instance, target.Property.ContainingType),
            IDynamicIndexerAccessOperation { Arguments: [var first, ..] } target => (first, target.Operation, null),
            _ => (null, null, default(INamedTypeSymbol)),
        };
        return key is not null
            && HeaderValues.TryReadName(key, out var header)
            && !CallsThatSetNothing.Precede(receiver)
            && !CallsThatSetNothing.Surround(assignment)
            ? HeaderSettings.Of(header, assignment.Value, HeaderMention.In(type?.Name) || HeaderMention.In(receiver), receiver)
            : HeaderSettings.None;
    }

    // new Header { Name = "Ssp-From", Value = x }, header with { Key = "Ssp-From", Value = x }
    public static IReadOnlyList<HeaderSetting> In(IObjectOrCollectionInitializerOperation members) =>
        InNameAndValue(members.Initializers, members.Parent ?? members, HeaderMention.In(members.Parent?.Type?.Name));

    // new { Name = "Ssp-From", Value = x } as anywhere; new { Ssp_From = x } for a call that takes headers so
    public static IReadOnlyList<HeaderSetting> In(IAnonymousObjectCreationOperation creation) =>
        InNameAndValue(creation.Initializers, creation, saysHeaders: false) is { Count: > 0 } settings ? settings : InHeaderNames(creation);

    /// <summary>An object that has the header's name in one member and its value in <c>Value</c> or <c>Values</c>.</summary>
    private static IReadOnlyList<HeaderSetting> InNameAndValue(ImmutableArray<IOperation> members, IOperation made, bool saysHeaders)
    {
        SspHeader? named = null;
        IOperation? value = null;
        foreach (var member in members)
        {
            if (member is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name } target } assignment
                && target is not IPropertyReferenceOperation { Arguments: not [] })
            {
                if (name is "Value" or "Values")
                {
                    value = assignment.Value;
                }
                else if (HeaderValues.TryReadName(assignment.Value, out var header))
                {
                    named = header;
                }
            }
        }

        return named is { } set
            && value is not null
            && !CallsThatSetNothing.Surround(made)
            && !CallsThatSetNothing.TakeAsArgument(made)
                ? HeaderSettings.Of(set, value, saysHeaders)
                : HeaderSettings.None;
    }

    /// <summary>An object whose members are headers, as Flurl has it: the underscore stands for a hyphen.</summary>
    private static IReadOnlyList<HeaderSetting> InHeaderNames(IAnonymousObjectCreationOperation creation)
    {
        List<HeaderSetting>? settings = null;
        foreach (var member in creation.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
                && SspHeaderNames.TryParse(name.Replace('_', '-'), out var header))
            {
                HeaderSettings.Add(ref settings, header, assignment.Value, saysHeaders: true);
            }
        }

        // Anywhere else the members are not header names, however they are called.
        return settings is not null
            && CallsThatSetNothing.ArgumentOf(creation) is { Parent: IInvocationOperation call }
            && HeaderMention.In(call.TargetMethod)
            && !CallsThatSetNothing.TakeAsArgument(creation)
            && !CallsThatSetNothing.Surround(creation)
                ? settings
                : HeaderSettings.None;
    }
}
