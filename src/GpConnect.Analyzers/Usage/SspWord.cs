using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Whether a file can name an SSP header: by the word <c>Ssp</c>, as in a header's name or a piece of one, or by the library's
/// <c>SspHeaders</c>, <c>SetSspHeaders</c> and <c>SetSspRoute</c>. Not by <c>CredSSP</c>, <c>SSPI</c> or <c>PROGRESSSPACE</c>.
/// </summary>
internal static class SspWord
{
    private const string Word = "Ssp";
    private static readonly string[] Library = [GpConnectNames.SspHeaders, "SspRoute"];

    // Of the characters that a name is made of, as escapes in a string or an identifier have them.
    private const string Escaped = "SPsp-_";

    /// <summary>Looks at the text; at the tokens only where an escape may hide the word.</summary>
    public static bool IsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = TextFacts.Of(tree, cancellationToken);
        return text.HasSspWord || (text.MayHideSspWord && IsInTokens(tree.GetRoot(cancellationToken), cancellationToken));
    }

    /// <summary>Looks at a text as it is written.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + Word.Length <= text.Length; at++)
        {
            if (text[at] is 'S' or 's' && text[at + 1] is 'S' or 's' && text[at + 2] is 'P' or 'p' && (IsWord(text, at) || IsOfLibrary(text.Slice(at))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        var end = at + Word.Length;
        return (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static bool IsOfLibrary(ReadOnlySpan<char> text)
    {
        foreach (var name in Library)
        {
            if (text.StartsWith(name.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInTokens(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var token in root.DescendantTokens())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsIn(token.ValueText.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is <c>\u0053</c>, <c>\U00000053</c> or <c>\x53</c>, or the like of another of the characters.</summary>
    public static bool HasEscape(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            var longest = text[i + 1] switch { 'u' or 'x' => 4, 'U' => 8, _ => 0 };
            var code = 0;
            for (var digit = i + 2; digit < text.Length && digit - i - 2 < longest && HexOf(text[digit]) is >= 0 and var value; digit++)
            {
                code = (code << 4) + value;
                if (Escaped.IndexOf((char)code) >= 0)
                {
                    return true;
                }
            }

            // What is escaped begins no escape.
            i++;
        }

        return false;
    }

    private static int HexOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
