using System.Globalization;
using System.Text;

namespace GpConnect.Rules.Model;

/// <summary>Names of endpoints: what may be one, and what a row's name becomes.</summary>
internal static class EndpointName
{
    // In UTF-8 at most 900 bytes, so that a property's accessor is within the 1,023 that metadata allows (CS7013).
    private const int Longest = 300;

    /// <summary>What makes <paramref name="name"/> unfit for a member, or null.</summary>
    public static string? WhatIsWrong(string name)
    {
        if (name.Length == 0)
        {
            return "it is empty";
        }

        if (WhatIsTooLong(name) is { } tooLong)
        {
            return tooLong;
        }

        if (!CSharpName.IsIdentifier(name) || HasFormatCharacter(name))
        {
            return "it isn't a C# identifier, which has letters, digits and underscores and doesn't begin with a digit";
        }

        return CSharpName.IsKeyword(name) ? "it is a C# keyword" : null;
    }

    /// <summary>What makes <paramref name="name"/> too long for a name, with or without a member; or null.</summary>
    public static string? WhatIsTooLong(string name) => name.Length > Longest ? "it is longer than 300 characters" : null;

    /// <summary>
    /// The member's name for a row's name: letters and digits kept, apostrophes dropped, words joined in PascalCase with capitals
    /// kept; empty where nothing is left.
    /// </summary>
    public static string FromRow(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        var member = new StringBuilder(name.Length + 1);
        var startsWord = true;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (member.Length == 0 && char.IsDigit(c))
                {
                    member.Append('_');
                }

                member.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else if (!IsApostrophe(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                startsWord = true;
            }
        }

        return member.ToString();
    }

    /// <summary>The name of a row without one: its ODS code, or where that is taken its ODS code and ASID.</summary>
    public static string FromOdsCode(string odsCode, string asid, EndpointNames taken)
    {
        var name = AsIdentifier(odsCode);
        return taken.IsTaken(name) ? $"{name}_{asid}" : name;
    }

    /// <summary>Whether it is what <see cref="FromRow"/> makes of it, as most names are that people wrote for it.</summary>
    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return name.Length == 0 || name[0] is >= 'A' and <= 'Z';
    }

    /// <summary>An ODS code as a name.</summary>
    public static string AsIdentifier(string odsCode) => char.IsDigit(odsCode[0]) ? "_" + odsCode : odsCode;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`';

    /// <summary>The compiler drops format characters from identifiers, so that two that differ in them are one.</summary>
    private static bool HasFormatCharacter(string name)
    {
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }
}
