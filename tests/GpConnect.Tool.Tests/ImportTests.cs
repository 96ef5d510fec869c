using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>The commands that make endpoint files: <c>import</c> and <c>init</c>.</summary>
[Collection(ToolCollection.Name)]
public sealed class ImportTests(InstalledTool tool)
{
    private const string Expected = """"
        ods code,asid,party key,registration,name
        A20047,918999198993,A20047-821870,cma,Señor Street Surgery
        B82617,027319907549,B82617-820006,CMA,"Dr Legg & Partners, ""The Annexe"""
        C84023,200000000002,C84023-821870,cma,Café Lane

        """";

    private static readonly string[][] Table =
    [
        ["GP estate export 2026-11-25", "", "", "", "", ""],
        ["ODS Code", "Practice Name", "ASID", "Party Key", "CMA registered?", "Go-live"],
        ["a20047 ", "Señor  Street Surgery", "918 999 198 993", "A20047-821870", "yes", "01/04/2019"],
        ["B82617", "Dr Legg & Partners, \"The Annexe\"", "27319907549", "b82617-820006", "CMA", "01/04/2019"],
        ["C84023", "Café Lane", "2.00000E+11", "C84023-821870", "cma", "01/04/2019"],
        ["C84023", "Café Lane", "2.00000E+11", "C84023-821870", "cma", "01/04/2019"],
        ["", "", "", "", "", ""],
    ];

    public static TheoryData<string, char, string> Texts => new()
    {
        { "semicolons.csv", ';', "windows-1252" },
        { "commas.csv", ',', "utf-8" },
        { "tabs.txt", '\t', "utf-16" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_table_of_text_comes_as_it_is(string name, char separator, string encoding)
    {
        var folder = Folder();
        var text = string.Join("\r\n", Table.Select(row => string.Join(separator, row.Select(cell => Quoted(cell, separator)))));
        File.WriteAllText(Path.Combine(folder, name), text, CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding));

        var run = (await tool.RunAsync(folder, ["import", name, "-o", "practices.csv", "--sds", "sds.ldif"])).EndedWith(0);

        Assert.Equal(Expected.ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(folder, "practices.csv")));
        Assert.Equal(
            $"""
            row 1, above the header, is left out
            the column 'CMA registered?' is read as 'registration'
            columns left out: 'Go-live'
            row 3: ods code 'a20047 ' is now 'a20047' (spaces)
            row 3: name 'Señor  Street Surgery' is now 'Señor Street Surgery' (spaces)
            row 3: registration 'yes' is now 'cma' (the heading asks whether it is one)
            row 3: ods code 'a20047' is now 'A20047' (as identifiers are written)
            row 3: asid '918 999 198 993' is now '918999198993' (as identifiers are written)
            row 4: asid '27319907549' is now '027319907549' (leading zeros were lost)
            row 4: party key 'b82617-820006' is now 'B82617-820006' (as identifiers are written)
            row 5: asid '2.00000E+11' is now '200000000002' (SDS has it)
            row 6 repeats another and is left out
            """.ReplaceLineEndings("\n"),
            string.Join('\n', run.Output.Split('\n').Where(static line => line.Length > 0 && !line.StartsWith("the encoding", StringComparison.Ordinal) && !line.StartsWith("the separator", StringComparison.Ordinal)).SkipLast(1)));
        Assert.EndsWith(" changes; 0 left out or missing", run.LastLine, StringComparison.Ordinal);

        // What comes out is an endpoint file of which the rules find nothing.
        (await tool.RunAsync(folder, ["check", "practices.csv", "--role", "provider", "--topology", "shared", "--fail-on", "info"])).EndedWith(0);
    }

    [Fact]
    public async Task A_workbook_has_all_digits_of_its_numbers()
    {
        var folder = tool.NewFolder();
        List<object[]> rows = [["Our practices"], ["ODS Code", "ASID", "Party Key"], ["A20047", 918999198993L, "A20047-821870"], ["B82617", 27319907549L, "B82617-820006"]];
        Workbook.Write(Path.Combine(folder, "estate.xlsx"), ("Notes", [["Read me"]]), ("Practices", rows));

        var run = (await tool.RunAsync(folder, ["import", "estate.xlsx", "-o", "practices.csv"])).EndedWith(0);

        Assert.Equal("ods code,asid,party key\nA20047,918999198993,A20047-821870\nB82617,027319907549,B82617-820006\n", File.ReadAllText(Path.Combine(folder, "practices.csv")));
        Assert.Contains("row 4: asid '27319907549' is now '027319907549' (leading zeros were lost)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_left_out_and_said()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "estate.csv"), "ods,asid,party key\nA20047,918999198993,A20047-821870\nC84023,2.00000E+11,C84023-821870\nD81637,200000000894,\n");

        var run = (await tool.RunAsync(folder, ["import", "estate.csv", "-o", "practices.csv"])).EndedWith(1);

        Assert.Equal("ods code,asid,party key\nA20047,918999198993,A20047-821870\nD81637,200000000894,\n", File.ReadAllText(Path.Combine(folder, "practices.csv")));
        Assert.Contains("left out: row 3: '2.00000E+11' isn't a valid ASID", run.Output, StringComparison.Ordinal);
        Assert.Contains("missing: row 4 has no party key: --sds FILE looks it up", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_file_of_what_SDS_has()
    {
        var folder = Folder();

        var run = (await tool.RunAsync(folder, ["init", "--sds", "sds.ldif", "--party-key", "c84023-821870"])).EndedWith(0);
        Assert.Equal("ods code,asid,party key,registration\nC84023,200000000002,C84023-821870,cma\n", run.Output);
        Assert.Equal("1 endpoint; 0 left out\n", run.Error);
        Assert.Contains("no such consumer", (await tool.RunAsync(folder, ["init", "--sds", "sds.ldif", "--role", "consumer"])).EndedWith(2).Error, StringComparison.Ordinal);
    }

    private string Folder()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "sds.ldif"), Sds.Provider("A20047", "918999198993", "A20047-821870") + Sds.Provider("C84023", "200000000002", "C84023-821870"));
        return folder;
    }

    private static string Quoted(string cell, char separator) =>
        cell.Contains(separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
