using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Calls that have a header's name beside a value and set nothing: they read, compare, log, throw, or say in a test what is
/// expected. A false alarm costs more than one more hit gives, so what looks like one of these is left alone.
/// </summary>
internal static class CallsThatSetNothing
{
    // Nobody writes so deep. A chain of ten thousand calls is looked through from each of them.
    private const int FurthestLookedAt = 200;

    private static readonly HashSet<string> ReadingVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Are", "Check", "Clear", "Compare", "Contains", "Copy", "Count", "Debug", "Delete", "Describe", "Ends",
        "Equal", "Equals", "Exists", "Expose", "Fail", "Find", "Format", "Forward", "Get", "Has", "Index", "Is", "Join", "Log", "Look", "Lookup",
        "Map", "Match", "Matches", "Move", "Parse", "Print", "Propagate", "Query", "Read", "Remove", "Rename", "Require", "Search", "Select",
        "Split", "Starts", "Throw", "Trace", "Trim", "Validate", "Where", "Write",
    };

    private static readonly HashSet<string> ExpectingVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "Assert", "Did", "Expect", "Must", "Received", "Should", "Verify", "When",
    };

    /// <summary>Libraries of tests that match or check requests. What they are told is never sent to the SSP.</summary>
    private static readonly HashSet<string> ExpectingNamespaces = new(StringComparer.Ordinal)
    {
        "FakeItEasy", "FluentAssertions", "AwesomeAssertions", "Moq", "NSubstitute", "NUnit", "RichardSzalay", "Shouldly", "WireMock",
        "Xunit",
    };

    private static readonly HashSet<string> ReadingTypes = new(StringComparer.Ordinal)
    {
        "Console", "Convert", "Debug", "ILogger", "Log", "Logger", "LoggerExtensions", "Path", "Regex", "String", "StringBuilder",
        "TestContext", "Trace",
    };

    /// <summary>Whether a method does something else with its arguments than setting one to the other.</summary>
    public static bool Includes(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
            ? DerivesFromException(method.ContainingType)
            : Includes(method.Name) || ReadingTypes.Contains(method.ContainingType.Name) || Expects(method);

    /// <summary>Whether the name of a method, all that is known of it, is that of such a call.</summary>
    public static bool Includes(string method) => VerbOf(method) is var verb && (ReadingVerbs.Contains(verb) || ExpectingVerbs.Contains(verb));

    /// <summary>Whether the operation is an argument of such a call: <c>Log("{Name}: {Value}", "Ssp-From", "2…")</c>.</summary>
    public static bool TakeAsArgument(IOperation operation) => ArgumentOf(operation)?.Parent switch
    {
        IInvocationOperation call => Includes(call.TargetMethod) || Precede(ReceiverOf(call)),

        // Of attributes only whole lines set headers, and those are no pairs.
        IObjectCreationOperation creation =>
            creation.Parent is IAttributeOperation || (creation.Constructor is { } constructor && Includes(constructor)),
        _ => false,
    };

    /// <summary>
    /// Whether what is around the operation only says what is expected, such as an assertion or a mock's set-up, or makes an exception.
    /// </summary>
    public static bool Surround(IOperation operation) => AnyAround(operation, orFurther: true, static parent => parent switch
    {
        IInvocationOperation call => Expects(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => DerivesFromException(constructor.ContainingType),
        _ => false,
    });

    /// <summary>
    /// Whether the operation is what is expected: in an assertion or a mock's set-up, or for a parameter or a variable named so.
    /// </summary>
    public static bool Expect(IOperation operation) =>
        (ArgumentOf(operation)?.Parent is IInvocationOperation call && Precede(ReceiverOf(call)))
        || AnyAround(operation, orFurther: false, SaysExpected);

    private static bool SaysExpected(IOperation parent) => parent switch
    {
        IInvocationOperation call => Expects(call.TargetMethod),
        IArgumentOperation argument => IsExpectation(argument.Parameter?.Name),
        IVariableDeclaratorOperation declarator => IsExpectation(declarator.Symbol.Name),
        IFieldInitializerOperation field => field.InitializedFields.Any(static field => IsExpectation(field.Name)),
        IPropertyInitializerOperation property => property.InitializedProperties.Any(static property => IsExpectation(property.Name)),
        ISimpleAssignmentOperation { Target: var target } => IsExpectation(target switch
        {
            IMemberReferenceOperation member => member.Member.Name,
            ILocalReferenceOperation local => local.Local.Name,
            _ => null,
        }),
        _ => false,
    };

    /// <summary>Whether <paramref name="says"/> holds for anything around, within the statement; <paramref name="orFurther"/> is what is taken to hold further out than is looked.</summary>
    private static bool AnyAround(IOperation operation, bool orFurther, Func<IOperation, bool> says)
    {
        var distance = 0;
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (says(parent))
            {
                return true;
            }

            switch (parent)
            {
                // What an expression tree says is looked at, not run: set-ups and verifications of mocks.
                case IAnonymousFunctionOperation function:
                    return function.Parent is IDelegateCreationOperation or IConversionOperation
                        && function.Parent.Type?.Name == "Expression";

                // The statement ends here, and with it what is around; a lambda's body is still in another one.
                case IBlockOperation when parent.Parent is not IAnonymousFunctionOperation:
                    return false;
            }

            if (++distance == FurthestLookedAt)
            {
                return orFurther;
            }
        }

        return false;
    }

    /// <summary>Whether the receiver is what a test expects: <c>mock.Received().AddHeader(…)</c>.</summary>
    public static bool Precede(IOperation? receiver)
    {
        var current = receiver;
        for (var distance = 0; distance < FurthestLookedAt; distance++)
        {
            switch (current)
            {
                case IInvocationOperation call:
                    if (Expects(call.TargetMethod))
                    {
                        return true;
                    }

                    current = ReceiverOf(call);
                    break;
                case IPropertyReferenceOperation property:
                    current = property.Instance;
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>What a call is made on.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [var first, ..] ? first.Value : null);

    /// <summary>The argument that the operation is, or is in the array of, as of a <c>params</c>.</summary>
    public static IArgumentOperation? ArgumentOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent as IArgumentOperation;
    }

    private static bool IsExpectation(string? name) =>
        name?.TrimStart('_').StartsWith("expected", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Expects(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return ExpectingVerbs.Contains(VerbOf(method.Name))
            || Contains(type.Name, "Assert")
            || Contains(type.Name, "Should")
            || ExpectingNamespaces.Contains(OutermostNamespaceOf(type));
    }

    /// <summary>The first word of a name, or the second after <c>Try</c>: <c>TryGetValues</c> is a <c>Get</c>.</summary>
    private static string VerbOf(string name)
    {
        var start = name.StartsWith("Try", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? 3 : 0;
        var end = start + 1;
        while (end < name.Length && char.IsLower(name[end]))
        {
            end++;
        }

        return end > name.Length ? name : name.Substring(start, end - start);
    }

    private static string OutermostNamespaceOf(ITypeSymbol type)
    {
        var current = type.ContainingNamespace;
        while (current is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            current = current.ContainingNamespace;
        }

        return current?.Name ?? "";
    }

    private static bool DerivesFromException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
