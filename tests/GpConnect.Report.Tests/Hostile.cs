namespace GpConnect.Report.Tests;

/// <summary>Texts that would do something in a page that doesn't escape them. A file with a NUL character isn't read at all.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "<script>window.hostile=1</script>",
        "\"><img src=x onerror=window.hostile=1>",
        "</script><script>window.hostile=1</script>",
        "<!--<script>",
        "' onmouseover='window.hostile=1",
        "]]><b>&lt;&amp;&#x3c;",
        "\u202Ereversed\u2066\u200B",
        "javascript:window.hostile=1",
        "</style><style>*{display:none}",
        "\uD800 half \uDC00 \uFFFE \u0007",
        "</template></svg></title><svg onload=window.hostile=1>",
        "{{constructor.constructor('window.hostile=1')()}} ${1} %s |a|b| [x](javascript:1) `",
    ];
}
