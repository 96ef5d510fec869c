using System.Text;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Generation;

/// <summary>Names as C# source writes them.</summary>
internal static class Identifier
{
    /// <summary><paramref name="name"/>, with <c>@</c> where it is a keyword.</summary>
    public static string Of(string name) =>
        CSharpName.IsKeyword(name) || CSharpName.IsContextualKeyword(name) ? "@" + name : name;

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
}
