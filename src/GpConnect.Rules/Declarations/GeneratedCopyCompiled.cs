using GpConnect.Rules.Model;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3009: a copy of a generated registry that is compiled from disk, and so would be stale after the next change.</summary>
internal static class GeneratedCopyCompiled
{
    public static readonly Rule Rule = new(
        "GPC3009",
        "A copy of a generated registry is compiled",
        RuleSeverity.Error,
        "'{0}' is a copy of a generated registry and is compiled in place of it: it doesn't change with its declarations; delete it, and keep CompilerGeneratedFilesOutputPath out of what the project compiles",
        "EmitCompilerGeneratedFiles writes generated files to disk. If their folder is inside the project, the next build compiles the "
        + "copies, which then hold what was declared before.");

    /// <summary>Says that the file at <paramref name="path"/> is a copy.</summary>
    public static Finding Of(string path, Site site) => new(Rule, site, QuotedText.Text(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1)));
}
