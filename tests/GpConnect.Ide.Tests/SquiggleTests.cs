using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Ide.Tests;

/// <summary>Diagnostics are there as one types, in each file while it alone is looked at, and go when their cause goes.</summary>
public sealed class SquiggleTests
{
    private const string Legg = """
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        """;

    private const string Practices = $$"""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        {{Legg}}
        [SpineEndpointsFrom("practices.csv")]
        public static partial class Practices { }
        """;

    private const string Row = "B82617,227319907549,B82617-820006,cma,Beech";
    private const string Rows = "ods code,asid,party key,registration,name\n" + Row + "\n";

    private static Editor Open() => new Editor().WithSource("Practices.cs", Practices).WithDataFile("practices.csv", Rows);

    [Fact]
    public async Task A_sound_project_has_none()
    {
        using var editor = Open();
        Assert.Empty(await editor.SquigglesAsync("Practices.cs"));
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
    }

    [Fact]
    public async Task What_is_left_out_is_said_at_the_class()
    {
        using var editor = Open();
        editor.Type("practices.csv", "227319907549", "22731990754");
        Assert.Equal(["GPC3008 Practices"], await editor.AllSquigglesAsync("Practices.cs"));
        editor.Type("practices.csv", "22731990754", "227319907549");
        Assert.Empty(await editor.AllSquigglesAsync("Practices.cs"));
    }

    [Fact]
    public async Task An_edit_in_one_file_shows_in_the_other_without_a_build()
    {
        using var editor = Open();
        editor.Type("practices.csv", "227319907549", "918999198993");
        Assert.Equal(["GPC1001 918999198993"], await editor.SquigglesAsync("practices.csv"));
        Assert.Empty(await editor.SquigglesAsync("Practices.cs"));

        // The clash is in the data file, its cause in C#: mending the cause fixes the file that nobody touched.
        editor.Type("Practices.cs", "918999198993", "918999198994");
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
    }

    [Fact]
    public async Task An_identifier_is_judged_at_every_keystroke()
    {
        using var editor = Open();
        editor.Type("Practices.cs", "\"918999198993\"", "\"\"");
        Assert.Equal(["GPC2001 \"\""], await editor.SquigglesAsync("Practices.cs"));
        var typed = "";
        foreach (var digit in "918999198993")
        {
            var before = typed;
            typed += digit;
            editor.Type("Practices.cs", $"Asid = \"{before}\"", $"Asid = \"{typed}\"");
            Assert.Equal(typed.Length < 12 ? [$"GPC2002 \"{typed}\""] : [], await editor.SquigglesAsync("Practices.cs"));
        }
    }

    [Fact]
    public async Task A_cell_is_judged_at_every_keystroke()
    {
        using var editor = Open();
        editor.Type("practices.csv", ",cma,", ",c,");
        Assert.Equal(["GPC3005 c"], await editor.SquigglesAsync("practices.csv"));
        editor.Type("practices.csv", ",c,", ",,");
        Assert.Equal(["GPC1003 "], await editor.SquigglesAsync("practices.csv"));
        editor.Type("practices.csv", ",,", ",cma,");
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
    }

    [Fact]
    public async Task A_snapshot_shows_its_own_and_those_of_declarations_at_once()
    {
        using var editor = Open().WithDataFile("sds.ldif", "uniqueIdentifier: 227319907549\nnhsAsSvcIA: urn:nhs:names:services:gpconnect:x\n", "SdsSnapshot");
        Assert.Equal(["GPC4001 \"918999198993\""], await editor.SquigglesAsync("Practices.cs"));
        editor.Type("sds.ldif", "nhsAsSvcIA: ", "nhsAsSvcIA ");
        Assert.Equal(["GPC4010", "GPC4009"], (await editor.SquigglesAsync("sds.ldif")).Select(static squiggle => squiggle.Split(' ')[0]));
    }

    [Fact]
    public async Task Undo_leaves_nothing_stale()
    {
        using var editor = Open();
        editor.Type("Practices.cs", "\"A20047-821870\"", "\"B82617-820006\"");
        Assert.Equal(["GPC2005 \"B82617-820006\""], await editor.SquigglesAsync("Practices.cs"));
        Assert.Equal(["GPC1002 B82617-820006"], await editor.SquigglesAsync("practices.csv"));
        editor.Undo();
        Assert.Empty(await editor.SquigglesAsync("Practices.cs"));
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
    }

    [Fact]
    public async Task A_file_that_goes_takes_its_clashes_with_it()
    {
        using var editor = Open().WithSource("Other.cs", """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Other", OdsCode = "RAE", Asid = "227319907549", PartyKey = "RAE-820006")]
            public static partial class Others { }
            """);
        Assert.Equal(["GPC1001 227319907549"], await editor.SquigglesAsync("practices.csv"));
        editor.Close("Other.cs");
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
    }

    [Fact]
    public async Task Renaming_the_class_changes_no_verdict_and_the_generated_code_follows()
    {
        using var editor = Open().WithSource("Use.cs", "class Use { public object Legg = Practices.Legg, Beech = Practices.Beech; }");
        Assert.Empty(await editor.CompilerSaysAsync());
        await editor.RenameAsync("Practices.cs", "Practices {", "Surgeries");
        Assert.Contains("class Surgeries", editor.Text("Practices.cs"), StringComparison.Ordinal);
        Assert.Contains("Surgeries.Legg", editor.Text("Use.cs"), StringComparison.Ordinal);
        Assert.Empty(await editor.SquigglesAsync("Practices.cs"));
        Assert.Empty(await editor.SquigglesAsync("practices.csv"));
        Assert.Empty(await editor.CompilerSaysAsync());
        editor.Undo();
        Assert.Contains("Practices.Legg", editor.Text("Use.cs"), StringComparison.Ordinal);
        Assert.Empty(await editor.CompilerSaysAsync());
    }

    [Fact]
    public async Task Renaming_an_endpoint_breaks_what_used_its_member_until_it_is_undone()
    {
        using var editor = Open().WithSource("Use.cs", "class Use { public object Beech = Practices.Beech; }");
        editor.Type("practices.csv", ",Beech", ",Birch");
        Assert.Equal(["CS0117"], await editor.CompilerSaysAsync());
        editor.Undo();
        Assert.Empty(await editor.CompilerSaysAsync());
    }

    [Fact]
    public async Task A_hard_coded_identifier_shows_as_soon_as_it_is_declared()
    {
        using var editor = Open().WithSource("Use.cs", "class Use { string asid = \"300000000001\"; }");
        Assert.Empty(await editor.SquigglesAsync("Use.cs"));
        editor.Type("practices.csv", "227319907549", "300000000001");
        Assert.Equal(["GPC5001 \"300000000001\""], await editor.SquigglesAsync("Use.cs"));
        editor.Undo();
        Assert.Empty(await editor.SquigglesAsync("Use.cs"));
    }
}
