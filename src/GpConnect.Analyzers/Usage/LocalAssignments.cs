using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>What the locals of one body are ever assigned, and where it writes to its variables and to members. The body is read once, however many of its locals are asked about.</summary>
internal sealed class LocalAssignments
{
    private readonly Dictionary<ILocalSymbol, Life> _lives = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, List<IOperation>> _writes = new(SymbolEqualityComparer.Default);

    private LocalAssignments()
    {
    }

    /// <summary>How many operations the body has.</summary>
    public int Steps { get; private set; }

    /// <param name="body">The outermost operation of a body.</param>
    /// <param name="cancellationToken">Asked at each operation.</param>
    public static LocalAssignments In(IOperation body, CancellationToken cancellationToken)
    {
        var assignments = new LocalAssignments();
        foreach (var operation in body.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            assignments.Steps++;
            assignments.Note(operation);
        }

        return assignments;
    }

    /// <summary>
    /// All values that the local has in its life. Empty where one cannot be seen: it is the variable of a <c>foreach</c>, a pattern
    /// or a deconstruction, is passed by reference, counted up.
    /// </summary>
    public ImmutableArray<IOperation> Of(ILocalSymbol local) =>
        _lives.TryGetValue(local, out var life) && life.IsDeclaredByItself && !life.HasUnseenValues
            ? life.Values.ToImmutableArray()
            : ImmutableArray<IOperation>.Empty;

    /// <summary>
    /// What the local may come from: values that it is assigned, the calls that it is an <c>out</c> argument of, what it is matched in, and what it
    /// goes through.
    /// </summary>
    public IEnumerable<IOperation> SourcesOf(ILocalSymbol local) =>
        _lives.TryGetValue(local, out var life) ? life.Values.Concat(life.TakenFrom) : [];

    /// <summary>
    /// Whether a variable or member may have another value after a place in the body: it is written further on, or by a function within
    /// the body, which may be called anywhere.
    /// </summary>
    public bool MayChangeAfter(IOperation place, ISymbol symbol) => _writes.TryGetValue(symbol, out var writes)
        && writes.Exists(write => write.Syntax.SpanStart >= place.Syntax.SpanStart || IsInAnotherFunction(write, place));

    private static bool IsInAnotherFunction(IOperation write, IOperation place)
    {
        for (var parent = write.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return !parent.Syntax.Span.Contains(place.Syntax.Span);
            }
        }

        return false;
    }

    private void Note(IOperation operation)
    {
        if (SymbolOf(operation) is { } symbol && MayBeWritten(operation))
        {
            if (!_writes.TryGetValue(symbol, out var writes))
            {
                _writes.Add(symbol, writes = []);
            }

            writes.Add(operation);
        }

        if (PatternVariable(operation) is { } variable && MatchedBy(operation) is { } matched)
        {
            LifeOf(variable).TakenFrom.Add(matched);
        }

        switch (operation)
        {
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var item } } loop:
                LifeOf(item).TakenFrom.Add(loop.Collection);
                break;

            // A variable of a pattern, an out argument or a deconstruction has no declarator: its first value is not one of those here.
            case IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: false } } declarator:
                var declared = LifeOf(declarator.Symbol);
                declared.IsDeclaredByItself = true;
                if (declarator.GetVariableInitializer() is { } initializer)
                {
                    declared.Values.Add(initializer.Value);
                }

                break;

            case ILocalReferenceOperation { Parent: ISimpleAssignmentOperation { IsRef: false } assignment } use when assignment.Target == use:
                LifeOf(use.Local).Values.Add(assignment.Value);
                break;

            case ILocalReferenceOperation use when MayBeWritten(use):
                var written = LifeOf(use.Local);
                written.HasUnseenValues = true;
                if ((use.Parent is IDeclarationExpressionOperation { Parent: var parent } ? parent : use.Parent)
                    is IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: { } call })
                {
                    written.TakenFrom.Add(call);
                }

                break;
        }
    }

    private static ILocalSymbol? PatternVariable(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        _ => null,
    };

    /// <summary>The value that a pattern, or the one that it is a part of, is matched against.</summary>
    private static IOperation? MatchedBy(IOperation pattern)
    {
        for (var parent = pattern.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IIsPatternOperation match:
                    return match.Value;
                case ISwitchExpressionOperation choice:
                    return choice.Value;
                case ISwitchOperation choice:
                    return choice.Value;
                case IBlockOperation:
                    return null;
            }
        }

        return null;
    }

    private Life LifeOf(ILocalSymbol local)
    {
        if (!_lives.TryGetValue(local, out var life))
        {
            _lives.Add(local, life = new Life());
        }

        return life;
    }

    /// <summary>What an operation reads or writes: a variable or a member; null for any other.</summary>
    public static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Field: var field } => field,
        IPropertyReferenceOperation { Property: var property } => property,
        _ => null,
    };

    private static bool MayBeWritten(IOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } => true,
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or IAddressOfOperation or IDeclarationExpressionOperation => true,
        IConditionalOperation { IsRef: true } => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is null or RefKind.Ref or RefKind.Out,
        IDynamicInvocationOperation call => call.Arguments.IndexOf(use) is >= 0 and var index && call.GetArgumentRefKind(index) is not RefKind.None,
        IDynamicObjectCreationOperation call => call.Arguments.IndexOf(use) is >= 0 and var index && call.GetArgumentRefKind(index) is not RefKind.None,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        ITupleOperation tuple => IsDeconstructedInto(tuple),
        _ => false,
    };

    private static bool IsDeconstructedInto(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple;
    }

    private sealed class Life
    {
        public List<IOperation> Values { get; } = [];

        public List<IOperation> TakenFrom { get; } = [];

        public bool IsDeclaredByItself { get; set; }

        public bool HasUnseenValues { get; set; }
    }
}
