using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Texts with pieces left out, doubled, exchanged, cut, and with others between them.</summary>
internal static partial class Damage
{
    private static readonly string[] Garbage =
    [
        "\"", "{", "}", "[", "]", ",", ":", "::", ":<", "\\", "\\u00", "#", "-", " ", "\n", "\n\n", "\n ", "\r", "\r\n", "\t", "\0", "\uFEFF", "\u2028", "é", "ÿ",
        "\ud800", "1e999", "null", "true", "dn: ", "changetype: delete\n", "version: 9\n", "result: 4\n", "objectClass: nhsMhs\n", "\"resourceType\"", "{\"entry\":[",
        "<html>", "/*", "{0}",
    ];

    /// <summary>Damages a snapshot: its bytes, its words or its lines.</summary>
    public static string To(string snapshot, Random random)
    {
        var byBytes = random.Chance(30);
        List<string> pieces = byBytes ? [.. Encoding.UTF8.GetBytes(snapshot).Select(static one => $"{(char)one}")]
            : random.Chance(50) ? [.. Word().Matches(snapshot).Select(static word => word.Value)]
            : [.. snapshot.Split('\n').Select(static line => line + "\n")];
        string[] known = [.. pieces];
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            Change(pieces, random, known, Garbage);
        }

        var damaged = string.Concat(pieces);
        return byBytes ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(damaged)) : damaged;
    }

    /// <summary>Makes one change, with pieces that the text had or <paramref name="garbage"/>.</summary>
    public static void Change(List<string> pieces, Random random, string[] known, string[] garbage)
    {
        var at = random.Next(pieces.Count);
        switch (random.Next(6))
        {
            case 0:
                pieces.RemoveRange(at, Math.Min(random.Next(1, 10), pieces.Count - at));
                pieces.Add(" ");
                break;
            case 1:
                pieces.InsertRange(at, pieces.GetRange(at, Math.Min(random.Next(1, 30), pieces.Count - at)));
                break;
            case 2:
                pieces[at] = random.Pick(known);
                break;
            case 3:
                pieces.Insert(at, random.Pick(garbage));
                break;
            case 4:
                (pieces[at], pieces[^1]) = (pieces[^1], pieces[at]);
                break;
            default:
                pieces[at] = pieces[at][..random.Next(pieces[at].Length)] + random.Pick(garbage);
                break;
        }
    }

    [GeneratedRegex(@"[\w-]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
