using System;

namespace GpConnect;

/// <summary>
/// A provider as SDS has it for one interaction. Not to be kept across patient encounters or sessions, nor its URL used for another capability (P5).
/// </summary>
public sealed class SdsProvider
{
    /// <summary>Makes one, for tests of code that takes one.</summary>
    /// <param name="odsCode">The ODS code of its organisation.</param>
    /// <param name="interaction">What was asked for.</param>
    /// <param name="asid">Its ASID.</param>
    /// <param name="partyKey">The party key of its MHS.</param>
    /// <param name="serviceRoot">Its service root URL for the interaction.</param>
    /// <exception cref="ArgumentNullException"><paramref name="serviceRoot"/> is null.</exception>
    public SdsProvider(OdsCode odsCode, InteractionId interaction, Asid asid, PartyKey partyKey, Uri serviceRoot)
    {
        OdsCode = odsCode;
        Interaction = interaction;
        Asid = asid;
        PartyKey = partyKey;
        ServiceRoot = serviceRoot ?? throw new ArgumentNullException(nameof(serviceRoot));
    }

    /// <summary>The ODS code of its organisation.</summary>
    public OdsCode OdsCode { get; }

    /// <summary>What was asked for.</summary>
    public InteractionId Interaction { get; }

    /// <summary>Its ASID, for <c>Ssp-To</c>.</summary>
    public Asid Asid { get; }

    /// <summary>The party key of its MHS.</summary>
    public PartyKey PartyKey { get; }

    /// <summary>Its service root URL for the interaction, for <see cref="SspUrl.For"/>.</summary>
    public Uri ServiceRoot { get; }
}
