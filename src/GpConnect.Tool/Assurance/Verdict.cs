namespace GpConnect.Tool.Assurance;

/// <summary>What is known of a requirement for one system.</summary>
internal enum Verdict
{
    /// <summary>No declared system is of the kind that it is about.</summary>
    NotApplicable,

    /// <summary>SDS's records show that it holds.</summary>
    Proved,

    /// <summary>What is declared agrees with it; nothing shows that it is true.</summary>
    Claimed,

    /// <summary>Nobody could check it.</summary>
    NotChecked,

    /// <summary>A rule found that it doesn't hold, and a person said why that is right.</summary>
    Silenced,

    /// <summary>A rule found that it doesn't hold.</summary>
    Violated,
}

/// <summary>What is known, and by what.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Text">The rule, the claim or the record that it is known by, or why it is not known. The same words for all systems of which the same is known.</param>
internal sealed record Evidence(Verdict Verdict, string Text);
