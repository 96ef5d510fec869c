using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Finds where code gives an SSP header a value: a name and, right after it, its value, in whatever form. Each form is a few
/// lines here; the rules see <see cref="HeaderSetting"/>s only.
/// </summary>
internal static class HeaderSettings
{
    private static readonly IReadOnlyList<HeaderSetting> None = Array.Empty<HeaderSetting>();

    /// <summary>The kinds of operations that <see cref="In"/> looks at.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.SimpleAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.AnonymousObjectCreation,
        OperationKind.ArrayInitializer,
        OperationKind.Tuple);

    /// <summary>The header settings that are this operation. Nearly always none, which costs a look at each argument.</summary>
    public static IReadOnlyList<HeaderSetting> In(IOperation operation) => operation switch
    {
        IInvocationOperation call => InCall(call),
        IObjectCreationOperation creation => InCreation(creation),
        IAssignmentOperation assignment => InAssignment(assignment),
        IAnonymousObjectCreationOperation members => InAnonymousObject(members),
        IArrayInitializerOperation array => InSequence(operation, array.ElementValues),
        ITupleOperation tuple => InSequence(operation, tuple.Elements),
        _ => None,
    };

    /// <summary>The header settings in <c>["Ssp-From", x]</c>. Roslyn 4.8 has no operation of its own for it.</summary>
    public static IReadOnlyList<HeaderSetting> InCollectionExpression(IOperation collection) =>
        InSequence(collection, HeaderValues.ElementsOfCollectionExpression(collection));

    // headers.Add("Ssp-From", x), AddHeader(…), ReplaceHeader(…), KeyValuePair.Create(…), SetSspHeaders(…), { "Ssp-From", x }
    private static IReadOnlyList<HeaderSetting> InCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (SetSspHeaders.Is(method))
        {
            return SetSspHeaders.SettingsIn(call);
        }

        if (!NamesHeader(call.Arguments))
        {
            return None;
        }

        var receiver = ReceiverOf(call);
        if (NotSettings.Includes(method) || NotSettings.Precede(receiver) || NotSettings.Surround(call))
        {
            return None;
        }

        var intoHeaders = SaysHeader(method) || SaysHeader(receiver);
        return !intoHeaders && IsOfOtherCall(call) ? None : InArguments(call.Arguments, intoHeaders);
    }

    // new KeyValuePair<string, string>("Ssp-From", x), new HeaderParameter(…), [Headers("Ssp-From: 200000000115")]
    private static IReadOnlyList<HeaderSetting> InCreation(IObjectCreationOperation creation)
    {
        if (!NamesHeader(creation.Arguments) || creation.Constructor is not { } constructor)
        {
            return None;
        }

        var intoHeaders = SaysHeader(constructor);
        if (creation.Parent is IAttributeOperation)
        {
            return intoHeaders ? InAttribute(creation) : None;
        }

        return NotSettings.Includes(constructor) || NotSettings.Surround(creation) || IsOfOtherCall(creation)
            ? None
            : InArguments(creation.Arguments, intoHeaders);
    }

    /// <summary>Attributes say many things about a header, as test cases and documentation: only a whole line surely sets it.</summary>
    private static IReadOnlyList<HeaderSetting> InAttribute(IObjectCreationOperation creation)
    {
        var settings = new List<HeaderSetting>();
        foreach (var setting in InArguments(creation.Arguments, intoHeaders: true))
        {
            settings.Add(setting with { IntoHeaders = setting.Text is not null });
        }

        return settings;
    }

    // headers["Ssp-From"] = x, new Dictionary<string, string> { ["Ssp-From"] = x }, new Header { Name = "Ssp-From", Value = x }
    private static IReadOnlyList<HeaderSetting> InAssignment(IAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target)
        {
            return None;
        }

        if (target.Arguments.IsEmpty)
        {
            return assignment.Parent is IObjectOrCollectionInitializerOperation members
                && HeaderValues.TryReadName(assignment.Value, out var named)
                && !NotSettings.Surround(assignment)
                && ValueMemberOf(members) is { } value
                    ? Settings(named, value, SaysHeader(target.Property.ContainingType.Name))
                    : None;
        }

        return HeaderValues.TryReadName(target.Arguments[0].Value, out var header)
            && !NotSettings.Precede(target.Instance)
            && !NotSettings.Surround(assignment)
            ? Settings(header, assignment.Value, SaysHeader(target.Property.ContainingType.Name) || SaysHeader(target.Instance))
            : None;
    }

    private static IOperation? ValueMemberOf(IObjectOrCollectionInitializerOperation members)
    {
        foreach (var member in members.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Value" or "Values" } } value)
            {
                return value.Value;
            }
        }

        return null;
    }

    // WithHeaders(new { Ssp_From = x }), as Flurl has it: the underscore stands for a hyphen
    private static IReadOnlyList<HeaderSetting> InAnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        List<HeaderSetting>? settings = null;
        foreach (var member in creation.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
                && SspHeaderNames.TryParse(name.Replace('_', '-'), out var header))
            {
                Add(ref settings, header, assignment.Value, intoHeaders: true);
            }
        }

        // Anywhere else the members are not header names, however they are called.
        return settings is not null
            && ArgumentOf(creation) is { Parent: IInvocationOperation call }
            && SaysHeader(call.TargetMethod)
            && !IsOfOtherCall(creation)
            && !NotSettings.Surround(creation)
                ? settings
                : None;
    }

    // new[] { "Ssp-From", x }, ("Ssp-From", x), ["Ssp-From", x]
    private static IReadOnlyList<HeaderSetting> InSequence(IOperation sequence, ImmutableArray<IOperation> elements)
    {
        List<HeaderSetting>? settings = null;
        for (var i = 0; i + 1 < elements.Length; i++)
        {
            if (HeaderValues.TryReadName(elements[i], out var header))
            {
                Add(ref settings, header, elements[i + 1], intoHeaders: false);
            }
        }

        // (name, value) == ("Ssp-From", "2…") compares.
        if (settings is null || sequence.Parent is ITupleBinaryOperation || NotSettings.Surround(sequence) || IsOfOtherCall(sequence))
        {
            return None;
        }

        return settings;
    }

    /// <summary>Whether it is an argument of a call that sets nothing: <c>Log("{Name}: {Value}", "Ssp-From", "2…")</c>.</summary>
    private static bool IsOfOtherCall(IOperation operation) => ArgumentOf(operation)?.Parent switch
    {
        IInvocationOperation call => NotSettings.Includes(call.TargetMethod) || NotSettings.Precede(ReceiverOf(call)),

        // Of attributes only whole lines set headers, and those are no pairs.
        IObjectCreationOperation creation =>
            creation.Parent is IAttributeOperation || (creation.Constructor is { } constructor && NotSettings.Includes(constructor)),
        _ => false,
    };

    /// <summary>The argument that the operation is, or is the <c>params</c> of.</summary>
    private static IArgumentOperation? ArgumentOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IArrayCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent as IArgumentOperation;
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null);

    private static IReadOnlyList<HeaderSetting> InArguments(ImmutableArray<IArgumentOperation> arguments, bool intoHeaders)
    {
        List<HeaderSetting>? settings = null;
        foreach (var argument in arguments)
        {
            if (HeaderValues.TryReadName(argument.Value, out var header))
            {
                if (After(arguments, argument) is { } value)
                {
                    Add(ref settings, header, value, intoHeaders);
                }
            }
            else if (intoHeaders)
            {
                AddLines(ref settings, argument.Value);
            }
        }

        return settings ?? None;
    }

    /// <summary>The argument that the caller gives to the parameter after the one of <paramref name="name"/>.</summary>
    private static IOperation? After(ImmutableArray<IArgumentOperation> arguments, IArgumentOperation name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == name.Parameter?.Ordinal + 1)
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value;
            }
        }

        return null;
    }

    private static void AddLines(ref List<HeaderSetting>? settings, IOperation value)
    {
        foreach (var line in HeaderValues.ElementsOf(value))
        {
            if (line.ConstantValue is { HasValue: true, Value: string text }
                && SspHeaderNames.TryParseLine(text, out var header, out var headerValue))
            {
                (settings ??= []).Add(new HeaderSetting(header, line, headerValue, IntoHeaders: true));
            }
        }
    }

    private static IReadOnlyList<HeaderSetting> Settings(SspHeader header, IOperation value, bool intoHeaders)
    {
        List<HeaderSetting>? settings = null;
        Add(ref settings, header, value, intoHeaders);
        return settings ?? None;
    }

    private static void Add(ref List<HeaderSetting>? settings, SspHeader header, IOperation value, bool intoHeaders)
    {
        foreach (var element in HeaderValues.ElementsOf(value))
        {
            (settings ??= []).Add(new HeaderSetting(header, element, Text: null, intoHeaders));
        }
    }

    /// <summary>The first and cheapest test: whether any argument is a header's name, or might be a whole line.</summary>
    private static bool NamesHeader(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (HeaderValues.TryReadName(argument.Value, out _) || HeaderValues.HasLine(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysHeader(IMethodSymbol method) => SaysHeader(method.ContainingType.Name) || SaysHeader(method.Name);

    /// <summary>Whether a receiver is headers by its type or its name: <c>HttpHeaders</c>, <c>request.Headers</c>, <c>requestHeaders</c>.</summary>
    private static bool SaysHeader(IOperation? receiver) => receiver is not null
        && (SaysHeader(receiver.Type?.Name) || SaysHeader(receiver switch
        {
            IMemberReferenceOperation member => member.Member.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        }));

    private static bool SaysHeader(string? name) => name?.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0;
}
