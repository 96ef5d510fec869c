namespace ConsumerPortal;

/// <summary>What became of a search.</summary>
public enum FreeSlotsOutcome
{
    /// <summary>The provider has answered.</summary>
    Found,

    /// <summary>The user's organisation has no ASID for this system, so it may not ask.</summary>
    NotRegistered,

    /// <summary>SDS has no provider of the practice that could be asked.</summary>
    NoProvider,

    /// <summary>The proxy or the provider has refused.</summary>
    Refused,
}
