namespace GpConnect.Tool.Assurance;

/// <summary>A verdict as people see it: a sign, of a shape of its own, and a word.</summary>
internal static class VerdictWords
{
    /// <summary>The word.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.NotApplicable => "doesn't apply",
        Verdict.Proved => "proved",
        Verdict.Claimed => "only claimed",
        Verdict.Violated => "violated",
        Verdict.Silenced => "silenced",
        _ => "not checked",
    };

    /// <summary>The sign.</summary>
    public static string Sign(this Verdict verdict) => verdict switch
    {
        Verdict.NotApplicable => "–",
        Verdict.Proved => "✓",
        Verdict.Claimed => "○",
        Verdict.Violated => "✗",
        Verdict.Silenced => "⊘",
        _ => "?",
    };

    /// <summary>What the word means.</summary>
    public static string Meaning(this Verdict verdict) => verdict switch
    {
        Verdict.NotApplicable => "no declared system is of the kind that it is about",
        Verdict.Proved => "records of the Spine Directory Service (SDS) show it",
        Verdict.Claimed => "what is declared, or the code, agrees with it; nothing shows that it is true",
        Verdict.Violated => "a rule found that it doesn't hold",
        Verdict.Silenced => "a rule found that it doesn't hold, and somebody silenced that",
        _ => "nobody could check it; the report says why",
    };
}
