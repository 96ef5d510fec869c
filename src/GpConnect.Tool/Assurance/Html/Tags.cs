using System.Globalization;
using System.Xml.Linq;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>Short names for what a page is made of.</summary>
internal static class Tags
{
    /// <summary>An element. Strings in it are text; what is null isn't there.</summary>
    public static XElement E(string name, params object?[] content) => new(name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute A(string name, object value) => new(name, value);

    /// <summary>An element of a class.</summary>
    public static XElement Of(string name, string classes, params object?[] content) => new(name, A("class", classes), content);

    /// <summary>A number as people read it.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A verdict: its sign, which is not read aloud, and its word.</summary>
    public static XElement Badge(Verdict verdict) => Of(
        "span", $"v {ClassOf(verdict)}", E("span", A("aria-hidden", "true"), verdict.Sign()), $" {verdict.Word()}");

    /// <summary>The class that gives a verdict its colour.</summary>
    public static string ClassOf(Verdict verdict) => verdict switch
    {
        Verdict.Proved => "p",
        Verdict.Claimed => "c",
        Verdict.Violated => "x",
        Verdict.Silenced => "s",
        _ => "n",
    };

    /// <summary>A table that a narrow screen scrolls, by keyboard, too.</summary>
    public static XElement Table(string caption, string[] headings, params object?[] rows) => Of(
        "div",
        "scroll",
        A("tabindex", "0"),
        A("role", "region"),
        A("aria-label", $"Table: {caption}"),
        E(
            "table",
            Of("caption", "vh", caption),
            E("thead", E("tr", System.Array.ConvertAll(headings, static heading => (object)E("th", A("scope", "col"), heading)))),
            E("tbody", rows)));
}
