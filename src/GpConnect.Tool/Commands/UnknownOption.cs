using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using GpConnect.Rules.Text;

namespace GpConnect.Tool.Commands;

/// <summary>An option that no command has. The library takes it for an input if the command has inputs.</summary>
internal static class UnknownOption
{
    // A letter or two wrong, left out or too many.
    private const int FurthestSlip = 2;

    /// <summary>What to say of the first one; null if there is none.</summary>
    public static string? Find(ParseResult parsed)
    {
        var words = parsed.Tokens.TakeWhile(static token => token.Type != TokenType.DoubleDash).ToList();
        var unknown = words.Exists(static token => token.Type == TokenType.Directive) ? null
            : words.Where(static token => token.Type == TokenType.Argument).Select(static token => token.Value)
                .FirstOrDefault(static word => word.StartsWith("--", StringComparison.Ordinal) && !File.Exists(word));
        return unknown is null ? null
            : $"There is no option '{PrintableText.Excerpt(unknown)}'{(Nearest(unknown.Split('=')[0], parsed.CommandResult.Command) is { } nearest ? $": do you mean {nearest}?" : string.Empty)}";
    }

    private static string? Nearest(string unknown, Command command)
    {
        var names = command.Options.Select(static option => option.Name).Append("--help").Distinct().ToList();
        return names.Where(name => name.StartsWith(unknown, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only
            : names.Where(name => EditDistance.Of(name, unknown) <= FurthestSlip).MinBy(name => EditDistance.Of(name, unknown));
    }
}
