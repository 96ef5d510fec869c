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
            Sds(terminal),
        };
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: SynchronousCommandLineAction help } option)
        {
            option.Action = new ToolHelp(help, root.Name);
        }

        return root;
    }

    /// <summary>The commands that ask SDS, or compare what it answered.</summary>
    private static ToolCommand Sds(Terminal terminal)
    {
        var (fhir, ldap, diff) = (SdsExportFhirCommand.Create(terminal), SdsExportLdapCommand.Create(terminal), SdsDiffCommand.Create(terminal));
        var export = new ToolCommand("export", "Take a snapshot of your systems in SDS", "sds-export") { Examples = [fhir.Examples[0], ldap.Examples[0]] };
        export.Add(fhir);
        export.Add(ldap);
        var sds = new ToolCommand("sds", "Take snapshots of the Spine Directory Service, and compare them", "sds-export") { Examples = [.. export.Examples, diff.Examples[0]] };
        sds.Add(export);
        sds.Add(diff);
        return sds;
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
