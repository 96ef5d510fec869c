using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GpConnect.Analyzers.Tests.SupplyChain;

/// <summary>A line of src/BannedSymbols.txt.</summary>
/// <param name="Id">The symbol's documentation id.</param>
/// <param name="Reason">What the error says.</param>
internal sealed record BannedSymbol(string Id, string Reason)
{
    public char Kind => Id[0];

    public string Name => Id[2..];
}

/// <summary>The list of symbols whose use breaks the analyzers' build.</summary>
internal static class BannedSymbols
{
    public static readonly IReadOnlyList<BannedSymbol> All = [.. Lines()
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split(';', 2))
        .Select(static parts => new BannedSymbol(parts[0], parts.ElementAtOrDefault(1) ?? string.Empty))];

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(BannedSymbols).Assembly.GetManifestResourceStream("BannedSymbols.txt")!);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Trim();
        }
    }
}
