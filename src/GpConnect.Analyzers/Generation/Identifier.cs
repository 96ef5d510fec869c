using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Generation;

/// <summary>Names as C# source writes them.</summary>
internal static class Identifier
{
    /// <summary><paramref name="name"/>, with <c>@</c> where it is a keyword.</summary>
    public static string Of(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>Each part of a dotted name as <see cref="Of"/>.</summary>
    public static string Dotted(string name)
    {
        var parts = name.Split('.');
        var text = new StringBuilder(name.Length);
        foreach (var part in parts)
        {
            text.Append(text.Length == 0 ? string.Empty : ".").Append(Of(part));
        }

        return text.ToString();
    }

    /// <summary>A file name for what is generated into the type of this metadata name: its characters, or their codes.</summary>
    public static string HintName(string metadataName)
    {
        var hint = new StringBuilder(metadataName.Length + 5);
        foreach (var c in metadataName)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '+')
            {
                hint.Append(c);
            }
            else
            {
                hint.Append('-').Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return hint.ToString();
    }
}
