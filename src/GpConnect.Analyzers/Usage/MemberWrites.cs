using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>Which names a file assigns, and which types it leaves to others to fill. By syntax; a file is read once, whatever is edited beside it.</summary>
internal sealed class MemberWrites
{
    // Keyed weakly: a file's nodes go with it.
    private static readonly ConditionalWeakTable<SyntaxTree, MemberWrites> Known = new();

    private readonly Dictionary<string, List<(SimpleNameSyntax Target, ExpressionSyntax? Value)>> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typesOfOthers = new(StringComparer.Ordinal);
    private readonly List<ExpressionSyntax> _boundObjects = [];

    private MemberWrites()
    {
    }

    /// <summary>
    /// The names of types that a generic call, <c>IOptions</c> and the like or a <c>typeof</c> is told, or that a framework calls a method with.
    /// </summary>
    public ISet<string> TypesOfOthers => _typesOfOthers;

    /// <summary>The objects that <c>configuration.Bind(x)</c> is told.</summary>
    public IReadOnlyList<ExpressionSyntax> BoundObjects => _boundObjects;

    public static MemberWrites In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var writes))
        {
            writes = new MemberWrites();
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                writes.Note(node);
            }

            var read = writes;
            writes = Known.GetValue(tree, _ => read);
        }

        return writes;
    }

    /// <summary>Where something of that name is assigned, and what; null where that cannot be seen, as of <c>+=</c> and of a deconstruction.</summary>
    public IReadOnlyList<(SimpleNameSyntax Target, ExpressionSyntax? Value)> To(string name) =>
        _writes.TryGetValue(name, out var writes) ? writes : [];

    /// <summary>The names of the types that have a property of a type of that name.</summary>
    public IEnumerable<string> HoldersOf(string type) => _holders.TryGetValue(type, out var holders) ? holders : [];

    private void Note(SyntaxNode node)
    {
        switch (node)
        {
            // P = { … } fills what P has.
            case AssignmentExpressionSyntax { Right: not InitializerExpressionSyntax } assignment:
                NoteWrites(assignment.Left, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
                break;

            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } counted:
                NoteWrites(counted.Operand, value: null);
                break;

            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } counted:
                NoteWrites(counted.Operand, value: null);
                break;

            case GenericNameSyntax generic when IsCalled(generic) || generic.Identifier.ValueText.Contains("Options"):
                _typesOfOthers.UnionWith(NamesIn(generic.TypeArgumentList));
                break;

            case TypeOfExpressionSyntax typeOf:
                _typesOfOthers.UnionWith(NamesIn(typeOf.Type));
                break;

            case ParameterSyntax { Type: { } type } parameter when IsGivenByOthers(parameter):
                _typesOfOthers.UnionWith(NamesIn(type));
                break;

            case PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax holder } property:
                foreach (var name in NamesIn(property.Type))
                {
                    if (!_holders.TryGetValue(name, out var holders))
                    {
                        _holders.Add(name, holders = new HashSet<string>(StringComparer.Ordinal));
                    }

                    holders.Add(holder.Identifier.ValueText);
                }

                break;

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind" } } bind:
                _boundObjects.AddRange(bind.ArgumentList.Arguments.Select(static argument => argument.Expression));
                break;
        }
    }

    private void NoteWrites(ExpressionSyntax target, ExpressionSyntax? value)
    {
        switch (target)
        {
            case SimpleNameSyntax name:
                if (!_writes.TryGetValue(name.Identifier.ValueText, out var writes))
                {
                    _writes.Add(name.Identifier.ValueText, writes = []);
                }

                writes.Add((name, value));
                break;

            case MemberAccessExpressionSyntax member:
                NoteWrites(member.Name, value);
                break;

            case MemberBindingExpressionSyntax member:
                NoteWrites(member.Name, value);
                break;

            case ParenthesizedExpressionSyntax parenthesized:
                NoteWrites(parenthesized.Expression, value);
                break;

            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                {
                    NoteWrites(argument.Expression, value: null);
                }

                break;
        }
    }

    /// <summary><c>Get&lt;T&gt;()</c>, <c>x.Get&lt;T&gt;()</c>, <c>x?.Get&lt;T&gt;()</c>.</summary>
    private static bool IsCalled(GenericNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent.Parent : name.Parent) is InvocationExpressionSyntax call
        && call.ArgumentList.Span.Start >= name.Span.End;

    /// <summary>Parameters of actions and functions, which frameworks tell by attributes, by the class's name or because they are mapped.</summary>
    private static bool IsGivenByOthers(ParameterSyntax parameter) => parameter.AttributeLists.Count > 0 || parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax { AttributeLists.Count: > 0 } => true,
        MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } } =>
            call.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<string> NamesIn(SyntaxNode types) =>
        types.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText);
}
