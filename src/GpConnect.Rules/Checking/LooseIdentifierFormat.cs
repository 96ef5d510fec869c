using System.Collections.Generic;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Checking;

/// <summary>The format (GPC2002, GPC2003) of identifiers in settings outside of the section <c>GpConnect</c>.</summary>
internal static class LooseIdentifierFormat
{
    public static void Check(SettingsEstate settings, ICollection<Finding> findings)
    {
        foreach (var loose in settings.Loose)
        {
            var (value, site, label) = (new WrittenValue(loose.Value), SettingsEstate.SiteOf(loose.Place), new EndpointLabel(loose.Key));
            if (loose.IsAsid)
            {
                InvalidAsid.Check(value, site, label, findings);
            }
            else
            {
                InvalidPartyKey.Check(value, site, label, findings);
            }
        }
    }
}
