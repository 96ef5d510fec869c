using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Settings;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3010: a settings file that is malformed, or whose section <c>GpConnect</c> is.</summary>
internal static class InvalidSettings
{
    public static readonly Rule Rule = new(
        "GPC3010",
        "A settings file is malformed",
        RuleSeverity.Error,
        "{0}",
        "The section GpConnect of a settings file has the keys Environment, Consumers and Providers; of those: Topology, PartyKey, AlsoConsumer, "
        + "Registration and Endpoints; of an endpoint: OdsCode, Asid, PartyKey, Registration and Name. Identifiers are in quotes: a number "
        + "loses the zeros in front (T1). Providers have a party key each (T6); a system that is both is among them (S9).");

    /// <summary>What is wrong in the settings files.</summary>
    public static IEnumerable<Finding> Check(SettingsEstate settings)
    {
        for (var i = 0; i < settings.Files.Count; i++)
        {
            foreach (var error in settings.Files[i].Layer.Errors)
            {
                yield return new Finding(Rule, SettingsEstate.SiteOf(new SettingPlace(i, error.Place)), error.Message);
            }
        }

        foreach (var (place, message) in settings.Sections.SelectMany(static section => section.Section.Errors))
        {
            yield return new Finding(Rule, SettingsEstate.SiteOf(place), message);
        }
    }
}
