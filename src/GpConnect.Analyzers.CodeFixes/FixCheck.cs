using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A suggestion and the diagnostic of a project that it is to fix.</summary>
internal sealed record DiagnosticFix(ProjectId Project, Diagnostic Diagnostic, SuggestedFix Fix);

/// <summary>
/// Tries fixes out: applies them to a copy, and compares what is there and what is reported before and after. Fixes are safe where every
/// comment and directive is still there, their diagnostics are gone, neither the compiler nor a rule of ours reports anything new, and no
/// member is left that nothing uses.
/// </summary>
internal static class FixCheck
{
    /// <summary>The places where something would be worse; none where the fixes are safe.</summary>
    public static async Task<IReadOnlyList<SolutionPlace>> WorseAsync(
        Solution before, IReadOnlyList<DiagnosticFix> fixes, FixReach reach, CancellationToken cancellationToken)
    {
        // A file that several projects share changes in all of them.
        var edits = fixes
            .SelectMany(static fix => fix.Fix.Edits)
            .Distinct()
            .SelectMany(edit => Linked(before, edit.Document), static (edit, document) => edit with { Document = document })
            .ToList();
        var after = await TextEdits.ApplyAsync(before, edits, cancellationToken).ConfigureAwait(false);
        var edited = edits.ToLookup(static edit => edit.Document);

        // What costs least comes first: most unsafe fixes are found so.
        var worse = await SourceTrivia.LostAsync(before, after, edited, cancellationToken).ConfigureAwait(false);
        if (worse.Count == 0)
        {
            worse = await UnusedMembers.LeftAsync(before, after, edited, cancellationToken).ConfigureAwait(false);
        }

        if (worse.Count > 0)
        {
            return worse;
        }

        foreach (var id in ProjectsOf(before, edited, reach))
        {
            var places = new DiagnosticPlaces(edited);
            var old = before.GetProject(id)!;
            places.Expect(await ReportedAsync(old, edited, reach, cancellationToken).ConfigureAwait(false), old);
            places.ExpectGone(fixes.Where(fix => fix.Project == id).Select(static fix => fix.Diagnostic), old);
            var changed = after.GetProject(id)!;
            worse.AddRange(places.Unexpected(await ReportedAsync(changed, edited, reach, cancellationToken).ConfigureAwait(false), changed));
        }

        return worse;
    }

    private static IEnumerable<DocumentId> Linked(Solution solution, DocumentId id) =>
        solution.GetDocument(id) is { } document ? document.GetLinkedDocumentIds().Prepend(id) : [id];

    private static IEnumerable<ProjectId> ProjectsOf(Solution solution, ILookup<DocumentId, TextEdit> edited, FixReach reach)
    {
        var projects = edited.Select(static document => document.Key.ProjectId).Distinct().ToList();
        if (reach == FixReach.Code)
        {
            return projects;
        }

        var graph = solution.GetProjectDependencyGraph();
        return projects
            .Concat(projects.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject))
            .Distinct()
            .Where(id => solution.GetProject(id)?.Language == LanguageNames.CSharp);
    }

    private static async Task<IEnumerable<Diagnostic>> ReportedAsync(
        Project project, ILookup<DocumentId, TextEdit> edited, FixReach reach, CancellationToken cancellationToken)
    {
        var ours = await ReportedDiagnostics.OfOursAsync(project, cancellationToken).ConfigureAwait(false);
        var compilers = reach == FixReach.Types
            ? await ReportedDiagnostics.OfCompilerAsync(project, cancellationToken).ConfigureAwait(false)
            : await ReportedDiagnostics.OfCompilerAsync(
                project, edited.Select(static document => document.Key), cancellationToken).ConfigureAwait(false);
        return ours.Concat(compilers);
    }
}
