using System;

namespace GpConnect.Rules.Snapshots.Ldif;

/// <summary>The attributes that something is read from; all others are skipped.</summary>
internal enum LdifAttribute
{
    Other,
    Dn,
    ChangeType,
    Result,
    ObjectClass,
    UniqueIdentifier,
    OdsCode,
    PartyKey,
    AsInteraction,
    MhsInteraction,
    EndPoint,
    Manufacturer,
}

/// <summary>The names of the attributes, in SDS and in LDIF.</summary>
internal static class LdifAttributes
{
    private static readonly (string Name, LdifAttribute Attribute)[] Names =
    [
        ("nhsAsSvcIA", LdifAttribute.AsInteraction), // By far the most frequent one.
        ("nhsMhsSvcIA", LdifAttribute.MhsInteraction),
        ("dn", LdifAttribute.Dn),
        ("objectClass", LdifAttribute.ObjectClass),
        ("uniqueIdentifier", LdifAttribute.UniqueIdentifier),
        ("nhsIDCode", LdifAttribute.OdsCode),
        ("nhsMHSPartyKey", LdifAttribute.PartyKey),
        ("nhsMhsEndPoint", LdifAttribute.EndPoint),
        ("nhsMhsManufacturerOrg", LdifAttribute.Manufacturer),
        ("changetype", LdifAttribute.ChangeType),
        ("result", LdifAttribute.Result),
    ];

    /// <summary>
    /// The attribute of a description such as <c>nhsIDCode</c> or <c>nhsidcode;lang-en</c>: any case, options left out.
    /// </summary>
    public static LdifAttribute Of(ReadOnlySpan<char> description)
    {
        var options = description.IndexOf(';');
        ReadOnlySpan<char> name = options < 0 ? description : description.Slice(0, options);
        foreach ((var known, LdifAttribute attribute) in Names)
        {
            if (name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return attribute;
            }
        }

        return LdifAttribute.Other;
    }

    /// <summary>Whether a text can be an attribute's description at all (RFC 2849 <c>AttributeDescription</c>).</summary>
    public static bool IsDescription(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or ';'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
