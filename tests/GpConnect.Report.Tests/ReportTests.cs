using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using GpConnect.Rules.Model;
using GpConnect.Tool.Assurance;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>The report as files: formats, baseline, builds' logs, size, and what is refused.</summary>
public sealed partial class ReportTests
{
    [Fact]
    public void Each_requirement_has_its_text_and_its_source()
    {
        Assert.Equal(29, RequirementList.All.Count);
        Assert.All(RequirementList.All, static requirement =>
        {
            Assert.NotEmpty(requirement.Text);
            Assert.StartsWith("https://developer.nhs.uk/", requirement.Url, StringComparison.Ordinal);
            Assert.DoesNotContain("**", requirement.Text + requirement.ForReviewer, StringComparison.Ordinal);
            Assert.DoesNotContain("](", requirement.Source + requirement.ForReviewer, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes()
    {
        var estate = new SampleEstate(Role.Consumer, MhsTopology.Shared, 20).WithWrongRows();
        using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");
        string[] names = ["report.html", "report.json", "report.md"];
        var first = names.Select(folder.Text).ToList();

        await folder.WithReportAsync(estate, "--sds", "sds.ldif");

        Assert.Equal(first, names.Select(folder.Text));
    }

    [Fact]
    public async Task A_baseline_tells_what_changed()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Shared, 5);
        using var folder = await new ReportFolder().WithReportAsync(estate);
        File.Move(folder.Of("report.json"), folder.Of("old.json"));
        estate.Rows[1] = estate.Rows[1] with { PartyKey = "B00001-999999" };
        estate.Rows[4] = estate.Rows[4] with { Asid = estate.Rows[0].Asid };
        estate.Rows.RemoveAt(3);

        await folder.WithReportAsync(estate, "--baseline", "old.json");

        var changes = folder.Json("report.json").GetProperty("changes").GetProperty("changes").EnumerateArray()
            .Select(static change => $"{change.GetProperty("kind").GetString()} {change.GetProperty("what").GetString()} {change.GetProperty("text").GetString()}")
            .ToList();
        Assert.Contains(changes, static change => change.StartsWith("changed system BeechSurgery2 (B00001)", StringComparison.Ordinal) && change.EndsWith("→ ODS code B00001, ASID 200000007919, party key B00001-999999, CMA endpoint", StringComparison.Ordinal));
        Assert.Contains(changes, static change => change.StartsWith("removed system StMarysSurgery4 (D00003)", StringComparison.Ordinal));
        Assert.Contains(changes, static change => change.StartsWith("added finding GPC1001", StringComparison.Ordinal));
        Assert.Contains(changes, static change => change == "changed requirement T1: claimed 5 → claimed 2, violated 2");
        Assert.Contains("What changed", folder.Text("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_log_tells_what_is_in_code_and_what_was_silenced_there()
    {
        var estate = new SampleEstate(Role.Consumer, MhsTopology.Shared, 2);
        using var folder = new ReportFolder();
        File.WriteAllText(folder.Of("build.sarif"),
            """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Microsoft (R) Visual C# Compiler","rules":[{"id":"GPC5002"},{"id":"GPC5003"},{"id":"GPC5004"},{"id":"GPC5008"},{"id":"CS0168"}]}},
            "invocations":[{"ruleConfigurationOverrides":[{"descriptor":{"id":"GPC5006"},"configuration":{"enabled":false}}]}],
            "results":[
              {"ruleId":"GPC5002","level":"warning","message":{"text":"a fixed Ssp-From <b>"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/Client.cs"},"region":{"startLine":3,"startColumn":5}}}]},
              {"ruleId":"GPC5004","level":"warning","message":{"text":"a fixed trace id"},"suppressions":[{"kind":"inSource","justification":"a replay <tool>","properties":{"suppressionType":"SuppressMessageAttribute"}}]},
              {"ruleId":"CS0168","level":"warning","message":{"text":"not ours"}}]}]}
            """);

        await folder.WithReportAsync(estate, "--sarif", "build.sarif");

        var report = folder.Json("report.json");
        var requests = report.GetProperty("requirements").EnumerateArray().ToDictionary(
            static one => one.GetProperty("id").GetString()!, static one => one.GetProperty("evidence").EnumerateArray().Select(static evidence => evidence.GetProperty("verdict").GetString()).FirstOrDefault());
        Assert.Equal(("silenced", "violated", "notChecked", "notChecked"), (requests["P1"], requests["P2"], requests["P3"], requests["P4"]));
        var finding = report.GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(("build", "src/Client.cs(3,5)"), (finding.GetProperty("foundBy").GetString(), finding.GetProperty("place").GetString()));
        Assert.Equal(
            ["GPC5004 SuppressMessageAttribute a replay <tool>", "GPC5006 configuration of the build "],
            report.GetProperty("silenced").EnumerateArray().Select(static one => $"{one.GetProperty("rule").GetString()} {one.GetProperty("means").GetString()} {(one.TryGetProperty("justification", out var why) ? why.GetString() : string.Empty)}"));
        Assert.DoesNotContain("<b>", folder.Text("report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-o report.pdf", "doesn't tell the format")]
    [InlineData("-o report.html --date yesterday", "'yesterday' isn't a date such as 2026-11-26")]
    [InlineData("-o report.html --baseline estate.csv", "estate.csv isn't the JSON of an earlier report")]
    [InlineData("-o report.html --sarif estate.csv", "estate.csv isn't a SARIF 2.1.0 log")]
    [InlineData("-o report.html --sarif none.sarif", "none.sarif")]
    [InlineData("", "--output")]
    public async Task What_cannot_be_reported_is_said_in_one_line(string arguments, string error)
    {
        using var folder = new ReportFolder();
        var estate = new SampleEstate(Role.Consumer, MhsTopology.Shared, 2);
        estate.Write(folder.Path);

        var (exitCode, output) = await folder.RunAsync([.. estate.Arguments, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(2, exitCode);
        Assert.Contains(error, output, StringComparison.Ordinal);
        Assert.StartsWith("error: ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Of("report.html")));
    }

    [Fact]
    public async Task Ten_thousand_systems_are_at_most_5_MB()
    {
        using var folder = new ReportFolder();
        await folder.WithReportAsync(new SampleEstate(Role.Provider, MhsTopology.Separate, 10_000).WithWrongRows(), "--sds", "sds.ldif");
        Assert.InRange(new FileInfo(folder.Of("report.html")).Length, 500_000, 5_000_000);

        // And if nothing is right: none is declared as a CMA endpoint.
        var estate = new SampleEstate(Role.Provider, MhsTopology.Separate, 10_000);
        for (var i = 0; i < estate.Rows.Count; i++)
        {
            estate.Rows[i] = estate.Rows[i] with { Registration = "mhs" };
        }

        await folder.WithReportAsync(estate);
        Assert.InRange(new FileInfo(folder.Of("report.html")).Length, 1_000_000, 5_000_000);
    }

    /// <summary>Whatever names are, the page has the same elements and attributes as with names that nobody would think about.</summary>
    [Fact]
    public async Task No_text_changes_the_pages_structure()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 15; round++)
        {
            var (tame, hostile) = (new SampleEstate(Role.Provider, MhsTopology.Separate, 9), new SampleEstate(Role.Provider, MhsTopology.Separate, 9));
            for (var i = 0; i < 9; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Hostile.Texts[random.Next(Hostile.Texts.Length)]));
                hostile.Rows[i] = hostile.Rows[i] with { Name = $"S{i} {text}", OdsCode = i % 2 == 0 ? text : hostile.Rows[i].OdsCode, Registration = "mhs", Suppress = "GPC1003", Justification = text };
                tame.Rows[i] = hostile.Rows[i] with { Name = Tame(hostile.Rows[i].Name), OdsCode = Tame(hostile.Rows[i].OdsCode), Justification = Tame(text) };
            }

            using var tameFolder = await new ReportFolder().WithReportAsync(tame);
            using var hostileFolder = await new ReportFolder().WithReportAsync(hostile);

            Assert.Equal(StructureOf(tameFolder.Text("report.html")), StructureOf(hostileFolder.Text("report.html")));
            Assert.DoesNotMatch(@"(?<!\\)<", hostileFolder.Text("report.md"));
        }
    }

    // The characters that mean something in HTML.
    private static string Tame(string text) => Marks().Replace(text, "-");

    private static string[] StructureOf(string html) =>
    [
        .. XDocument.Parse(Ours().Replace(html[html.IndexOf("<html", StringComparison.Ordinal)..], string.Empty)).Descendants()
            .Select(static element => $"{element.Name}({string.Join(' ', element.Attributes().Select(static attribute => attribute.Name))})"),
    ];

    [GeneratedRegex("""<style>.*?</style>|<script>.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex Ours();

    [GeneratedRegex("""[<>&"'/!]""")]
    private static partial Regex Marks();
}
