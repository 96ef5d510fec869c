using System.Threading;

namespace GpConnect.Rules.Settings;

/// <summary>Reads a settings file: JSON as ASP.NET Core reads it, or the <c>appSettings</c> of an <c>App.config</c>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads <paramref name="text"/>, whatever it is.</summary>
    public static SettingsLayer Read(string text, CancellationToken cancellationToken)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return first < text.Length && text[first] == '<'
            ? new XmlSettingsReader(text, cancellationToken).Read(first)
            : new JsonSettingsReader(text, cancellationToken).Read(start);
    }
}
