using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>What is generated and reported does not depend on the machine that compiles.</summary>
public sealed class SameEverywhereTests
{
    // In one culture, whichever test asks first.
    private static readonly Lazy<Task<string>> Expected = new(() => ResultAsync(SampleEstate.Below("/src"), CultureInfo.InvariantCulture));

    [Fact]
    public async Task The_project_has_something_to_differ_in()
    {
        var result = await Expected.Value;
        Assert.All(
            new[]
            {
                "GPC1001", "GPC1002", "GPC1003", "GPC1005", "GPC1006", "GPC2002", "GPC2003", "GPC2004", "GPC3004", "GPC3005",
                "GPC4001", "GPC4002", "GPC4009", "GPC5001", "GPC5002", "DrİnceılıcaIlkersıI",
            },
            expected => Assert.Contains(expected, result, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("zh-CN")]
    public async Task In_every_culture(string name) =>
        Assert.Equal(await Expected.Value, await ResultAsync(SampleEstate.Below("/src"), CultureInfo.GetCultureInfo(name)));

    [Fact]
    public async Task With_the_line_endings_of_Windows() => await VerifyLineEndingsAsync(static text => text.Replace("\n", "\r\n"));

    [Fact]
    public async Task With_the_line_endings_of_both() => await VerifyLineEndingsAsync(static text =>
    {
        var isOdd = false;
        return string.Concat(text.Select(c => c == '\n' && (isOdd = !isOdd) ? "\r\n" : c.ToString()));
    });

    [Fact]
    public async Task With_byte_order_marks_in_data_files()
    {
        var project = SampleEstate.Below("/src");
        var marked = project.DataFiles.Select(static file =>
            new DataFileText(file.Path, SourceText.From('\uFEFF' + file.GetText().ToString()), file.Kind, file.Environment));
        Assert.Equal(await Expected.Value, await ResultAsync(project with { DataFiles = [.. marked] }));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/home/İlker/işler/gp connect")]
    [InlineData(@"C:\Users\ci\source")]
    [InlineData(@"\\server\share\w")]
    public async Task Below_every_root(string root) => Assert.Equal(await Expected.Value, await ResultAsync(SampleEstate.Below(root)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task In_whatever_order_the_files_are(int seed)
    {
        var project = SampleEstate.Below("/src");
        var (sources, files) = (project.Sources.ToArray(), project.DataFiles.ToArray());
        new Random(seed).Shuffle(sources);
        new Random(seed).Shuffle(files);
        Assert.Equal(await Expected.Value, await ResultAsync(project with { Sources = [.. sources], DataFiles = [.. files] }));
    }

    private static async Task VerifyLineEndingsAsync(Func<string, string> write)
    {
        var project = SampleEstate.Below("/src", write);
        Assert.DoesNotContain(project.Sources, static source => SampleEstate.Below("/src").Sources.Contains(source));
        Assert.Equal(await Expected.Value, await ResultAsync(project));
    }

    private static async Task<string> ResultAsync(Project project, CultureInfo of)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = of;
            return await ResultAsync(project);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    /// <summary>The generated files, then the diagnostics by place: file, line and column, which line endings do not change.</summary>
    private static async Task<string> ResultAsync(Project project)
    {
        var built = project.Build();
        var reported = await built.ReportAsync(new DeclarationAnalyzer(), new UsageAnalyzer());
        return string.Join("\n---\n", built.GeneratedTexts.Order(StringComparer.Ordinal))
            + "\n---\n" + string.Join('\n', reported.Order(StringComparer.Ordinal));
    }
}
