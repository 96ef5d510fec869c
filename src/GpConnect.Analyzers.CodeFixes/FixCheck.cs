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
    /// <summary>What would be worse; nothing where the fixes are safe.</summary>
    public static async Task<IReadOnlyList<Worsening>> WorseAsync(
        Solution before, IReadOnlyList<DiagnosticFix> fixes, FixReach reach, CancellationToken cancellationToken)
    {
        var edited = await EditedAsync(before, fixes.SelectMany(static fix => fix.Fix.Edits), cancellationToken).ConfigureAwait(false);
        var after = await TextEdits.ApplyAsync(before, edited.SelectMany(static edits => edits), cancellationToken).ConfigureAwait(false);

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

    /// <summary>The edits of each document; those of a file that several projects share, in all of them.</summary>
    private static async Task<ILookup<DocumentId, TextEdit>> EditedAsync(
        Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
    {
        var all = new List<TextEdit>();
        foreach (var ofDocument in edits.Distinct().ToLookup(static edit => edit.Document))
        {
            all.AddRange(ofDocument);
            if (solution.GetDocument(ofDocument.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                foreach (var linked in document.GetLinkedDocumentIds())
                {
                    if (text.ContentEquals(await solution.GetDocument(linked)!.GetTextAsync(cancellationToken).ConfigureAwait(false)))
                    {
                        all.AddRange(ofDocument.Select(edit => edit with { Document = linked }));
                    }
                }
            }
        }

        return all.ToLookup(static edit => edit.Document);
    }

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
        var others = await ReportedDiagnostics.OfOtherBuildAsync(
            project, edited.Select(static document => document.Key), cancellationToken).ConfigureAwait(false);
        return ours.Concat(compilers).Concat(others);
    }
}
