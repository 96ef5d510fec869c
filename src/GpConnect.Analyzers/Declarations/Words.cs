using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The words of a piece of code: all names in it, and what else is made of letters and digits.</summary>
internal static class Words
{
    /// <summary>Whether a name may be written otherwise than it is read: with escapes, or with characters that don't count.</summary>
    public static bool MayHide(string code)
    {
        foreach (var c in code)
        {
            if (c is '\\' or > '\x7f')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the words of <paramref name="code"/> to <paramref name="words"/>.</summary>
    public static void AddTo(HashSet<string> words, string code, string suffix = "")
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(code[i]))
            {
                continue;
            }

            var start = i;
            while (i < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[i]))
            {
                i++;
            }

            words.Add(code.Substring(start, i - start) + suffix);
        }
    }
}
