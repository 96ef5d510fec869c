using System;
using System.Collections.Generic;
using System.Threading;
using System.Xml;

namespace GpConnect.Rules.Settings;

/// <summary>Reads the <c>appSettings</c> of an <c>App.config</c> or <c>web.config</c>.</summary>
internal sealed class XmlSettingsReader(string text, CancellationToken cancellationToken)
{
    private readonly List<SettingEntry> _entries = [];
    private readonly List<SettingsError> _errors = [];
    private readonly List<int> _lines = [];

    /// <summary>Reads all from <paramref name="start"/>.</summary>
    public SettingsLayer Read(int start)
    {
        FindLines(start);
        try
        {
#pragma warning disable RS0030 // It reads a string, not a file.
            using var source = new System.IO.StringReader(text.Substring(start));
#pragma warning restore RS0030
            using var reader = XmlReader.Create(
                source,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024 });
            ReadAll(reader);
        }
        catch (XmlException e)
        {
            var at = Math.Min(OffsetOf(e.LineNumber, e.LinePosition), Math.Max(text.Length - 1, 0));
            _errors.Add(new SettingsError("Not XML that can be read: correct it, or the application does not start", new SettingSpan(at, Math.Min(1, text.Length - at))));
        }

        return new SettingsLayer(_entries, _errors);
    }

    private void ReadAll(XmlReader reader)
    {
        var depth = -1;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "appSettings")
            {
                depth = reader.IsEmptyElement ? -1 : reader.Depth;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                depth = -1;
            }
            else if (reader.NodeType == XmlNodeType.Element && depth >= 0 && reader.Depth == depth + 1 && reader.LocalName == "add"
                && Attribute(reader, "key") is { } key && Attribute(reader, "value") is { } value)
            {
                _entries.Add(new SettingEntry(key.Value, SettingKind.Text, value.Value, key.Place, value.Place));
            }
        }
    }

    private (string Value, SettingSpan Place)? Attribute(XmlReader reader, string name)
    {
        if (!reader.MoveToAttribute(name) || reader is not IXmlLineInfo info)
        {
            reader.MoveToElement();
            return null;
        }

        var value = reader.Value;
        var at = OffsetOf(info.LineNumber, info.LinePosition);
        reader.MoveToElement();

        // The attribute is at its name; its value is in the next quotes.
        var quote = text.IndexOfAny(Quotes, Math.Min(at, text.Length));
        var end = quote < 0 ? -1 : text.IndexOf(text[quote], quote + 1);
        return end < 0 ? null : (value, new SettingSpan(quote, end + 1 - quote));
    }

    private static readonly char[] Quotes = ['"', '\''];

    private void FindLines(int start)
    {
        _lines.Add(start);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lines.Add(i + 1);
            }
        }
    }

    private int OffsetOf(int line, int column) => line < 1 || line > _lines.Count ? 0 : _lines[line - 1] + Math.Max(column - 1, 0);
}
