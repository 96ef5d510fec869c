using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Settings;

/// <summary>An identifier in a setting outside of the section: its key says what it is.</summary>
/// <param name="Key">The setting's key.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsAsid">Whether the key says ASID; else it says party key.</param>
/// <param name="Place">Where the value is.</param>
/// <param name="Configuration">The configuration that it is of.</param>
internal sealed record LooseIdentifier(string Key, string Value, bool IsAsid, SettingPlace Place, SettingsConfiguration Configuration);

/// <summary>Finds identifiers outside of the section, such as <c>SpineSettings:Asid</c> and <c>SSP_FROM</c>.</summary>
internal static class LooseIdentifiers
{
    private const int FewestDigits = 9;
    private const int MostDigits = 15;

    /// <summary>Adds those of a configuration.</summary>
    public static void AddTo(List<LooseIdentifier> found, SettingNode root, SettingsConfiguration configuration)
    {
        var waiting = new Stack<(SettingNode Node, string Key)>();
        foreach (var child in root.Children.Where(static child => !child.Name.Equals(SettingsSection.Name, StringComparison.OrdinalIgnoreCase)).Reverse())
        {
            waiting.Push((child, child.Name));
        }

        while (waiting.Count > 0)
        {
            var (node, key) = waiting.Pop();
            if (node.Value is { Kind: SettingKind.Text or SettingKind.Number } value)
            {
                var isAsid = SaysAsid(key);
                if ((isAsid && LooksLikeAsid(value.Value)) || (!isAsid && SaysPartyKey(key) && LooksLikePartyKey(value.Value)))
                {
                    found.Add(new LooseIdentifier(node.Path, value.Value.Trim(), isAsid, node.ValuePlace, configuration));
                }
            }

            // The items of an array are what its own key says.
            foreach (var child in node.Children.Reverse())
            {
                waiting.Push((child, child.Name.All(char.IsDigit) ? key : child.Name));
            }
        }
    }

    // The last words say what a value is: AsidServiceDesk and PartyKeySince are something else.
    private static bool SaysAsid(string key)
    {
        var words = WordsOf(key);
        return EndsWith(words, "asid") || EndsWith(words, "asids") || EndsWith(words, "ssp", "from") || EndsWith(words, "ssp", "to")
            || (words.Count == 2 && EndsWith(words, "as", "id"));
    }

    private static bool SaysPartyKey(string key)
    {
        var words = WordsOf(key);
        return EndsWith(words, "partykey") || EndsWith(words, "partykeys") || EndsWith(words, "party", "key") || EndsWith(words, "party", "keys");
    }

    private static bool EndsWith(List<string> words, params string[] last) =>
        words.Count >= last.Length && words.Skip(words.Count - last.Length).SequenceEqual(last);

    /// <summary>The words of a key in lower case: <c>NemsFromAsid</c>, <c>SSP_FROM</c>, <c>consumer-asid</c>.</summary>
    private static List<string> WordsOf(string key)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= key.Length; i++)
        {
            var isLetter = i < key.Length && char.IsLetter(key[i]);
            var begins = isLetter && char.IsUpper(key[i])
                && i > start && (char.IsLower(key[i - 1]) || (i + 1 < key.Length && char.IsLower(key[i + 1])));
            if (!isLetter || begins)
            {
                if (i > start)
                {
                    words.Add(key.Substring(start, i - start).ToLowerInvariant());
                }

                start = isLetter ? i : i + 1;
            }
        }

        return words;
    }

    /// <summary>Whether a value is an ASID, or was one before somebody or a spreadsheet changed it.</summary>
    private static bool LooksLikeAsid(string value)
    {
        var digits = value.Count(static c => c is >= '0' and <= '9');
        return digits is >= FewestDigits and <= MostDigits && value.All(static c => c is (>= '0' and <= '9') or ' ' or '-');
    }

    private static bool LooksLikePartyKey(string value)
    {
        var dash = value.LastIndexOf('-');
        return dash is > 0 and <= 10
            && value.Length - dash is > 4 and <= 12
            && value.Take(dash).All(static c => char.IsLetterOrDigit(c) || c == ' ')
            && value.Skip(dash + 1).All(static c => c is (>= '0' and <= '9') or ' ');
    }
}
