using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>What a text alone says, beside what expressions find in the same text.</summary>
public sealed partial class TextFactsTests
{
    private static readonly string[] Pieces =
    [
        "Ssp", "ssp", "SSP", "SspHeaders", "SetSspRoute", "sspheaders", "Cred", "ſsp", "é", "_", "-", " ", "\r\n", "\"", "\\", "\\\\", "\\u0053", "\\x53",
        "\\U00000053", "\\u00e9", "2000", "5", "A20047-82187", "urn:nhs:names:services:", "gpconnect:", "URN:NHS:NAMES:SERVICES:GPConnect:", ":", "urn:",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(static pieces => string.Concat(pieces.Select(static i => Pieces[i])));

    [Fact]
    public void Of_any_text() => Texts.Sample(static text => Check(text), iter: 20_000);

    /// <summary>What is read into is used again, and only what is of this text counts.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(300_000)]
    public void Of_a_short_text_after_a_long_one(int length)
    {
        Check(new string(' ', length) + "Ssp 123456789012 urn:nhs:names:services:gpconnect: \\u0053");
        Check("class C { }");
        Check("");
    }

    [Fact]
    public void Of_many_at_the_same_time() => Parallel.For(
        0,
        2_000,
        static i => Check(string.Concat(Enumerable.Repeat(i % 3 == 0 ? "Ssp-To " : i % 3 == 1 ? "200000000115 " : "class C { } ", 1 + (i % 200)))));

    [Fact]
    public void Of_an_edited_text()
    {
        var text = SourceText.From("class C { string s = \"-From\"; }");
        Check(text.WithChanges(new TextChange(new TextSpan(text.ToString().IndexOf('-', StringComparison.Ordinal), 0), "Ssp")));
    }

    /// <summary>At each keystroke in a file: nothing of the text's length.</summary>
    [Fact]
    public void Of_an_edited_text_little_is_allocated()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("class C { int field; }\n", 2_000)));
        var least = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            text = text.WithChanges(new TextChange(new TextSpan(20_000, 1), "x"));
            var tree = CSharpSyntaxTree.ParseText(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            TextFacts.Of(tree, CancellationToken.None);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(least < 1_000, $"{least:N0} bytes.");
    }

    private static void Check(string text) => Check(SourceText.From(text));

    private static void Check(SourceText source)
    {
        var (facts, text) = (TextFacts.Of(CSharpSyntaxTree.ParseText(source), CancellationToken.None), source.ToString());
        Assert.Equal(
            (SspWords().IsMatch(text), Escapes().IsMatch(text), Digits().IsMatch(text), text.Contains(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase)),
            (facts.HasSspWord, facts.MayHideSspWord, facts.MayHaveIdentifiers, facts.MayHaveInteractions));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])[Ss][Ss][Pp](?![\p{L}\p{Nd}])|SspHeaders|SspRoute")]
    private static partial Regex SspWords();

    // After an even number of backslashes, each of which escapes the next.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\\(?:[ux]0{0,2}|U0{0,6})(?:53|50|73|70|2[dD]|5[fF])")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"[0-9]{5}|\\[uUx]")]
    private static partial Regex Digits();
}
