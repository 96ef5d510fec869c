namespace GpConnect;

/// <summary>Makes an endpoint of one role: what a registry knows of its <typeparamref name="T"/>, without reflection.</summary>
internal delegate T EndpointMaker<out T>(string name, OdsCode odsCode, Asid asid, PartyKey partyKey, SdsRegistration registration)
    where T : SpineEndpoint;
