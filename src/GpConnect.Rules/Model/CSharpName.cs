using System;
using System.Collections.Generic;
using System.Globalization;

namespace GpConnect.Rules.Model;

/// <summary>
/// C#'s rules of names (https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure), for
/// hosts that have no compiler. The compiler's own answers are what the tests compare with, character by character.
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked",
        "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    // Of all versions of C# so far. A name with a needless @ is the same name.
    private static readonly HashSet<string> ContextualKeywords = new(StringComparer.Ordinal)
    {
        "add", "alias", "allows", "and", "annotations", "ascending", "assembly", "async", "await", "by", "closed", "descending", "equals", "extension",
        "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "method", "module", "nameof", "not",
        "notnull", "on", "or", "orderby", "param", "partial", "property", "record", "remove", "required", "safe", "scoped", "select", "set", "type",
        "typevar", "union", "unmanaged", "value", "var", "when", "where", "with", "yield", "_",
    };

    /// <summary>Whether <paramref name="name"/> is a word that no member can have without an <c>@</c>.</summary>
    public static bool IsKeyword(string name) => BeginsAsKeywords(name) && Keywords.Contains(name);

    /// <summary>Whether <paramref name="name"/> is a word that means something else in some places.</summary>
    public static bool IsContextualKeyword(string name) => BeginsAsKeywords(name) && ContextualKeywords.Contains(name);

    /// <summary>Whether <paramref name="name"/> has the form of an identifier; keywords have it, too.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !IsStart(name[0]))
        {
            return false;
        }

        for (var i = 1; i < name.Length; i++)
        {
            if (!IsPart(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an identifier may begin with <paramref name="c"/>.</summary>
    public static bool IsStart(char c) => c < '\x80'
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        : IsLetter(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>Whether an identifier may have <paramref name="c"/> after its first character.</summary>
    public static bool IsPart(char c)
    {
        if (c < '\x80')
        {
            return IsStart(c) || c is >= '0' and <= '9';
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        return IsLetter(category) || category is UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format;
    }

    // Members hardly ever do: what generates ten thousand of them asks for each.
    private static bool BeginsAsKeywords(string name) => name.Length > 0 && name[0] is '_' or (>= 'a' and <= 'z');

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;
}
