namespace GpConnect.Rules.Usage;

/// <summary>Whose an ASID is.</summary>
/// <param name="Name">How users call it: <c>Acme.Practices.LeggPractice</c>, or the ASID or the code in quotes.</param>
/// <param name="IsProvider">Whether it is, or may be, a provider.</param>
/// <param name="IsConsumer">Whether it is, or may be, a consumer.</param>
internal sealed record AsidOwner(string Name, bool IsProvider, bool IsConsumer)
{
    /// <summary>What a registry declares it as; null where it is looked up at run time, and only what it may be is known.</summary>
    public DeclaredIdentifier? Declared { get; init; }

    /// <summary>The ASID; null where it is looked up at run time.</summary>
    public string? Asid { get; init; }

    /// <summary>The Spine environment of its registry, which may be the empty string; null where the registry isn't known.</summary>
    public string? Environment { get; init; }
}
