using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Finds where a call, a constructor's too, gives an SSP header a value: a name among its arguments and, next, the value.</summary>
internal static class CallSettings
{
    // headers.Add("Ssp-From", x), AddHeader(…), ReplaceHeader(…), KeyValuePair.Create(…), SetSspHeaders(…), { "Ssp-From", x }
    public static IReadOnlyList<HeaderSetting> In(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (SetSspHeaders.Is(method))
        {
            return SetSspHeaders.SettingsIn(call);
        }

        if (!NamesHeader(call.Arguments))
        {
            return HeaderSettings.None;
        }

        var receiver = CallsThatSetNothing.ReceiverOf(call);
        if (CallsThatSetNothing.Includes(method) || CallsThatSetNothing.Precede(receiver) || CallsThatSetNothing.Surround(call))
        {
            return HeaderSettings.None;
        }

        var saysHeaders = HeaderMention.In(method) || HeaderMention.In(receiver);
        return !saysHeaders && CallsThatSetNothing.TakeAsArgument(call) ? HeaderSettings.None : InArguments(call.Arguments, saysHeaders, receiver);
    }

    // A dynamic headers.Add("Ssp-From", x): of the method the name alone is known, of the arguments the order.
    public static IReadOnlyList<HeaderSetting> In(IDynamicInvocationOperation call)
    {
        List<HeaderSetting>? settings = null;
        var member = call.Operation as IDynamicMemberReferenceOperation;
        var saysHeaders = HeaderMention.In(member?.MemberName) || HeaderMention.In(member?.Instance);
        for (var i = 0; i + 1 < call.Arguments.Length; i++)
        {
            if (HeaderValues.TryReadName(call.Arguments[i], out var header))
            {
                HeaderSettings.Add(ref settings, header, call.Arguments[i + 1], saysHeaders, member?.Instance);
            }
        }

        return settings is null
            || (member is not null && CallsThatSetNothing.Includes(member.MemberName))
            || CallsThatSetNothing.Precede(member?.Instance)
            || CallsThatSetNothing.Surround(call)
                ? HeaderSettings.None
                : settings;
    }

    // new KeyValuePair<string, string>("Ssp-From", x), new HeaderParameter(…), [Headers("Ssp-From: 200000000115")]
    public static IReadOnlyList<HeaderSetting> In(IObjectCreationOperation creation)
    {
        if (!NamesHeader(creation.Arguments) || creation.Constructor is not { } constructor)
        {
            return HeaderSettings.None;
        }

        var saysHeaders = HeaderMention.In(constructor);
        if (creation.Parent is IAttributeOperation)
        {
            return saysHeaders ? InAttribute(creation) : HeaderSettings.None;
        }

        return CallsThatSetNothing.Includes(constructor) || CallsThatSetNothing.Surround(creation) || CallsThatSetNothing.TakeAsArgument(creation)
            ? HeaderSettings.None
            : InArguments(creation.Arguments, saysHeaders);
    }

    /// <summary>Attributes say many things about a header, as test cases and documentation: only a whole line surely sets it.</summary>
    private static IReadOnlyList<HeaderSetting> InAttribute(IObjectCreationOperation creation) =>
    [
        .. InArguments(creation.Arguments, saysHeaders: true).Select(static setting => setting with { SaysHeaders = setting.Text is not null }),
    ];

    private static IReadOnlyList<HeaderSetting> InArguments(ImmutableArray<IArgumentOperation> arguments, bool saysHeaders, IOperation? target = null)
    {
        List<HeaderSetting>? settings = null;
        foreach (var argument in arguments)
        {
            if (HeaderValues.TryReadName(argument.Value, out var header))
            {
                if (After(arguments, argument) is { } value)
                {
                    HeaderSettings.Add(ref settings, header, value, saysHeaders, target);
                }
            }
            else if (saysHeaders)
            {
                AddLines(ref settings, argument.Value);
            }
        }

        return settings ?? HeaderSettings.None;
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
                (settings ??= []).Add(new HeaderSetting(header, line, headerValue, SaysHeaders: true));
            }
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
}
