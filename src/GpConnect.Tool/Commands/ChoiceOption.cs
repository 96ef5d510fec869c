using System;
using System.CommandLine;
using System.Linq;

namespace GpConnect.Tool.Commands;

/// <summary>An option whose value is one of a few words.</summary>
internal static class ChoiceOption
{
    /// <summary>Makes one of the values of an enumeration, in lower case, as help and completions show them.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="values">The values; those of <typeparamref name="T"/> if there are none.</param>
    public static Option<T?> Of<T>(string name, string description, params T[] values)
        where T : struct, Enum
    {
        string[] words = [.. (values.Length > 0 ? values : Enum.GetValues<T>()).Select(static value => value.ToString().ToLowerInvariant())];
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = argument =>
            {
                var word = argument.Tokens[0].Value;
                if (words.Contains(word, StringComparer.OrdinalIgnoreCase))
                {
                    return Enum.Parse<T>(word, ignoreCase: true);
                }

                argument.AddError($"'{word}' isn't a value of {name}: write {string.Join(", ", words)}");
                return null;
            },
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }
}
