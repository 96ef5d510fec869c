using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>The command <c>check</c>, over what several repositories build.</summary>
[Collection(ToolCollection.Name)]
public sealed class CheckTests(InstalledTool tool)
{
    private const string Practices = "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\nB82617,91899919899,B82617-820006,cma\n";

    [Fact]
    public async Task An_estate_of_many_repositories_is_checked_together()
    {
        var folder = Estate();

        var run = (await tool.RunAsync(folder, ["check", "."])).EndedWith(1);

        Assert.Equal(
            """
            south/bin/Release/South.dll(South.Trusts): error GPC1001: ASID 200000001386 of South.Trusts.Bradford (RAE) of assembly South is also the ASID of North.Trusts.Bradford (RAE) of assembly North: each system at each organisation must have an ASID of its own (T1, T2); declare the one registered for it
                the first is at north/bin/Release/North.dll(North.Trusts)
            practices.csv(3,8): error GPC2002: '91899919899' isn't a valid ASID for 'practices.csv.B82617': an ASID is 12 digits, such as 918999198993 (T1); a spreadsheet drops leading zeros: if it did so here, write 091899919899, and format the column as text
            portal/appsettings.json(1,147): error GPC1001: ASID 200000001385 of GpConnect:Consumers.Airedale (RCF) is also the ASID of North.Trusts.LeedsTeaching (RR8) of assembly North: each system at each organisation must have an ASID of its own (T1, T2); declare the one registered for it
                the first is at north/bin/Release/North.dll(North.Trusts)
            5 endpoints (1 more left out) of 4 registries, LIVE; no SDS snapshot; 3 findings: 3 errors

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_is_clean_says_what_it_looked_at()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "practices.csv"), "ods code,asid,party key\nA20047,918999198993,A20047-821870\n");
        File.WriteAllText(Path.Combine(folder, "sds.ldif"), "# exported: 2026-11-25T06:00:00Z\n# environment: LIVE\n\n" + Sds.Provider("A20047", "918999198993", "A20047-821870"));
        string[] check = ["check", "practices.csv", "--role", "provider", "--topology", "shared", "--environment", "live", "--sds", "sds.ldif"];

        var run = (await tool.RunAsync(folder, check)).EndedWith(0);
        Assert.Equal("1 endpoint of 1 registry, LIVE; 2 SDS records of 1 file, exported 2026-11-25; 0 findings\n", run.Output);

        // A claim that SDS doesn't have.
        File.AppendAllText(Path.Combine(folder, "practices.csv"), "B82617,227319907549,B82617-820006\n");
        Assert.Contains("practices.csv(3,8): error GPC4001", (await tool.RunAsync(folder, check)).EndedWith(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_severe_enough_fails()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "practices.csv"), "ods code,asid,party key,registration\nA20047,918999198993,A20047-82187,cma\n");
        string[] check = ["check", "practices.csv", "--role", "provider", "--topology", "separate"];

        Assert.Contains("warning GPC2006", (await tool.RunAsync(folder, check)).EndedWith(0).Output, StringComparison.Ordinal);
        (await tool.RunAsync(folder, [.. check, "--fail-on", "warning"])).EndedWith(1);
    }

    [Fact]
    public async Task Reports_are_what_their_readers_take()
    {
        var folder = Estate();
        var runs = await Task.WhenAll(new[] { "json", "sarif", "github", "azure", "junit" }.Select(format => tool.RunAsync(folder, ["check", ".", "--format", format])));
        Assert.All(runs, static run => run.EndedWith(1));
        var (json, sarif, github, azure, junit) = (runs[0].Output, runs[1].Output, runs[2].Output, runs[3].Output, runs[4].Output);

        using (var report = JsonDocument.Parse(json))
        {
            Assert.Equal(["GPC1001", "GPC2002", "GPC1001"], report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("rule").GetString()));
            Assert.Equal("North", report.RootElement.GetProperty("findings")[0].GetProperty("first").GetProperty("assembly").GetString());
            Assert.Equal(5, report.RootElement.GetProperty("endpoints").GetInt32());
        }

        using (var log = JsonDocument.Parse(sarif))
        {
            var run = log.RootElement.GetProperty("runs")[0];
            Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
            Assert.Equal(["T1", "T2", "T4", "T6", "T8", "S1", "S9"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()));
            var results = run.GetProperty("results").EnumerateArray().ToList();
            Assert.Equal("South.Trusts, South", results[0].GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
            Assert.Equal("north/bin/Release/North.dll", results[0].GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(3, results[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
            Assert.All(results, result => Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        }

        Assert.Contains("\n::error file=practices.csv,line=3,col=8,endLine=3,endColumn=19,title=GPC2002 An ASID is not 12 digits::'91899919899' isn't a valid ASID", github, StringComparison.Ordinal);
        Assert.Contains("\n##vso[task.logissue type=error;sourcepath=practices.csv;linenumber=3;columnnumber=8;code=GPC2002]'91899919899' isn't a valid ASID", azure, StringComparison.Ordinal);
        var suite = XDocument.Parse(junit).Root!.Element("testsuite")!;
        Assert.Equal("2", suite.Attribute("failures")!.Value);
        Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Elements("testcase").Count()}");
        Assert.Contains("5 endpoints", runs[1].Error, StringComparison.Ordinal);
        Assert.All(runs, static run => Assert.DoesNotContain("\u001b[", run.Output + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copies_count_once_and_builds_that_differ_are_named()
    {
        var folder = tool.NewFolder();
        RegistryAssembly.Write(Path.Combine(folder, "a"), "North", "1.0.0.0", "X26-822358", "Bradford,RAE,200000001386");
        RegistryAssembly.Write(Path.Combine(folder, "b"), "North", "1.1.0.0", "X26-822358", "Bradford,RAE,200000001386", "Leeds,RR8,200000001385");
        RegistryAssembly.Write(Path.Combine(folder, "c"), "North", "1.1.0.0", "X26-822358", "Bradford,RAE,200000001386", "Leeds,RR8,200000001385");

        var run = (await tool.RunAsync(folder, ["check", "**/*.dll"])).EndedWith(0);
        Assert.Equal("2 endpoints of 1 registry, LIVE; no SDS snapshot; 0 findings\n", run.Output);
        Assert.Equal("note: a/North.dll is North 1.0.0.0 and isn't checked: b/North.dll is version 1.1.0.0\n", run.Error);

        RegistryAssembly.Write(Path.Combine(folder, "d"), "North", "1.1.0.0", "X26-822358", "Bradford,RAE,200000001387");
        Assert.Equal(
            "error: b/North.dll and d/North.dll are both North 1.1.0.0 and declare different registries: name the one that counts, or delete the stale one\n",
            (await tool.RunAsync(folder, ["check", "."])).EndedWith(2).Error);
    }

    /// <summary>Two repositories' assemblies (one of them copied to the other's output), an endpoint file and settings.</summary>
    private string Estate()
    {
        var folder = tool.NewFolder();
        foreach (var output in new[] { "north/bin/Release", "south/bin/Release" })
        {
            RegistryAssembly.Write(Path.Combine(folder, output), "North", "1.0.0.0", "X26-822358", "LeedsTeaching,RR8,200000001385", "Bradford,RAE,200000001386");
        }

        RegistryAssembly.Write(Path.Combine(folder, "south/bin/Release"), "South", "1.0.0.0", "X27-822358", "Bradford,RAE,200000001386");
        File.WriteAllText(Path.Combine(folder, "practices.csv"), Practices);
        File.WriteAllText(Path.Combine(folder, "gpconnect.json"), """{ "files": { "practices.csv": { "role": "provider", "topology": "shared", "environment": "LIVE" } } }""");
        foreach (var output in new[] { "portal", "portal/bin/Release", "published/portal" })
        {
            Directory.CreateDirectory(Path.Combine(folder, output));
            File.WriteAllText(
                Path.Combine(folder, output, "appsettings.json"),
                """{ "GpConnect": { "Environment": "LIVE", "Consumers": { "Topology": "Shared", "PartyKey": "RCF-822358", "Endpoints": [ { "OdsCode": "RCF", "Asid": "200000001385", "Name": "Airedale" } ] } } }""");
        }

        return folder;
    }
}
