using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// A piece of code as messages quote it: the same however it is spaced and commented, and its names without escapes. Trees that differ in nothing
/// else declare the same, and only one of them is read.
/// </summary>
internal static class QuotedCode
{
    public static string Of(SyntaxNode node)
    {
        var written = node.ToString();
        if (IsPlain(written))
        {
            return written;
        }

        var text = new StringBuilder(written.Length);
        var before = default(SyntaxToken);
        foreach (var token in node.DescendantTokens())
        {
            var next = token.IsKind(SyntaxKind.IdentifierToken) ? token.ValueText : token.Text;
            if (before.IsKind(SyntaxKind.CommaToken) || IsOperator(before) || IsOperator(token) || (EndsInWord(text) && next.Length > 0 && IsWord(next[0])))
            {
                text.Append(' ');
            }

            text.Append(next);
            before = token;
        }

        return text.ToString();
    }

    private static bool IsPlain(string code)
    {
        foreach (var c in code)
        {
            if (c is not ('.' or '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOperator(SyntaxToken token) => token.Parent is BinaryExpressionSyntax or ConditionalExpressionSyntax;

    private static bool EndsInWord(StringBuilder text) => text.Length > 0 && IsWord(text[text.Length - 1]);

    private static bool IsWord(char c) => SyntaxFacts.IsIdentifierPartCharacter(c);
}
