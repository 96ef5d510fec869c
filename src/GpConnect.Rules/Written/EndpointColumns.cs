using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Written;

/// <summary>The columns of an endpoint file.</summary>
internal enum EndpointColumn
{
    OdsCode,
    Asid,
    PartyKey,
    Registration,
    Name,
    Suppress,
    Justification,
}

/// <summary>The names of the columns, and headings that are nearly one.</summary>
internal static class EndpointColumns
{
    public const int Count = 7;

    private static readonly (string Name, EndpointColumn Column)[] Names =
    [
        ("ods code", EndpointColumn.OdsCode),
        ("nacs", EndpointColumn.OdsCode),
        ("ods", EndpointColumn.OdsCode),
        ("organisation code", EndpointColumn.OdsCode),
        ("asid", EndpointColumn.Asid),
        ("party key", EndpointColumn.PartyKey),
        ("mhs party key", EndpointColumn.PartyKey),
        ("registration", EndpointColumn.Registration),
        ("sds registration", EndpointColumn.Registration),
        ("name", EndpointColumn.Name),
        ("organisation name", EndpointColumn.Name),
        ("practice name", EndpointColumn.Name),
        ("suppress", EndpointColumn.Suppress),
        ("justification", EndpointColumn.Justification),
    ];

    private static readonly Dictionary<string, EndpointColumn> ByName =
        Names.ToDictionary(static known => Normalised(known.Name), static known => known.Column, StringComparer.Ordinal);

    /// <summary>What makes a heading nearly one of ours, as words of it.</summary>
    private static readonly (string[] Words, string Name, EndpointColumn Column)[] Telling =
    [
        (["asid"], "asid", EndpointColumn.Asid),
        (["cma"], "registration", EndpointColumn.Registration),
        (["registration"], "registration", EndpointColumn.Registration),
        (["party", "key"], "party key", EndpointColumn.PartyKey),
        (["partykey"], "party key", EndpointColumn.PartyKey),
    ];

    /// <summary>No column at all: which cell of a row each one is.</summary>
    public static int[] None() => [.. Enumerable.Repeat(-1, Count)];

    /// <summary>The column that <paramref name="heading"/> names, or null.</summary>
    public static EndpointColumn? Find(string heading) => ByName.TryGetValue(Normalised(heading), out var column) ? column : null;

    /// <summary>The name that <paramref name="heading"/>, which names no column, is nearly; or null.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="columns">The columns that the file has: what is only spelt like one of them is another column.</param>
    public static (string Name, EndpointColumn Column)? FindNearly(string heading, int[] columns)
    {
        var normalised = Normalised(heading);
        foreach (var (name, column) in Names)
        {
            if (columns[(int)column] < 0 && IsOneLetterAway(normalised, Normalised(name)))
            {
                return (name, column);
            }
        }

        var words = WordsOf(heading);
        foreach (var (telling, name, column) in Telling)
        {
            for (var i = 0; i + telling.Length <= words.Count; i++)
            {
                if (words.Skip(i).Take(telling.Length).SequenceEqual(telling, StringComparer.OrdinalIgnoreCase))
                {
                    return (name, column);
                }
            }
        }

        return null;
    }

    // Lengths first: a row may have thousands of headings.
    private static bool IsOneLetterAway(string one, string other) => Math.Abs(one.Length - other.Length) <= 1 && EditDistance.Of(one, other) == 1;

    /// <summary>The words of a heading: letters and digits; <c>CmaRegistered</c> is two.</summary>
    private static List<string> WordsOf(string heading)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= heading.Length; i++)
        {
            var ends = i == heading.Length || !char.IsLetterOrDigit(heading[i]);
            if (i > start && (ends || (char.IsUpper(heading[i]) && char.IsLower(heading[i - 1]))))
            {
                words.Add(heading.Substring(start, i - start));
                start = i;
            }

            start = ends ? i + 1 : start;
        }

        return words;
    }

    /// <summary>A column's name without regard to case, <c>_</c>, <c>-</c> and spaces.</summary>
    private static string Normalised(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is not ('_' or '-') && !char.IsWhiteSpace(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        return text.ToString();
    }
}
