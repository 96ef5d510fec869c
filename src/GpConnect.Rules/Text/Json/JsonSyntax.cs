namespace GpConnect.Rules.Text.Json;

/// <summary>What a text may have beside what RFC 8259 allows, and what to do about one that is wrong.</summary>
/// <param name="IsRelaxed">Whether it may have comments, and commas behind the last of a list.</param>
/// <param name="Advice">What messages end with.</param>
internal sealed record JsonSyntax(bool IsRelaxed, string Advice)
{
    /// <summary>An answer of the SDS FHIR API.</summary>
    public static readonly JsonSyntax Snapshot = new(IsRelaxed: false, "export the snapshot again");

    /// <summary>A settings file, as ASP.NET Core reads it.</summary>
    public static readonly JsonSyntax Settings = new(IsRelaxed: true, "correct it, or the application does not start");
}
