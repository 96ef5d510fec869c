using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using GpConnect.Rules.Model;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Importing;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect import</c>: an endpoint file of a spreadsheet as it comes, with each change listed.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An Excel workbook (.xlsx, .xlsb, .xls) or a table of text, whatever its separator and encoding" };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Required = true, Description = "The endpoint file to write" };
        var sds = new Option<string[]>("--sds")
        {
            AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE",
            Description = "SDS snapshots of the environment, to look up what the spreadsheet lost",
        };
        var role = ChoiceOption.Of<Role>("--role", "What the endpoints are; provider without it");
        var sheet = new Option<string?>("--sheet") { HelpName = "NAME", Description = "The sheet of the workbook" };
        var command = new ToolCommand("import", "Make an endpoint file of a spreadsheet, and list each change", "import")
        {
            Examples = ["gpconnect import estate.xlsx -o practices.csv --sds sds/live.ldif", "gpconnect import trusts.csv -o trusts.endpoints.csv --role consumer"],
            Clean = "each row is in the file",
            Findings = "a row is left out, or a value is missing; the file has the others",
        };
        command.Add(file);
        command.Add(output);
        command.Add(sds);
        command.Add(role);
        command.Add(sheet);
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(() => Import(
            parsed.GetValue(file)!, parsed.GetValue(output)!, parsed.GetValue(sds) ?? [], parsed.GetValue(role) ?? Role.Provider, parsed.GetValue(sheet), terminal, cancellationToken)));
        return command;
    }

    private static int Import(
        string path, string output, IReadOnlyList<string> sds, Role role, string? sheet, Terminal terminal, CancellationToken cancellationToken)
    {
        ImportResult result;
        using (var progress = terminal.Progress())
        {
            progress.Show("Reading SDS snapshots");
            var snapshots = SnapshotArguments.ReadSource(sds, output, [path], cancellationToken);
            progress.Show($"Reading {path}");
            var isWorkbook = Path.GetExtension(path).StartsWith(".xls", StringComparison.OrdinalIgnoreCase);
            if (sheet is not null && !isWorkbook)
            {
                throw new ToolException($"{TextFile.Shown(path)} is a text without sheets: leave --sheet out");
            }

            var table = isWorkbook ? ExcelTable.Read(path, sheet) : TextTable.Read(path, cancellationToken);
            result = SpreadsheetImport.Make(table, Path.GetFileName(path), snapshots, role, cancellationToken);
        }

        if (result.Rows == 0)
        {
            throw new ToolException($"{TextFile.Shown(path)} has no row that is an endpoint{(result.LeftOut.Count > 0 ? $"; {result.LeftOut[0]}" : string.Empty)}");
        }

        NewFile.Write(output, text => text.Write(result.Text));
        foreach (var change in result.Changes)
        {
            terminal.Output.WriteLine(change);
        }

        foreach (var leftOut in result.LeftOut)
        {
            terminal.Output.WriteLine(leftOut);
        }

        terminal.Output.WriteLine(
            $"{CheckSummary.Count(result.Rows, "endpoint", "endpoints")} in {TextFile.Shown(output)}; {CheckSummary.Count(result.Changes.Count, "change", "changes")}; {result.LeftOut.Count:N0} left out or missing");
        return result.LeftOut.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
