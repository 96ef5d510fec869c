using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>A style sheet or script of ours, the only text that a page has unescaped: it comes from the assembly and from nowhere else.</summary>
internal sealed class PageAsset : XText
{
    private PageAsset(string text)
        : base(text)
    {
    }

    /// <summary>How a content security policy names it.</summary>
    public string PolicySource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Value)))}'";

    /// <summary>The asset of this name.</summary>
    public static PageAsset Of(string name)
    {
        using var text = new StreamReader(typeof(PageAsset).Assembly.GetManifestResourceStream(name)!);
        return new PageAsset(text.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <inheritdoc/>
    public override void WriteTo(XmlWriter writer) => writer.WriteRaw(Value);
}
