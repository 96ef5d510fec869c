using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace GpConnect.Tool.Commands;

/// <summary>Options with many values, one after the other: <c>--organisation A20047 B82617</c>, <c>--organisation @organisations.txt</c>.</summary>
internal static class ManyOption
{
    /// <summary>Makes one.</summary>
    public static Option<string[]> Of(string name, string value, string description) => new(name)
    {
        AllowMultipleArgumentsPerToken = true,
        HelpName = value,
        Description = description,
    };

    /// <summary>The values as codes: upper case, each once, in their order.</summary>
    public static IReadOnlyList<string> Codes(string[]? values) =>
        [.. (values ?? []).Select(static code => code.Trim().ToUpperInvariant()).Where(static code => code.Length > 0).Distinct()];
}
