using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>The command <c>sds diff</c>.</summary>
[Collection(ToolCollection.Name)]
public sealed class DiffTests(InstalledTool tool)
{
    [Fact]
    public async Task What_moved_is_listed()
    {
        var folder = tool.NewFolder();
        var old = Sds.Provider("A20047", "918999198993", "A20047-821870") + Sds.Provider("B82617", "227319907549", "B82617-820006");
        var now = Sds.Provider("A20047", "918999198993", "A20047-821999").Replace("https://gpc.example", "https://new.example", StringComparison.Ordinal) + Sds.Provider("C84023", "200000000002", "C84023-821870");
        File.WriteAllText(Path.Combine(folder, "old.ldif"), old);
        File.WriteAllText(Path.Combine(folder, "new.ldif"), now);

        var run = (await tool.RunAsync(folder, ["sds", "diff", "old.ldif", "new.ldif"])).EndedWith(1);
        Assert.Equal(
            """
            A20047: ASID 918999198993 (party key A20047-821870) changed
                party key: A20047-821870 is now A20047-821999
            A20047: MHS record m918999198993 (party key A20047-821870) changed
                party key: A20047-821870 is now A20047-821999
                URL: https://gpc.example/A20047/STU3/1/gpconnect is now https://new.example/A20047/STU3/1/gpconnect
            B82617: ASID 227319907549 (party key B82617-820006) gone
            B82617: MHS record m227319907549 (party key B82617-820006) gone
            C84023: ASID 200000000002 (party key C84023-821870) new
            C84023: MHS record m200000000002 (party key C84023-821870) new
            2 records new, 2 records gone, 2 records changed

            """.ReplaceLineEndings("\n"),
            run.Output);

        using var json = JsonDocument.Parse((await tool.RunAsync(folder, ["sds", "diff", "old.ldif", "new.ldif", "--format", "json"])).EndedWith(1).Output);
        Assert.Equal(6, json.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Contains("| A20047 | ASID 918999198993 | A20047-821870 | changed |", (await tool.RunAsync(folder, ["sds", "diff", "old.ldif", "new.ldif", "--format", "md"])).EndedWith(1).Output, StringComparison.Ordinal);
        Assert.Equal("nothing moved\n", (await tool.RunAsync(folder, ["sds", "diff", "old.ldif", "old.ldif"])).EndedWith(0).Output);
    }

    [Fact]
    public async Task What_only_one_of_them_has_is_not_said_to_have_moved()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "old.ldif"), Sds.Provider("A20047", "918999198993", "A20047-821870"));
        File.WriteAllText(Path.Combine(folder, "new.json"), """
            { "resourceType": "Bundle", "type": "searchset", "total": 1, "entry": [ { "resource": { "resourceType": "Device", "identifier": [
              { "system": "https://fhir.nhs.uk/Id/nhsSpineASID", "value": "918999198993" }, { "system": "https://fhir.nhs.uk/Id/nhsMhsPartyKey", "value": "A20047-821870" } ] } } ] }
            """);

        var run = (await tool.RunAsync(folder, ["sds", "diff", "old.ldif", "new.json"])).EndedWith(0);
        Assert.Equal(
            "not compared: interactions of AS records, which only the old snapshot has\nnot compared: MHS records, which only the old snapshot has\nnothing moved\n",
            run.Output);
    }
}
