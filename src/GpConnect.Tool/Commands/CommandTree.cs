using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Checks the endpoints of NHS GP Connect systems, outside the compiler and by the same rules.")
        {
            CheckCommand.Create(terminal),
            ReportCommand.Create(terminal),
            ImportCommand.Create(terminal),
            InitCommand.Create(terminal),
            new Command("sds", "Take snapshots of the Spine Directory Service, and compare them")
            {
                new Command("export", "Take a snapshot of your systems in SDS")
                {
                    SdsExportFhirCommand.Create(terminal),
                    SdsExportLdapCommand.Create(terminal),
                },
                SdsDiffCommand.Create(terminal),
            },
        };
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: SynchronousCommandLineAction help } option)
        {
            option.Action = new ToolHelp(help, root.Name);
        }

        return root;
    }

    /// <summary>The names of the command that was asked for, without that of the program.</summary>
    public static IEnumerable<string> PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
        {
            names.Add(command.Command.Name);
        }

        return names.AsEnumerable().Reverse();
    }
}
