using System;
using System.IO;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>What would make a check look right that did not happen, or lose what somebody has, ends with one line and exit code 2.</summary>
[Collection(ToolCollection.Name)]
public sealed class SilenceTests(InstalledTool tool)
{
    private const string Header = "# exported: {0}T06:00:00Z\n# environment: LIVE\n\n";
    private const string Rows = "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\n";

    private static readonly string[] Provider = ["--role", "provider", "--topology", "shared", "--environment", "LIVE"];

    [Theory]
    [InlineData("check", "practices.csv")]
    [InlineData("init")]
    [InlineData("import", "practices.csv")]
    public async Task Snapshots_that_contradict_each_other_prove_nothing(params string[] command)
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "new.ldif"), string.Format(null, Header, "2026-11-26") + Sds.Provider("A20047", "918999198993", "A20047-821999"));
        var options = command[0] switch { "check" => Provider, "import" => ["-o", "new.csv"], _ => Array.Empty<string>() };

        var run = (await tool.RunAsync(folder, [.. command, .. options, "--sds", "new.ldif", "sds.ldif"])).EndedWith(2);

        Assert.Equal(
            "error: new.ldif (exported 2026-11-26) and sds.ldif (exported 2026-11-25) contradict each other: party key A20047-821999, and A20047-821870, of ASID 918999198993; name the newer one alone, or export both again\n",
            run.Error);
        Assert.False(File.Exists(Path.Combine(folder, "new.csv")));
    }

    [Fact]
    public async Task A_snapshot_that_contradicts_itself_proves_nothing()
    {
        var folder = Estate();
        File.AppendAllText(Path.Combine(folder, "sds.ldif"), Sds.Provider("A20047", "918999198993", "A20047-821999"));
        Assert.Equal(
            "error: sds.ldif (exported 2026-11-25) contradicts itself: party key A20047-821870, and A20047-821999, of ASID 918999198993; export it again\n",
            (await tool.RunAsync(folder, ["check", "practices.csv", .. Provider, "--sds", "sds.ldif"])).EndedWith(2).Error);
    }

    [Theory]
    [InlineData("init")]
    [InlineData("import", "practices.csv", "-o", "new.csv")]
    public async Task Nothing_is_concluded_from_what_a_snapshot_that_is_cut_short_lacks(params string[] command)
    {
        var folder = Estate();
        File.AppendAllText(Path.Combine(folder, "sds.ldif"), "result: 4 Size limit exceeded\n");
        Assert.StartsWith(
            "error: sds.ldif isn't complete, so that nobody knows what it lacks: ",
            (await tool.RunAsync(folder, [.. command, "--sds", "sds.ldif"])).EndedWith(2).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("12345678901")]
    [InlineData("222222222222")]
    [InlineData("xyz")]
    [InlineData("9.28999E+11")]
    public async Task A_cell_that_contradicts_sds_is_left_out(string asid)
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "estate.csv"), $"ods code,asid,party key\nA20047,{asid},A20047-821870\nB82617,227319907549,B82617-820006\n");
        var imported = (await tool.RunAsync(folder, ["import", "estate.csv", "-o", "new.csv", "--sds", "sds.ldif"])).Output;
        if (asid == "222222222222")
        {
            // It is an ASID: whether it is the one that SDS has is for check to say.
            Assert.Contains(asid, File.ReadAllText(Path.Combine(folder, "new.csv")), StringComparison.Ordinal);
            return;
        }

        Assert.Contains("left out: row 2: ", imported, StringComparison.Ordinal);
        Assert.Contains("1 endpoint in new.csv", imported, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.18999E+11")]
    [InlineData("9.189992E+11")]
    [InlineData("9.2E+11")]
    [InlineData("9,19E+11")]
    [InlineData("")]
    [InlineData("9189 9919 8993")]
    public async Task A_cell_that_may_be_what_sds_has_is_looked_up(string asid)
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "estate.csv"), $"ods code;asid;party key\nA20047;{asid};A20047-821870\n");
        (await tool.RunAsync(folder, ["import", "estate.csv", "-o", "new.csv", "--sds", "sds.ldif"])).EndedWith(0);
        Assert.Contains("918999198993", File.ReadAllText(Path.Combine(folder, "new.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"files\": { \"practice.csv\": {} } }", "no file beside it is called 'practice.csv'")]
    [InlineData("{ \"files\": { \"practices.csv\": { \"role\": \"provider\", \"Role\": \"consumer\" } } }", "'role' is there twice")]
    [InlineData("{ \"files\": { \"practices.csv\": {}, \"practices.csv\": {} } }", "'practices.csv' is there twice")]
    public async Task A_description_that_describes_nothing_is_said(string json, string message)
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "gpconnect.json"), json);
        Assert.StartsWith($"error: gpconnect.json: {message}", (await tool.RunAsync(folder, ["check", ".", .. Provider])).EndedWith(2).Error.Replace("./", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_nobody_describes_is_said()
    {
        var folder = Estate();
        var nothing = await tool.RunAsync(folder, ["check", "."]);
        Assert.Equal(
            "error: Nothing is declared in .: no assembly with registries, no endpoint file and no settings of GP Connect; practices.csv may be an endpoint file, but no gpconnect.json beside it names it: make one, or name the file itself, with --role and --topology\n",
            nothing.EndedWith(2).Error);
        File.WriteAllText(Path.Combine(folder, "trusts.csv"), Rows.Replace("918999198993", "918999198994", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "costs.csv"), "month,pounds\nMay,12\n");
        File.WriteAllText(Path.Combine(folder, "gpconnect.json"), """{ "files": { "practices.csv": { "role": "provider", "topology": "shared" } } }""");
        Assert.Equal(
            "note: trusts.csv may be an endpoint file, and isn't checked: the gpconnect.json beside it doesn't name it\n",
            (await tool.RunAsync(folder, ["check", "."])).EndedWith(0).Error);
        Assert.Empty((await tool.RunAsync(folder, ["check", ".", "trusts.csv", .. Provider])).EndedWith(1).Error);
    }

    [Theory]
    [InlineData("There is no manufacturer in it", "init", "--sds", "sds.ldif", "--manufacturer", "X09001")]
    [InlineData("", "import", "practices.csv", "-o", "new.csv", "--sheet", "LIVE")]
    [InlineData("", "check", "estate.xlsx")]
    public async Task What_an_option_or_a_name_cannot_mean_is_said(string withoutManufacturers, params string[] arguments)
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "estate.xlsx"), string.Empty);
        if (withoutManufacturers.Length > 0)
        {
            var sds = File.ReadAllLines(Path.Combine(folder, "sds.ldif"));
            File.WriteAllLines(Path.Combine(folder, "sds.ldif"), Array.FindAll(sds, static line => !line.StartsWith("nhsMhsManufacturerOrg", StringComparison.Ordinal)));
        }

        Assert.Equal(
            arguments[0] switch
            {
                "init" => "error: The snapshot has no manufacturers, so --manufacturer X09001 finds nothing: export it again with the attribute nhsMhsManufacturerOrg, or leave the option out\n",
                "import" => "error: practices.csv is a text without sheets: leave --sheet out\n",
                _ => "error: estate.xlsx is a spreadsheet: make an endpoint file of it by 'gpconnect import'\n",
            },
            (await tool.RunAsync(folder, arguments)).EndedWith(2).Error);
    }

    [Fact]
    public async Task Options_that_would_find_nothing_are_said()
    {
        var folder = Estate();
        foreach (var (options, message) in new (string[], string)[]
        {
            (["--sds", "sds.ldif", "--manufacturer", "LIV=X09001"], "--manufacturer LIV=X09001 finds nothing: no SDS snapshot is of its environment"),
            (["--manufacturer", "X09001"], "--manufacturer X09001 finds nothing: no SDS snapshot is of its environment"),
            (["--party-key", "X26-822358"], "--party-key X26-822358 has no effect: it is of consumers that share an MHS"),
            (["--fail-om", "warning"], "There is no option '--fail-om'"),
            (["-o", "practices.csv"], "practices.csv is an input, too: write the output to another file"),
            (["--sds", "sds.ldif", "-o", "link"], "link is an input, too: write the output to another file"),
            (["-o", "none/out.txt"], "none/out.txt cannot be written: there is no such folder"),
        })
        {
            File.Delete(Path.Combine(folder, "link"));
            File.CreateSymbolicLink(Path.Combine(folder, "link"), "sds.ldif");
            Assert.StartsWith("error: " + message, (await tool.RunAsync(folder, ["check", "practices.csv", .. Provider, .. options])).EndedWith(2).Error, StringComparison.Ordinal);
        }

        Assert.Equal(Rows, File.ReadAllText(Path.Combine(folder, "practices.csv")));
        Assert.Contains("leave one of them out", (await tool.RunAsync(folder, ["report", "practices.csv", .. Provider, "-o", "r.html", "--format", "json"])).EndedWith(2).Error, StringComparison.Ordinal);
        (await tool.RunAsync(folder, ["report", "practices.csv", .. Provider, "-o", "r.html", "-o", "none/r.json"])).EndedWith(2);
        Assert.False(File.Exists(Path.Combine(folder, "r.html")));
        (await tool.RunAsync(folder, ["report", "practices.csv", .. Provider, "-o", "before.json"])).EndedWith(0);
        Assert.Equal(
            "error: before.json is an input, too: write the output to another file\n",
            (await tool.RunAsync(folder, ["report", "practices.csv", .. Provider, "--baseline", "before.json", "-o", "before.json"])).EndedWith(2).Error);
    }

    [Fact]
    public async Task An_output_is_written_where_its_link_leads_with_the_mode_that_it_has()
    {
        var folder = Estate();
        var (real, link) = (Path.Combine(folder, "real.txt"), Path.Combine(folder, "link.txt"));
        File.WriteAllText(real, "old");
        File.CreateSymbolicLink(link, "real.txt");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await tool.RunAsync(folder, ["check", "practices.csv", .. Provider, "--format", "json", "-o", "link.txt"])).EndedWith(0);

        Assert.StartsWith("{", File.ReadAllText(real), StringComparison.Ordinal);
        Assert.Equal("real.txt", File.ResolveLinkTarget(link, returnFinalTarget: false)!.Name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
            var piped = (await tool.RunAsync(folder, ["check", "practices.csv", .. Provider, "--format", "json", "-o", "/dev/stdout"])).EndedWith(0);
            Assert.StartsWith("{", piped.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_are_not_followed_in_circles()
    {
        var folder = Estate();
        Directory.CreateDirectory(Path.Combine(folder, "a"));
        File.Move(Path.Combine(folder, "practices.csv"), Path.Combine(folder, "a", "practices.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "up"), "..");
        Assert.StartsWith("1 endpoint of 1 registry", (await tool.RunAsync(folder, ["check", "**/*.csv", .. Provider])).EndedWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_build_found_counts_in_the_summary_of_a_report()
    {
        var folder = Estate();
        File.WriteAllText(Path.Combine(folder, "build.sarif"), """
            { "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "csc" } }, "results": [
              { "ruleId": "GPC5001", "level": "error", "message": { "text": "'918999198993' is the ASID of Practices.Legg" }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "a.cs" }, "region": { "startLine": 1 } } }] }] }] }
            """);
        var run = (await tool.RunAsync(folder, ["report", "practices.csv", .. Provider, "--sarif", "*.sarif", "-o", "report.md"])).EndedWith(1);
        Assert.EndsWith("; 1 finding: 1 error\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding: 1 error", File.ReadAllText(Path.Combine(folder, "report.md")), StringComparison.Ordinal);
    }

    /// <summary>A folder with an endpoint file and a snapshot that has it.</summary>
    private string Estate()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "practices.csv"), Rows);
        File.WriteAllText(Path.Combine(folder, "sds.ldif"), string.Format(null, Header, "2026-11-25") + Sds.Provider("A20047", "918999198993", "A20047-821870"));
        return folder;
    }
}
