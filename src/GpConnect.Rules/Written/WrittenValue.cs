namespace GpConnect.Rules.Written;

/// <summary>A value as somebody wrote it: in an attribute, a cell or a setting.</summary>
/// <param name="Constant">The text, or null where there is none.</param>
/// <param name="NotText">What is written there where it is neither text nor null.</param>
internal readonly record struct WrittenValue(string? Constant, string? NotText = null)
{
    /// <summary>The text; empty where there is none.</summary>
    public string Text => Constant ?? string.Empty;

    /// <summary>Whether nothing is written there, or nothing that counts: an empty string is a missing one.</summary>
    public bool IsMissing => NotText is null && Text.Length == 0;
}
