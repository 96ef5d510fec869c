using System;
using System.Collections.Generic;
using System.Xml.Linq;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The shapes of the specification's pictures, as SVG.</summary>
internal static class SvgShapes
{
    private const double Radius = 8;

    /// <summary>A rounded box.</summary>
    public static XElement Box(string classes, double x, double y, double width, double height) => E(
        "rect", A("class", classes), A("x", x), A("y", y), A("width", width), A("height", height), A("rx", Radius));

    /// <summary>A line of text. A <paramref name="field"/> is what a script fills in when one system is opened.</summary>
    public static XElement Text(string classes, double x, double y, string text, int most = 60, string? field = null) => E(
        "text", A("class", classes), A("x", x), A("y", y), field is null ? null : A("data-field", field), Short(text, most));

    /// <summary>A yellow tag, its right end at <paramref name="right"/>, on the edge of the box that it belongs to.</summary>
    public static IEnumerable<XElement> Tag(double right, double top, string text, bool isWrong, string? field = null)
    {
        var shown = Short(isWrong ? $"✗ {text}" : text, 34);
        var width = Math.Round((shown.Length * 6.7) + 16);
        yield return E(
            "rect",
            A("class", isWrong ? "tag wrong" : "tag"),
            A("x", right - width),
            A("y", top),
            A("width", width),
            A("height", 20),
            A("rx", 4),
            field is null ? null : A("data-box", field));
        yield return Text("tagtext", right - (width / 2), top + 14, shown, 34, field);
    }

    /// <summary>An arrow with rounded elbows, at <paramref name="turn"/> between its ends.</summary>
    public static XElement Arrow(double x1, double y1, double x2, double y2, double turn)
    {
        var down = y2 >= y1 ? 1 : -1;
        var radius = Math.Min(Radius, Math.Abs(y2 - y1) / 2);
        var path = Math.Abs(y2 - y1) < 1
            ? FormattableString.Invariant($"M{x1} {y1}H{x2 - 2}")
            : FormattableString.Invariant(
                $"M{x1} {y1}H{turn - radius}Q{turn} {y1} {turn} {y1 + (down * radius)}V{y2 - (down * radius)}Q{turn} {y2} {turn + radius} {y2}H{x2 - 2}");
        return E("path", A("class", "arrow"), A("d", path), A("marker-end", "url(#tip)"));
    }

    /// <summary>The tip of arrows.</summary>
    public static XElement Tip() => E(
        "defs",
        E(
            "marker",
            A("id", "tip"),
            A("viewBox", "0 0 8 8"),
            A("refX", 6),
            A("refY", 4),
            A("markerWidth", 7),
            A("markerHeight", 7),
            A("orient", "auto"),
            E("path", A("class", "tip"), A("d", "M0 0L8 4L0 8z"))));

    /// <summary>Words in lines of at most <paramref name="most"/> characters.</summary>
    public static IEnumerable<string> Lines(string text, int most)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= most)
            {
                yield return line;
                line = "  " + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private static string Short(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Not between the two halves of a character.
        var length = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
