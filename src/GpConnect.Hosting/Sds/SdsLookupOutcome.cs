namespace GpConnect;

/// <summary>What a look-up in SDS has found.</summary>
public enum SdsLookupOutcome
{
    /// <summary>Exactly one provider, with all that a request needs.</summary>
    Found,

    /// <summary>No MHS record of the organisation has the interaction: it has no provider for it.</summary>
    None,

    /// <summary>Several records, where the specification has one (S3, S11). Which is right nobody can tell, so none is chosen.</summary>
    Several,

    /// <summary>A record that lacks something, or an answer that isn't all: no request can be sent by it.</summary>
    Incomplete,
}
