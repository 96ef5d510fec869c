using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Follows a value back through users' code: through conversions, <c>ToString()</c>, <c>Parse</c>, <c>$"{x}"</c>, locals and read-only
/// members. The one way that all usage rules do so.
/// </summary>
/// <remarks>
/// A question takes at most <see cref="Budget"/> steps, none of them further back than <see cref="FurthestBack"/>, and goes round no
/// circle; where one of these ends it, nothing is known. What is known
/// of a value therefore depends on the code alone, never on what was asked before. What all questions share is only read once: the
/// locals of a body, and members.
/// </remarks>
internal sealed class ValueFlow
{
    /// <summary>The steps that a question may take: many more than anyone writes, few enough for a file full of them.</summary>
    public const int Budget = 500;

    /// <summary>How far back a value is followed. Each step back is a few frames of an unknown host's stack.</summary>
    public const int FurthestBack = 50;

    // Headers' values are short. Texts of texts grow faster than the steps that make them.
    private const int LongestText = 500;

    // A number with fewer digits counts or limits something, or is an option of the call.
    private const long SmallestAsid = 100_000_000_000;
    private const long LargestAsid = 999_999_999_999;

    private readonly ReadOnlyMembers _members = new();

    // Keyed weakly: a body's operations go when their compilation has no more use for them.
    private readonly ConditionalWeakTable<IOperation, LocalAssignments> _bodies = new();

    private long _steps;

    /// <summary>The work of all questions so far.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    /// <summary>
    /// The text that a value always is: a constant; a read-only field or property, or a local, that is only ever one; a string made of
    /// such. Null where it isn't fixed (a parameter, configuration, a lookup, a choice between two values), or isn't known to be.
    /// </summary>
    public string? TextOf(IOperation value, CancellationToken cancellationToken) => new FixedText(this, cancellationToken).Of(value);

    /// <summary>Where a value comes from, which may be the value itself; null where that isn't known.</summary>
    public IOperation? OriginOf(IOperation value, CancellationToken cancellationToken) =>
        StepsBack(value, alsoReceivers: false, cancellationToken) is [.., var origin] ? origin : null;

    /// <summary>A value, what it comes from, and so on back to its origin; empty where that isn't known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alsoReceivers">Whether what a member is accessed on counts as what its value comes from.</param>
    /// <param name="cancellationToken">Asked at each step.</param>
    public IReadOnlyList<IOperation> StepsBack(IOperation value, bool alsoReceivers, CancellationToken cancellationToken)
    {
        var steps = new List<IOperation>();
        var seen = new HashSet<IOperation>();
        for (var step = value; step is not null; step = Before(step, cancellationToken) ?? (alsoReceivers ? ReceiverOf(step) : null))
        {
            if (steps.Count == FurthestBack || !seen.Add(step))
            {
                return [];
            }

            Count(1, cancellationToken);
            steps.Add(step);
        }

        return steps;
    }

    /// <summary>All values that a local has in its life; empty where one cannot be seen.</summary>
    public ImmutableArray<IOperation> ValuesOf(ILocalReferenceOperation local, CancellationToken cancellationToken) =>
        AssignmentsAround(local, cancellationToken).Of(local.Local);

    /// <summary>
    /// Whether a value comes from one that <paramref name="isSought"/> tells, also by calls on it, by the text that calls make of it
    /// and through <c>out</c> arguments.
    /// </summary>
    public bool ComesFrom(IOperation value, Predicate<IOperation> isSought, CancellationToken cancellationToken)
    {
        var seen = new HashSet<IOperation>();
        var next = new Stack<IOperation>();
        next.Push(value);
        while (next.Count > 0 && seen.Count < FurthestBack)
        {
            var step = next.Pop();
            if (!seen.Add(step))
            {
                continue;
            }

            Count(1, cancellationToken);
            if (isSought(step))
            {
                return true;
            }

            foreach (var source in SourcesOf(step, cancellationToken))
            {
                next.Push(source);
            }
        }

        return false;
    }

    private IEnumerable<IOperation> SourcesOf(IOperation value, CancellationToken cancellationToken) => value switch
    {
        ILocalReferenceOperation { Local: var local } use => AssignmentsAround(use, cancellationToken).SourcesOf(local),
        ICoalesceOperation choice => [choice.Value],
        IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } method } call =>
            method.ContainingType.SpecialType == SpecialType.System_String || method.Name is "Parse" or "TryParse"
                ? call.Arguments.Select(static argument => argument.Value)
                : [],
        _ => (Before(value, cancellationToken) ?? ReceiverOf(value)) is { } source ? [source] : [],
    };

    private LocalAssignments AssignmentsAround(ILocalReferenceOperation local, CancellationToken cancellationToken)
    {
        IOperation body = local;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        if (!_bodies.TryGetValue(body, out var assignments))
        {
            var read = LocalAssignments.In(body, cancellationToken);
            Count(read.Steps, cancellationToken);
            assignments = _bodies.GetValue(body, _ => read);
        }

        return assignments;
    }

    public static bool IsGuid(ITypeSymbol? type) =>
        type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What a value only passes on, or gives another form; null where it comes from nowhere else.</summary>
    private IOperation? Before(IOperation value, CancellationToken cancellationToken) => value switch
    {
        IConversionOperation conversion => conversion.Operand,
        IInvocationOperation call => ConvertedBy(call),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation only] } => only.Expression,
        IConditionalAccessOperation { WhenNotNull: var whenNotNull } => whenNotNull,
        IConditionalAccessInstanceOperation instance => AccessedBy(instance),
        ILocalReferenceOperation local => ValuesOf(local, cancellationToken) is [var only] ? only : null,
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }
            when instance.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => instance,
        IFieldReferenceOperation or IPropertyReferenceOperation => DeclaredAs((IMemberReferenceOperation)value, cancellationToken),
        _ => null,
    };

    /// <summary><c>x.ToString()</c>, <c>Guid.Parse(x)</c>, <c>Asid.Parse(x)</c>.</summary>
    private static IOperation? ConvertedBy(IInvocationOperation call) => call switch
    {
        { TargetMethod.Name: "ToString", Instance: { } instance } => instance,
        { TargetMethod: { Name: "Parse" or "ParseExact", IsStatic: true, ContainingType: var type }, Arguments: [var text, ..] }
            when IsGuid(type) || GpConnectNames.IsNamespace(type.ContainingNamespace) => text.Value,
        _ => null,
    };

    private IOperation? DeclaredAs(IMemberReferenceOperation reference, CancellationToken cancellationToken) =>
        // A registry's member is where a value comes from: how it is generated says nothing.
        RegistryMember.IsIn(reference.Member.ContainingType) || reference.SemanticModel is not { } model
            ? null
            : _members.ValueOf(reference.Member, model, cancellationToken);

    /// <summary>What <c>?.</c> is applied to: the nearest access that the instance is the right-hand side of.</summary>
    private static IOperation? AccessedBy(IOperation instance)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } receiver } => receiver,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        IPropertyReferenceOperation { Instance: { } instance } => instance,
        _ => null,
    };

    private void Count(int steps, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Add(ref _steps, steps);
    }

    /// <summary>One question for a fixed text. As soon as a part is not fixed, nor is the whole, and all of it ends.</summary>
    private sealed class FixedText(ValueFlow flow, CancellationToken cancellationToken)
    {
        // What locals and members are; null while that is being found out, as in a circle it always is.
        private readonly Dictionary<ISymbol, string?> _known = new(SymbolEqualityComparer.Default);
        private int _steps;

        public string? Of(IOperation value) => Of(value, depth: 0);

        private string? Of(IOperation value, int depth)
        {
            flow.Count(1, cancellationToken);
            if (++_steps > Budget || depth > FurthestBack)
            {
                return null;
            }

            var text = value.ConstantValue is { HasValue: true, Value: var constant } ? Of(value.Type, constant) : value switch
            {
                ILocalReferenceOperation { Local: var local } use => Of(local, flow.ValuesOf(use, cancellationToken), depth),
                IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "",
                IFieldReferenceOperation or IPropertyReferenceOperation
                    when (IMemberReferenceOperation)value is var use && flow.DeclaredAs(use, cancellationToken) is { } declared =>
                    Of(use.Member, ImmutableArray.Create(declared), depth),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                    Of(sum.LeftOperand, depth + 1) is { } left && Of(sum.RightOperand, depth + 1) is { } right ? left + right : null,
                IInterpolatedStringOperation interpolated => Of(interpolated, depth),
                IObjectCreationOperation { Type: { } type } creation when IsGuid(type) => creation.Arguments switch
                {
                    [] => Guid.Empty.ToString(),
                    [{ Value: { Type.SpecialType: SpecialType.System_String } only }] => Of(only, depth + 1),
                    _ => null,
                },
                IDefaultValueOperation { Type: { } type } when IsGuid(type) => Guid.Empty.ToString(),
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
}
