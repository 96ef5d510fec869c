using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using GpConnect.Rules.Text;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>
/// Writes a tree of elements as HTML. Text is a node of the tree, never markup, and the XML writer escapes it: nothing that a user wrote gets
/// out of its place. What isn't printed, or turns the direction of a line, is written as its escape.
/// </summary>
internal static class HtmlPage
{
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    /// <summary>Writes a page.</summary>
    public static void Write(XElement html, TextWriter output)
    {
        foreach (var element in html.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes())
            {
                attribute.Value = Shown(attribute.Value);
            }

            foreach (var text in element.Nodes().OfType<XText>().Where(static text => text is not PageAsset))
            {
                text.Value = Shown(text.Value);
            }

            // HTML knows no short form but that of elements that never have content.
            if (element.IsEmpty && !IsVoid(element.Name.LocalName))
            {
                element.Value = string.Empty;
            }
        }

        output.Write("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(output, Settings))
        {
            html.WriteTo(writer);
        }

        output.Write('\n');
    }

    private static bool IsVoid(string name) => name is "meta" or "link" or "input" or "br" or "hr";

    private static string Shown(string text)
    {
        var printable = PrintableText.From(text);
        for (var i = 0; i < printable.Length; i++)
        {
            if (char.IsSurrogate(printable[i]) || !XmlConvert.IsXmlChar(printable[i]))
            {
                return WholeCharacters(printable);
            }
        }

        return printable;
    }

    private static string WholeCharacters(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Halves of a pair are replaced by the enumeration itself.
            whole.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return whole.ToString();
    }
}
