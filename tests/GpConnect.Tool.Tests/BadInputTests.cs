using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>Whatever is wrong, the tool ends with one clear line and exit code 2, and writes no half of anything.</summary>
[Collection(ToolCollection.Name)]
public sealed class BadInputTests(InstalledTool tool)
{
    private static readonly (string[] Arguments, string Error)[] Cases =
    [
        (["check"], "Required argument missing for command: 'check'."),
        (["chek"], "Unrecognized command or argument 'chek'."),
        (["check", "practices.csv", "--forma", "json"], "There is no option '--forma': do you mean --format?"),
        (["check", "practices.csv", "--fail", "info"], "There is no option '--fail': do you mean --fail-on?"),
        (["init", "--sds", "sds.ldif", "--yaml"], "There is no option '--yaml'"),
        (["check", "@nowhere.txt"], "The list nowhere.txt cannot be read: there is no such file"),
        (["sds", "export", "ldap", "--url", "ldaps://HOST", "-o", "out.ldif"], "Say whose records: --organisation ODS…, --party-key KEY… or --all"),
        (["sds", "export", "ldap", "--url", "ldaps://HOST", "-o", "out.ldif", "--all", "--organisation", "A20047"], "--all is all records, and --organisation and --party-key are some: leave out --all, or the others"),
        (["check", "practices.csv", "--format", "yaml"], "'yaml' isn't a value of --format: write text, json, sarif, github, azure, junit"),
        (["check", "nowhere"], "There is no file or folder 'nowhere'"),
        (["check", "*.nothing"], "No input matches '*.nothing'"),
        (["check", "empty"], "Nothing is declared in empty: no assembly with registries, no endpoint file and no settings of GP Connect"),
        (["check", "practices.csv"], "What does practices.csv declare? Say it by --role (provider, consumer or both) and --topology (shared or separate), or in a gpconnect.json beside it"),
        (["check", "sds.ldif"], "sds.ldif is an SDS snapshot by its name: name it after --sds"),
        (["check", "broken.dll"], "broken.dll isn't an assembly that can be read: build it again"),
        (["check", "described"], "described/gpconnect.json: 'topolgy' isn't a key: they are role, topology, environment, partyKey and registration"),
        (["check", "practices.csv", "--role", "both", "--topology", "shared", "--sds", "nowhere.ldif"], "nowhere.ldif cannot be read: there is no such file"),
        (["check", "practices.csv", "--role", "both", "--topology", "shared", "-o", "nowhere/report.txt"], "nowhere/report.txt cannot be written: there is no such folder"),
        (["import", "nowhere.csv", "-o", "out.csv"], "nowhere.csv cannot be read: there is no such file"),
        (["import", "empty.csv", "-o", "out.csv"], "None of the first rows has headings for an ODS code and an ASID: name the columns 'ods code' and 'asid'"),
        (["import", "practices.csv", "-o", "out.csv", "--sds", "nowhere.ldif"], "nowhere.ldif cannot be read: there is no such file"),
        (["import", "broken.xlsx", "-o", "out.csv"], "broken.xlsx isn't a workbook that can be read: open and save it in Excel"),
        (["init", "--sds", "empty.csv"], "The snapshot has no such provider of GP Connect"),
        (["sds", "diff", "sds.ldif", "empty.csv"], "empty.csv has no record of SDS, so there is nothing to compare"),
    ];

    [Fact]
    public async Task Each_slip_is_said_in_one_line()
    {
        var folder = Folder();
        var wrong = new List<string>();
        foreach (var (arguments, error) in Cases)
        {
            var run = (await tool.RunAsync(folder, arguments)).EndedWith(2);
            if (run.Error.Split('\n')[0] != "error: " + error || run.Output.Length > 0)
            {
                wrong.Add($"{string.Join(' ', arguments)}: {run.Error}{run.Output}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(["broken.dll", "broken.xlsx", "empty.csv", "practices.csv", "sds.ldif"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_and_a_closed_pipe_end_it()
    {
        if (!File.Exists("/dev/full"))
        {
            return; // Only Linux has a disk that is always full.
        }

        var folder = Folder();
        var check = $"'{tool.Program}' check practices.csv --role provider --topology shared --format json";
        Assert.Equal("error: the output cannot be written: the disk is full\nexit 2\n", await ShellAsync(folder, $"{check} 2>&1 >/dev/full | grep ^error; ({check} >/dev/full 2>/dev/null; echo exit $?)"));

        // What reads only the beginning is no fault.
        Assert.Equal("{\n", await ShellAsync(folder, $"{check} 2>/dev/null | head -1"));
    }

    private static async Task<string> ShellAsync(string folder, string script)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private string Folder()
    {
        var folder = tool.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        Directory.CreateDirectory(Path.Combine(folder, "described"));
        File.WriteAllText(Path.Combine(folder, "described", "gpconnect.json"), """{ "files": { "*.csv": { "role": "provider", "topolgy": "shared" } } }""");
        File.WriteAllText(Path.Combine(folder, "practices.csv"), "ods code,asid,party key\nA20047,918999198993,A20047-821870\n");
        File.WriteAllText(Path.Combine(folder, "sds.ldif"), Sds.Provider("A20047", "918999198993", "A20047-821870"));
        File.WriteAllText(Path.Combine(folder, "empty.csv"), "");
        File.WriteAllText(Path.Combine(folder, "broken.dll"), "MZ and no more");
        File.WriteAllText(Path.Combine(folder, "broken.xlsx"), "PK and no more");
        return folder;
    }
}
