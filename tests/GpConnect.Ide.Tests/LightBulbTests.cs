using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Ide.Tests;

/// <summary>
/// The light bulb offers the fixes where the squiggle is, in C# and in data files. Taking one fixes the text and takes the squiggle
/// away at once; undoing it brings both back.
/// </summary>
public sealed class LightBulbTests
{
    [Theory]
    [InlineData(
        "GPC1003",
        "[ProviderRegistry(MhsTopology.Shared)] [SpineEndpoint(\"Legg\", OdsCode = \"A20047\", Asid = \"918999198993\", PartyKey = \"A20047-821870\", Registration = SdsRegistration.Mhs)]",
        "SdsRegistration.Mhs", "SdsRegistration.Cma")]
    [InlineData(
        "GPC1005",
        "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")] [SpineEndpoint(\"Trust\", OdsCode = \"RAE\", Asid = \"200000001386\", PartyKey = \"X26-822359\")]",
        "\"X26-822359\"", "\"X26-822358\"")]
    [InlineData(
        "GPC1006",
        "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")] [SpineEndpoint(\"Trust\", OdsCode = \"RAE\", Asid = \"200000001386\", Registration = SdsRegistration.Cma)]",
        "SdsRegistration.Cma", "SdsRegistration.Mhs")]
    [InlineData(
        "GPC2002",
        "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")] [SpineEndpoint(\"Trust\", OdsCode = \"RAE\", Asid = \"2000 0000 1386\")]",
        "\"2000 0000 1386\"", "\"200000001386\"")]
    [InlineData(
        "GPC2003",
        "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"x26-822358\")] [SpineEndpoint(\"Trust\", OdsCode = \"RAE\", Asid = \"200000001386\")]",
        "\"x26-822358\"", "\"X26-822358\"")]
    [InlineData(
        "GPC2004",
        "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")] [SpineEndpoint(\"Trust\", OdsCode = \"rae\", Asid = \"200000001386\")]",
        "\"rae\"", "\"RAE\"")]
    public async Task Mends_Csharp(string id, string attributes, string squiggled, string corrected)
    {
        using var editor = new Editor().WithSource("File.cs", $"using GpConnect;\n{attributes}\npublic static partial class Estate {{ }}");
        await TakeAndUndoAsync(editor, "File.cs", $"{id} {squiggled}", squiggled, corrected);
    }

    [Theory]
    [InlineData("GPC1003", "A20047,918999198993,A20047-821870,mhs,Legg", "mhs", "cma")]
    [InlineData("GPC2002", "A20047,918 999 198 993,A20047-821870,cma,Legg", "918 999 198 993", "918999198993")]
    [InlineData("GPC2003", "A20047,918999198993,a20047-821870,cma,Legg", "a20047-821870", "A20047-821870")]
    [InlineData("GPC2004", "a20047,918999198993,A20047-821870,cma,Legg", "a20047", "A20047")]
    [InlineData("GPC2002", "A20047,\"918,999,198,993\",A20047-821870,cma,Legg", "\"918,999,198,993\"", "\"918999198993\"")]
    public async Task Mends_a_data_file(string id, string row, string squiggled, string corrected)
    {
        using var editor = new Editor()
            .WithSource("File.cs", """
                using GpConnect;
                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpointsFrom("practices.csv")]
                public static partial class Practices { }
                """)
            .WithDataFile("practices.csv", $"ods code,asid,party key,registration,name\n{row}\n");
        await TakeAndUndoAsync(editor, "practices.csv", $"{id} {squiggled}", squiggled, corrected);
    }

    [Theory]
    [InlineData("GPC3001", "[ProviderRegistry(MhsTopology.Shared)] public class Practices { }", "static partial class Practices")]
    [InlineData("GPC3006", "[ProviderRegistry(MhsTopology.Shared), ConsumerRegistry(MhsTopology.Shared)] public static partial class Practices { }", "AlsoConsumer = true")]
    public async Task Mends_the_registrys_class(string id, string source, string corrected)
    {
        using var editor = new Editor().WithSource("File.cs", "using GpConnect;\n" + source);
        Assert.Equal([id + " Practices"], await editor.SquigglesAsync("File.cs"));
        await editor.ApplyFixAsync("File.cs", "Practices");
        Assert.Contains(corrected, editor.Text("File.cs"), StringComparison.Ordinal);
        Assert.Empty(await editor.SquigglesAsync("File.cs"));
    }

    [Theory]
    [InlineData("In practices.csv", 0, 2, 1)]
    [InlineData("In folder src", 1, 0, 0)]
    [InlineData("In project Acme", 1, 0, 0)]
    [InlineData("In the solution", 1, 0, 0)]
    public async Task Fixes_all_cells_of_data_files(string title, int own, int others, int source)
    {
        using var editor = new Editor()
            .WithSource("File.cs", """
                using GpConnect;
                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpointsFrom("practices.csv")]
                [SpineEndpointsFrom("others.csv")]
                [SpineEndpoint("Own", OdsCode = "E84017", Asid = "918 999 198 995", PartyKey = "E84017-821870", Registration = SdsRegistration.Cma)]
                public static partial class Practices { }
                """)
            .WithDataFile("practices.csv", "ods code,asid,party key,registration\nA20047,918 999 198 993,A20047-821870,cma\nB82617,\"918,999,198,994\",B82617-821870,cma\n")
            .WithDataFile("others.csv", "ods code,asid,party key,registration\nC83016,918 999 198 996,C83016-821870,cma\nD83018,918 999 198 993,D83018-821870,cma\n");
        var all = (await editor.FixesAsync("practices.csv", "918 999 198 993")).Single(static fix => !fix.NestedActions.IsEmpty);
        Assert.Equal("Fix all GPC2002", all.Title);
        Assert.Equal(["In practices.csv", "In folder src", "In project Acme", "In the solution"], all.NestedActions.Select(static fix => fix.Title));
        await editor.TakeAsync(all.NestedActions.Single(fix => fix.Title == title));

        // Of two rows that would have the same ASID the later one stays as it is.
        foreach (var (file, count) in new[] { ("practices.csv", own), ("others.csv", others), ("File.cs", source) })
        {
            var left = await editor.SquigglesAsync(file);
            Assert.Equal(count, left.Count);
            Assert.All(left, static squiggle => Assert.StartsWith("GPC2002", squiggle, StringComparison.Ordinal));
        }

        editor.Undo();
        Assert.Equal(2, (await editor.SquigglesAsync("practices.csv")).Count);
    }

    [Fact]
    public async Task Offers_nothing_for_a_cell_that_would_clash()
    {
        using var editor = new Editor()
            .WithSource("File.cs", """
                using GpConnect;
                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpointsFrom("practices.csv")]
                public static partial class Practices { }
                """)
            .WithDataFile("practices.csv", "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\nB82617,918 999 198 993,B82617-821870,cma\n");
        Assert.Equal(["GPC2002 918 999 198 993"], await editor.SquigglesAsync("practices.csv"));
        Assert.Empty(await editor.FixesAsync("practices.csv", "918 999 198 993"));
    }

    [Fact]
    public async Task Offers_a_role_for_endpoints_outside_a_registry()
    {
        using var editor = new Editor().WithSource("File.cs", """
            using GpConnect;
            [SpineEndpoint("Trust", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-820006")]
            public static partial class Trusts { }
            """);
        Assert.Equal(["GPC3003 Trusts"], await editor.SquigglesAsync("File.cs"));
        Assert.True((await editor.FixesAsync("File.cs", "Trusts")).Count > 1);
    }

    [Fact]
    public async Task Offers_what_SDS_has()
    {
        using var editor = new Editor()
            .WithSource("File.cs", """
                using GpConnect;
                [ConsumerRegistry(MhsTopology.Separate)]
                [SpineEndpoint("Trust", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-820006")]
                public static partial class Trusts { }
                """)
            .WithDataFile("sds.ldif", "uniqueIdentifier: 200000001386\nnhsIDCode: RAE\nnhsMHSPartyKey: RAE-820007\nnhsAsSvcIA: urn:nhs:names:services:gpconnect:x\n", "SdsSnapshot");
        await TakeAndUndoAsync(editor, "File.cs", "GPC4002 \"RAE-820006\"", "\"RAE-820006\"", "\"RAE-820007\"");
    }

    [Fact]
    public async Task Offers_nothing_where_no_text_is_right()
    {
        using var editor = new Editor().WithSource("File.cs", """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Trust", OdsCode = "RAE", Asid = "twelve digits")]
            public static partial class Trusts { }
            """);
        Assert.Equal(["GPC2002 \"twelve digits\""], await editor.SquigglesAsync("File.cs"));
        Assert.Empty(await editor.FixesAsync("File.cs", "\"twelve"));
    }

    private static async Task TakeAndUndoAsync(Editor editor, string file, string squiggle, string squiggled, string corrected)
    {
        Assert.Equal([squiggle], await editor.SquigglesAsync(file));
        var before = editor.Text(file);
        await editor.ApplyFixAsync(file, squiggled);
        Assert.Equal(before.Replace(squiggled, corrected, StringComparison.Ordinal), editor.Text(file));
        Assert.Empty(await editor.SquigglesAsync(file));
        editor.Undo();
        Assert.Equal([squiggle], await editor.SquigglesAsync(file));
    }
}
