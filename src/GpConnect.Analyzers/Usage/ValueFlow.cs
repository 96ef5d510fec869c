using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Follows a value back through users' code: through conversions, <c>ToString()</c>, <c>Parse</c>, <c>$"{x}"</c>, locals, read-only
/// members and properties that the project sets. The one way that all usage rules do so.
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

    private readonly ReadOnlyMembers _members = new();
    private readonly SetProperties _properties = new();

    // Keyed weakly: a body's operations go when their compilation has no more use for them.
    private readonly ConditionalWeakTable<IOperation, LocalAssignments> _bodies = new();

    // So that only a local's first use is followed out to its body, however deep in it the others are.
    private readonly ConditionalWeakTable<ILocalSymbol, LocalAssignments> _bodiesOfLocals = new();

    private long _steps;

    /// <summary>The work of all questions so far.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    /// <summary>
    /// The text that a value always is: a constant; a read-only field, a property, or a local, that is only ever one; a string made of
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
    /// Whether a value comes from one that <paramref name="isSought"/> tells, also by calls on it, by the text that calls make of it,
    /// through <c>out</c> arguments, patterns and loops, and as one of several.
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
        ICoalesceOperation choice => [choice.Value, choice.WhenNull],
        IConditionalOperation { WhenFalse: { } whenFalse } choice => [choice.WhenTrue, whenFalse],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } method } call =>
            method.ContainingType.SpecialType == SpecialType.System_String || method.Name is "Parse" or "TryParse"
                ? call.Arguments.Select(static argument => argument.Value)
                : [],
        _ => (Before(value, cancellationToken) ?? ReceiverOf(value)) is { } source ? [source] : [],
    };

    private LocalAssignments AssignmentsAround(ILocalReferenceOperation local, CancellationToken cancellationToken)
    {
        if (_bodiesOfLocals.TryGetValue(local.Local, out var known))
        {
            return known;
        }

        var assignments = AssignmentsIn(local, cancellationToken);
        return _bodiesOfLocals.GetValue(local.Local, _ => assignments);
    }

    /// <summary>Whether one of the variables or members that a value is read from may have another value after a place in the same body.</summary>
    public bool MayChangeAfter(IOperation place, IOperation value, CancellationToken cancellationToken)
    {
        var assignments = AssignmentsIn(place, cancellationToken);
        return value.DescendantsAndSelf().Any(part => LocalAssignments.SymbolOf(part) is { } symbol && assignments.MayChangeAfter(place, symbol));
    }

    private LocalAssignments AssignmentsIn(IOperation operation, CancellationToken cancellationToken)
    {
        var body = operation;
        while (body.Parent is { } parent)
        {
            Count(1, cancellationToken);
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
    public IOperation? Before(IOperation value, CancellationToken cancellationToken) => value switch
    {
        IConversionOperation conversion => conversion.Operand,
        IInvocationOperation call => ConvertedBy(call),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation only] } => only.Expression,
        IConditionalAccessOperation { WhenNotNull: var whenNotNull } => whenNotNull,
        IConditionalAccessInstanceOperation instance => AccessedBy(instance),
        ILocalReferenceOperation local => ValuesOf(local, cancellationToken) is [var only] ? only : null,
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }
            when instance.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => instance,
        IFieldReferenceOperation or IPropertyReferenceOperation =>
            ValuesOf((IMemberReferenceOperation)value, cancellationToken) is [var only] ? only : null,
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

    /// <summary>All values that a member has, as far as the project says; empty where one cannot be seen.</summary>
    public ImmutableArray<IOperation> ValuesOf(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        // A registry's member is where a value comes from: how it is generated says nothing.
        if (RegistryMember.IsIn(reference.Member.ContainingType) || reference.SemanticModel is not { } model)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        return _members.ValueOf(reference.Member, model, cancellationToken) is { } declared ? ImmutableArray.Create(declared)
            : reference.Member is IPropertySymbol { SetMethod: not null } property ? _properties.ValuesOf(property, model, cancellationToken)
            : ImmutableArray<IOperation>.Empty;
    }

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

    public void Count(int steps, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Add(ref _steps, steps);
    }
}
