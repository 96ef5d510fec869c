using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>
/// Applies a <see cref="CheckedFix"/> in a whole document, project or solution. Unlike Roslyn's own providers it reaches data files, too,
/// writes each file once however many diagnostics are in it, and leaves out what would make anything worse.
/// </summary>
internal sealed class CheckedFixAllProvider : FixAllProvider
{
    public static readonly CheckedFixAllProvider Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds),
        async cancellation => await FixAsync(
            (CheckedFix)fixAllContext.CodeFixProvider,
            fixAllContext.Solution,
            await DiagnosticsAsync(fixAllContext.WithCancellationToken(cancellation)).ConfigureAwait(false),
            fixAllContext.CodeActionEquivalenceKey,
            cancellation).ConfigureAwait(false),
        fixAllContext.CodeActionEquivalenceKey));

    /// <summary>
    /// Fixes diagnostics. Where no key is given it is the first suggestion's: dotnet format takes its key from the first diagnostic it
    /// meets, of any rule, and so may have none to give.
    /// </summary>
    public static async Task<Solution> FixAsync(
        CheckedFix fix,
        Solution solution,
        IEnumerable<(Project Project, Diagnostic Diagnostic)> diagnostics,
        string? key,
        CancellationToken cancellationToken)
    {
        var alternatives = new List<IReadOnlyList<DiagnosticFix>>();

        // An outer type comes before those in it, so that of two modifiers for it 'partial' is written last.
        foreach (var (project, diagnostic) in diagnostics.OrderBy(static item => item.Diagnostic.Location.SourceSpan.Start))
        {
            if (DiagnosticPlaces.DocumentOf(diagnostic.Location, project) is { } document
                && (await fix.SuggestOwnAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
                    .FirstOrDefault(suggested => key is null || suggested[0].Key == key) is { } found)
            {
                alternatives.Add([.. found.Select(suggested => new DiagnosticFix(project.Id, diagnostic, suggested))]);
            }
        }

        var edits = await new SafeFixes(solution, fix.Reach).EditsAsync(alternatives, cancellationToken).ConfigureAwait(false);
        return await TextEdits.ApplyAsync(solution, edits, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<(Project Project, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<(Project, Diagnostic)>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                found.AddRange((await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                    .Select(diagnostic => (document.Project, diagnostic)));
                break;
            case FixAllScope.Project:
                found.AddRange((await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false))
                    .Select(diagnostic => (context.Project, diagnostic)));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(project => project.Language == context.Project.Language))
                {
                    found.AddRange((await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
                        .Select(diagnostic => (project, diagnostic)));
                }

                break;
        }

        return found;
    }
}
