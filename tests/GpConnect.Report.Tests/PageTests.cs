using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using GpConnect.Rules.Model;
using Microsoft.Playwright;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>The page in a real browser.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    // What makes the page itself scroll sideways: tables and pictures scroll by themselves.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
          : [...document.querySelectorAll("body *")].filter(one => !one.closest(".scroll > *") && one.getBoundingClientRect().right > window.innerWidth + 1).map(one => one.outerHTML.slice(0, 120))
        """;

    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    [ChromiumFact]
    public async Task Accessible_in_light_and_dark_and_on_a_phone()
    {
        (Role Role, MhsTopology Topology, int Count, ColorScheme Scheme, ViewportSize? Size)[] looks =
        [
            (Role.Provider, MhsTopology.Shared, 4, ColorScheme.Light, null),
            (Role.Provider, MhsTopology.Separate, 4, ColorScheme.Dark, null),
            (Role.Consumer, MhsTopology.Shared, 4, ColorScheme.Dark, Phone),
            (Role.Consumer, MhsTopology.Separate, 4, ColorScheme.Light, Phone),
            (Role.Consumer, MhsTopology.Separate, 400, ColorScheme.Dark, Phone),
        ];
        foreach (var (role, topology, count, scheme, size) in looks)
        {
            var estate = new SampleEstate(role, topology, count).WithWrongRows();
            estate.Rows[0] = estate.Rows[0] with { Suppress = "GPC1001", Justification = "CHG0001: the second one is being withdrawn" };
            using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");
            var (page, noted) = await browser.OpenAsync(folder.Of("report.html"), new BrowserNewPageOptions { ColorScheme = scheme, ViewportSize = size });
            await page.Locator("button.open").First.ClickAsync();
            await LookAsync(page, $"{role}-{topology}-{count}-{scheme}");
            await MustBeAccessibleAsync(page);
            Assert.Empty(noted);
            Assert.Empty(await page.EvaluateAsync<string[]>(TooWide));
            await page.CloseAsync();
        }
    }

    [ChromiumFact]
    public async Task Thousands_are_drawn_together_and_searched_and_opened()
    {
        using var folder = await new ReportFolder().WithReportAsync(new SampleEstate(Role.Provider, MhsTopology.Shared, 4000).WithWrongRows(), "--sds", "sds.ldif");
        var (page, noted) = await browser.OpenAsync(folder.Of("report.html"));
        await LookAsync(page, "4000-light");
        await MustBeAccessibleAsync(page);

        Assert.Contains("3,996 GP practice organisations", await page.Locator("main svg").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("4,000 of 4,000 systems; the first 50 are shown", await page.Locator("#shown").TextContentAsync());

        var milliseconds = await page.EvaluateAsync<double>(
            """
            () => {
              const field = document.getElementById("q");
              const times = ["3", "surgery 39", "H03999", "200000", ""].map(text => {
                field.value = text;
                const start = performance.now();
                field.dispatchEvent(new Event("input"));
                document.body.getBoundingClientRect();
                return performance.now() - start;
              });
              return Math.max(...times);
            }
            """);
        Note($"search among 4,000: {milliseconds:F1} ms at most");

        await page.FillAsync("#q", "h03999");
        Assert.Equal("1 of 4,000 systems", await page.Locator("#shown").TextContentAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Contains("(H03999)", await page.EvaluateAsync<string>("document.activeElement.textContent"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-expanded')"));
        Assert.Contains("H03999", await page.Locator("#systems svg").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("party key H03999-823999", await page.Locator("#systems svg").TextContentAsync(), StringComparison.Ordinal);
        await LookAsync(page, "4000-opened");
        await MustBeAccessibleAsync(page);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await page.Locator("#systems svg").CountAsync());

        await page.FillAsync("#q", string.Empty);
        await page.SelectOptionAsync("#verdict", "x");
        Assert.Equal("4 of 4,000 systems", await page.Locator("#shown").TextContentAsync());
        Assert.Empty(noted);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await LookAsync(page, "4000-print");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task What_is_wrong_is_there_without_script()
    {
        using var folder = await new ReportFolder().WithReportAsync(new SampleEstate(Role.Consumer, MhsTopology.Separate, 400).WithWrongRows(), "--sds", "sds.ldif");
        var (page, noted) = await browser.OpenAsync(folder.Of("report.html"), new BrowserNewPageOptions { JavaScriptEnabled = false });
        await LookAsync(page, "400-no-script");

        var text = await page.Locator("main").InnerTextAsync();

        Assert.Contains("GPC1001: An ASID is declared twice", text, StringComparison.Ordinal);
        Assert.Contains("GPC2002", text, StringComparison.Ordinal);
        Assert.Contains("This table needs script", text, StringComparison.Ordinal);
        Assert.False(await page.Locator("#search").IsVisibleAsync());
        Assert.Empty(noted);
        await page.CloseAsync();
    }

    /// <summary>Nothing that somebody wrote becomes part of the page.</summary>
    [ChromiumFact]
    public async Task Hostile_texts_are_texts()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Separate, 12);
        for (var i = 0; i < Hostile.Texts.Length; i++)
        {
            estate.Rows[i] = estate.Rows[i] with { Name = Hostile.Texts[i], OdsCode = i % 3 == 0 ? Hostile.Texts[i] : estate.Rows[i].OdsCode, Suppress = "GPC4004", Justification = Hostile.Texts[i] };
        }

        estate.Records.AddRange(Hostile.Texts.Select(static (text, i) => SampleEstate.AsRecord($"30000000000{i}", text.ReplaceLineEndings(" "), "Z" + text.ReplaceLineEndings(" "))));
        using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");
        Assert.NotEmpty(folder.Json("report.json").GetProperty("inSdsAndNotDeclared").EnumerateArray());
        var (page, noted) = await browser.OpenAsync(folder.Of("report.html"));
        foreach (var open in await page.Locator("button.open").AllAsync())
        {
            await open.ClickAsync();
        }

        await LookAsync(page, "hostile");
        Assert.Empty(noted);
        Assert.Equal(0, await page.Locator("img, iframe, object, main script, a[href^=javascript], [onerror], [onload], [onclick]").CountAsync());
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.hostile"));
        await page.CloseAsync();
    }

    private static async Task MustBeAccessibleAsync(IPage page) => Assert.Empty(
        (await page.RunAxe()).Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));

    /// <summary>Keeps a picture of the page where a person asks for it.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GPCONNECT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
            foreach (var section in new[] { "wrong", "topologies", "requirements", "organisations" })
            {
                await page.Locator("#" + section).ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}-{section}.png") });
            }
        }
    }

    private static void Note(string text)
    {
        if (Environment.GetEnvironmentVariable("GPCONNECT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            File.AppendAllText(Path.Combine(folder, "notes.txt"), text + "\n");
        }
    }
}
