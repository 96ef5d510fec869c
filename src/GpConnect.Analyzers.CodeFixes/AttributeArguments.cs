using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Finds and writes arguments of attributes.</summary>
internal static class AttributeArguments
{
    /// <summary>The argument that sets the property <paramref name="name"/>, or null.</summary>
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Adds <paramref name="argument"/> behind the arguments there are, on a line of its own where the last has one.</summary>
    public static TextChange Add(AttributeSyntax attribute, string argument, SourceText text)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return Insert(attribute.Name.Span.End, "(" + argument + ")");
        }

        if (list.Arguments.Count == 0)
        {
            return Insert(list.OpenParenToken.Span.End, argument);
        }

        var last = list.Arguments.Last();
        var end = last.Span.End;
        if (SourceLines.BreakBefore(text, last.SpanStart) is not { } lineBreak)
        {
            return Insert(end, ", " + argument);
        }

        // A comment behind the last argument stays with it.
        var comment = last.GetTrailingTrivia().LastOrDefault(static trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        var aside = TextSpan.FromBounds(end, comment == default ? end : comment.Span.End);
        return new TextChange(aside, "," + text.ToString(aside) + lineBreak + argument);
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
