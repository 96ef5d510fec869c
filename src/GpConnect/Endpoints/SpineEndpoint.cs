using System;

namespace GpConnect;

/// <summary>
/// A system deployed at one organisation, as Spine knows it: a <see cref="ProviderEndpoint"/>, a <see cref="ConsumerEndpoint"/>
/// or a <see cref="DualRoleEndpoint"/>. Immutable, and equal to itself only.
/// </summary>
public abstract class SpineEndpoint
{
    private protected SpineEndpoint(string name, OdsCode odsCode, Asid asid, PartyKey partyKey, SdsRegistration registration)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (name.Length == 0)
        {
            throw new ArgumentException("An endpoint has a name.", nameof(name));
        }

        if (odsCode.IsUnset)
        {
            throw new ArgumentException("An endpoint has an ODS code; this one is unset.", nameof(odsCode));
        }

        if (asid.IsUnset)
        {
            throw new ArgumentException("An endpoint has an ASID; this one is unset.", nameof(asid));
        }

        if (partyKey.IsUnset)
        {
            throw new ArgumentException("An endpoint has a party key; this one is unset.", nameof(partyKey));
        }

        Name = name;
        OdsCode = odsCode;
        Asid = asid;
        PartyKey = partyKey;
        Registration = registration;
    }

    /// <summary>The name it is declared with, which is its member's in the registry class.</summary>
    public string Name { get; }

    /// <summary>The ODS code of its organisation.</summary>
    public OdsCode OdsCode { get; }

    /// <summary>Its ASID, of this system at this organisation only (T1, S1).</summary>
    public Asid Asid { get; }

    /// <summary>The party key of its MHS.</summary>
    public PartyKey PartyKey { get; }

    /// <summary>How it is declared to be registered in SDS.</summary>
    public SdsRegistration Registration { get; }

    /// <summary>
    /// The endpoint for people to read: <c>LeggPractice (A20047, ASID 918999198993, party key A20047-821870)</c>.
    /// </summary>
    /// <returns>Its name and its three identifiers.</returns>
    public override string ToString() => $"{Name} ({OdsCode}, ASID {Asid}, party key {PartyKey})";
}
