namespace GpConnect.Rules.Usage;

/// <summary>An ASID or party key that a registry declares.</summary>
/// <param name="Registry">The registry's class by its full C# name: <c>Acme.Practices</c>, nested with <c>.</c>.</param>
/// <param name="Member">The endpoint's named member; null where it has none, or where the identifier is not one endpoint's (a shared party key).</param>
/// <param name="IsAsid">Whether it is an ASID; else it is a party key.</param>
/// <param name="IsProvider">Whether any registry declares it for a provider.</param>
/// <param name="IsConsumer">Whether any registry declares it for a consumer (S9: also a provider registry with <c>AlsoConsumer</c>).</param>
internal readonly record struct DeclaredIdentifier(string Registry, string? Member, bool IsAsid, bool IsProvider, bool IsConsumer)
{
    /// <summary>The Spine environment, or the empty string; null where registries of several declare it.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether each registry that declares it has endpoints of other organisations, too.</summary>
    public bool IsOfOneOfSeveral { get; init; }
}
