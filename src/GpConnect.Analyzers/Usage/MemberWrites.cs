using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>Which names a file has, and which it assigns. By syntax; a file is read once, whatever is edited beside it.</summary>
internal sealed class MemberWrites
{
    // Keyed weakly: a file's nodes go with it.
    private static readonly ConditionalWeakTable<SyntaxTree, MemberWrites> Known = new();

    private readonly Dictionary<string, List<(SimpleNameSyntax Target, ExpressionSyntax? Value)>> _writes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private MemberWrites()
    {
    }

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

    /// <summary>Whether anything is called by that name, where it isn't declared.</summary>
    public bool Has(string name) => _names.Contains(name);

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

            case SimpleNameSyntax name:
                _names.Add(name.Identifier.ValueText);
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
}
