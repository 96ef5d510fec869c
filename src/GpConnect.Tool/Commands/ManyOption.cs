using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;

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

    /// <summary>Makes one of ODS codes.</summary>
    public static Option<string[]> OfOdsCodes(string name, string description) => Of(
        name, "ODS", description, static code => DeclaredFormat.NormaliseOdsCode(code), "ODS code", "3 to 10 letters and digits, such as A20047");

    /// <summary>Makes one of party keys.</summary>
    public static Option<string[]> OfPartyKeys(string name, string description) => Of(
        name, "KEY", description, static key => DeclaredFormat.NormalisePartyKey(key), "party key", "an ODS code, '-' and digits, such as A20047-821870");

    /// <summary>Makes one of interaction ids.</summary>
    public static Option<string[]> OfInteractions(string name, string description) => Of(
        name, "ID", description, static id => IdentifierFormat.IsInteractionId(id) ? id : null, "interaction id", $"all of it, such as {SpecifiedInteractions.SearchSlot}");

    /// <summary>Makes one whose values have a format: what doesn't have it is said before anybody is asked for it.</summary>
    private static Option<string[]> Of(string name, string value, string description, Func<string, string?> normalise, string kind, string format) =>
        new(name)
        {
            AllowMultipleArgumentsPerToken = true,
            HelpName = value,
            Description = description,
            CustomParser = argument =>
            {
                var values = new List<string>();
                foreach (var token in argument.Tokens)
                {
                    if (normalise(token.Value) is not { } normalised)
                    {
                        argument.AddError($"'{PrintableText.Excerpt(token.Value)}' isn't a valid {kind} for {name}: write {format}");
                        return [];
                    }

                    values.Add(normalised);
                }

                return [.. values.Distinct()];
            },
        };
}
