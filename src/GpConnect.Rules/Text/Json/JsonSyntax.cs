namespace GpConnect.Rules.Text.Json;

/// <summary>What a text may have beside what RFC 8259 allows, and what to do about one that is wrong.</summary>
/// <param name="IsRelaxed">Whether it may have comments, and commas behind the last of a list.</param>
/// <param name="Advice">What messages end with.</param>
/// <param name="MaxDepth">How deep it may be nested.</param>
internal sealed record JsonSyntax(bool IsRelaxed, string Advice, int MaxDepth)
{
    /// <summary>An answer of the SDS FHIR API.</summary>
    public static readonly JsonSyntax Snapshot = new(IsRelaxed: false, "export the snapshot again", MaxDepth: 256);

    /// <summary>A settings file, as ASP.NET Core reads it.</summary>
    public static readonly JsonSyntax Settings = new(IsRelaxed: true, "correct it, or the application does not start", MaxDepth: 64);
}
