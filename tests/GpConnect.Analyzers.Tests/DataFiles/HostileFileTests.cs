using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>Whatever a data file holds: never code that runs, never a crash, one clear line at the place.</summary>
public sealed class HostileFileTests
{
    private const int Megabyte = 1 << 20;

    public static TheoryData<string> HostileTexts =>
    [
        "\"; } static Practices() { System.Environment.Exit(1); } //",
        "*/ static int x = System.Environment.ExitCode; /*",
        "\\", "\\\"", "\\u0022", "\\u002a/", "\"\"\"", "@\"", "$\"{0}\"",
        "{0} {", "}} {{1}", "{|", "%s",
        "</summary><script/>", "<!--", "]]>", "&lt;&",
        "a\u2028#error", "a\u2029#error", "a\u0085#error", "a\n#error\n", "a\r\n#error", "a\v\f#if",
        "#endif", "#pragma warning restore", "???/", "//",
        "\uD800", "\uDC00\uD800", "\uFEFF", "\u200B", "\u202E", "e\u0301", "\u001B[31m", "\a", "ſ", "ı", "Ⅷ", "٣",
        "=cmd|' /C calc'!A0", "-1", ",", ";", " ", "\u00A0",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_cell_is_text_wherever_it_stands(string text)
    {
        var cell = $"\"{text.Replace("\"", "\"\"")}\"";
        var csv = $"{cell},ods code,asid,party key,registration,name\n"
            + $"{cell},A20047,918999198993,A20047-821870,cma,{cell}\n"
            + $",{cell},200000000001,B82617-820006,cma,b\n"
            + $",C12345,{cell},C12345-820006,cma,c\n"
            + $",D12345,200000000003,{cell},cma,d\n"
            + $",E12345,200000000004,E12345-820006,{cell},ee\n";
        var built = Rows.Of(csv).Build();

        var diagnostics = await built.AnalyzeAsync();

        Assert.Contains("A20047 918999198993 A20047-821870", built.Endpoints().First());
        Assert.All(diagnostics, AssertIsClear);
        Assert.All(diagnostics, static diagnostic => Assert.StartsWith("GPC", diagnostic.Id));
        var lost = csv.Contains('\uFFFD') ? 1 : 0; // Test data has no lone surrogates: they are replaced, and that is said of the file.
        Assert.Equal(
            Enumerable.Repeat("\uFFFD", lost).Concat(Enumerable.Repeat(cell, 4)),
            diagnostics.Select(diagnostic => built.Project.DataFiles[0].GetText().ToString(diagnostic.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_setting_is_text(string text)
    {
        var value = System.Text.Json.JsonSerializer.Serialize(text);
        var built = Project.Of("").With(
            DataFileText.Settings("/src/appsettings.json", $$"""
                { {{value}}: {{value}}, "Asid": {{value}},
                  "GpConnect": { {{value}}: 1, "Environment": {{value}}, "Consumers": [ { {{value}}: 2, "Topology": {{value}} },
                    { "Topology": "Shared", "PartyKey": {{value}}, "Endpoints": [ { {{value}}: 3 }, { "Name": {{value}}, "OdsCode": {{value}}, "Asid": {{value}}, "Registration": {{value}} } ] } ] } }
                """),
            DataFileText.Settings("/src/App.config", $"<configuration><appSettings><add key={value} value={value} /></appSettings></configuration>")).Build();

        var diagnostics = await built.AnalyzeAsync();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, AssertIsClear);
        Assert.All(diagnostics, static diagnostic => Assert.StartsWith("GPC", diagnostic.Id));
    }

    [Fact]
    public async Task Deep_and_large_settings_end()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        var large = "{" + string.Join(',', Enumerable.Range(0, 200_000).Select(static i => $"\"k{i}\": \"{200000000000 + i}\"")) + "}";
        var diagnostics = await Project.Of("").With(
            DataFileText.Settings("/src/deep.json", deep), DataFileText.Settings("/src/large.json", large), DataFileText.Settings("/src/open.config", string.Concat(Enumerable.Repeat("<a>", 100_000)))).Build().AnalyzeAsync();
        Assert.Equal(["GPC3010", "GPC3010"], diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_file_name_and_snapshot_are_text(string text)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
        var built = Rows.Of(Rows.Header + Rows.Legg, Rows.Practices.Replace("\"practices.csv\"", literal))
            .With(DataFileText.Snapshot("/sds.ldif", text), DataFileText.Snapshot("/sds.json", "{" + text)).Build();

        Assert.Empty(built.CompilerDiagnostics);
        Assert.All(await built.AnalyzeAsync(), AssertIsClear);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_file_is_text(string text)
    {
        var built = Rows.Of(text).Build();

        Assert.Empty(built.CompilerDiagnostics);
        Assert.All(await built.AnalyzeAsync(), AssertIsClear);
        Assert.Empty(built.Endpoints());
    }

    [Theory]
    [InlineData("Endpoints")]
    [InlineData("SdsSnapshot")]
    public async Task Of_a_file_that_cannot_be_opened_the_compiler_says_so_and_nobody_calls_it_empty(string kind)
    {
        var built = Project.Of(Rows.Practices.Replace("[SpineEndpointsFrom", kind == "Endpoints" ? "[SpineEndpointsFrom" : "// [SpineEndpointsFrom"))
            .With(new DataFileText("/src/practices.csv", null!, kind))
            .Build();

        Assert.Empty(await built.AnalyzeAsync());
        Assert.Empty(built.Reported);
    }

    [Theory]
    [InlineData("UTF-16", "A NUL character")]
    [InlineData("binary", "A NUL character")]
    [InlineData("random", "")]
    [InlineData("classic Mac", "A carriage return that no line feed follows")]
    public async Task What_is_no_text_is_reported_where_it_begins_to_be_none(string kind, string message)
    {
        var random = new byte[4096];
        new Random(4).NextBytes(random);
        var text = kind switch
        {
            "UTF-16" => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Rows.Header + Rows.Legg)),
            "binary" => Encoding.Latin1.GetString([0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, .. random]),
            "random" => Encoding.UTF8.GetString(random),
            "classic Mac" => (Rows.Header + Rows.Legg).Replace('\n', '\r'),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var file = new DataFileText("/src/practices.csv", SourceText.From(text, Encoding.UTF8), "Endpoints");
        var built = Project.Of(Rows.Practices).With(file).Build();

        var diagnostics = await built.AnalyzeAsync();

        Assert.All(diagnostics, AssertIsClear);
        Assert.All(diagnostics, static diagnostic => Assert.Equal("GPC3005", diagnostic.Id));
        Assert.NotEmpty(diagnostics);
        Assert.Empty(built.Endpoints());
        if (message.Length > 0)
        {
            Assert.Contains(message, diagnostics[0].GetMessage());
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("é")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("\"\"")]
    [InlineData("\n")]
    [InlineData("'")]
    public async Task A_very_long_field_is_reported_briefly_or_is_nothing(string unit)
    {
        var field = $"\"{string.Concat(Enumerable.Repeat(unit, Megabyte / unit.Length))}\"";
        foreach (var row in new[]
        {
            $"B82617,227319907549,B82617-820006,cma,{field}\n", $"{field},227319907549,B82617-820006,cma,b\n",
            $"B82617,{field},B82617-820006,cma,b\n", $"B82617,227319907549,{field},cma,b\n", $"B82617,227319907549,B82617-820006,{field},b\n",
        })
        {
            var built = Rows.Of(Rows.Header + Rows.Legg + row).Build();

            Assert.Contains("LeggPractice A20047 918999198993 A20047-821870", built.Endpoints());
            Assert.All(await built.AnalyzeAsync(), AssertIsClear);
        }
    }

    [Fact]
    public async Task A_column_may_have_a_very_long_name()
    {
        var built = Rows.Of($"{new string('x', Megabyte)},\"{new string('_', Megabyte)}asid\",asid,ods code\n,,,\n").Build();

        var diagnostic = Assert.Single(await built.AnalyzeAsync());

        Assert.Equal("GPC3005", diagnostic.Id);
        AssertIsClear(diagnostic);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(",\n")]
    [InlineData(",\r\n")]
    [InlineData(",a")]
    [InlineData(",\"")]
    public async Task A_row_may_have_very_many_fields(string end)
    {
        var built = Rows.Of(Rows.Header + Rows.Legg + new string(',', 16_383) + end).Build();

        Assert.All(await built.AnalyzeAsync(), AssertIsClear);
    }

    /// <summary>20 MB of each; a quadratic step anywhere would never end.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData(",")]
    [InlineData("x\n")]
    [InlineData("\"")]
    [InlineData("\"\n")]
    [InlineData("\r")]
    [InlineData("\0")]
    [InlineData("x,y\n")]
    public async Task Twenty_megabytes_of_anything_are_read(string unit)
    {
        var built = Rows.Of(TwentyMegabytesOf(unit, "ods code,asid\n")).Build();

        Assert.Empty(built.Endpoints());
        var diagnostics = await built.AnalyzeAsync();
        Assert.All(diagnostics, AssertIsClear);
        Assert.InRange(diagnostics.Length, 1, 40_000);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x\n")]
    [InlineData("\r")]
    [InlineData("{")]
    [InlineData("{}\n")]
    [InlineData("[\"")]
    [InlineData("dn: o=nhs\n")]
    [InlineData("dn: uniqueIdentifier=918999198993\nobjectClass: nhsAs\nnhsMHSPartyKey: A20047-821870\n\n")]
    [InlineData("{\"resourceType\":\"Endpoint\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhsMhsPartyKey\",\"value\":\"A20047-821870\"}]}\n")]
    public async Task Twenty_megabytes_of_any_snapshot_are_read(string unit)
    {
        var built = Rows.Of(Rows.Header + Rows.Legg).With(DataFileText.Snapshot("/sds", TwentyMegabytesOf(unit))).Build();

        var diagnostics = await built.AnalyzeAsync();
        Assert.All(diagnostics, AssertIsClear);
        Assert.InRange(diagnostics.Length, 0, 110);
    }

    private static string TwentyMegabytesOf(string unit, string start = "")
    {
        var text = new StringBuilder(start, 20 * Megabyte + 200);
        while (text.Length < 20 * Megabyte)
        {
            text.Append(unit);
        }

        return text.ToString();
    }

    /// <summary>One line of a build log, whatever the file says.</summary>
    private static void AssertIsClear(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.InRange(message.Length, 10, 600);
        Assert.DoesNotContain(message, static c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }
}
