using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Fix All for what is reported in a data file. Editors offer their own for C# files only, and so these are fixes of ours.</summary>
internal static class DataFileFixAll
{
    public static CodeAction Of(CheckedFix fix, TextDocument document, string id, string key)
    {
        var solution = document.Project.Solution;
        return CodeAction.Create(
            "Fix all " + id,
            ImmutableArray.Create(
                In($"In {document.Name}", [document.Project], document.FilePath),
                In($"In project {document.Project.Name}", [document.Project], path: null),
                In("In the solution", solution.Projects.Where(static project => project.Language == LanguageNames.CSharp), path: null)),
            isInlinable: false);

        CodeAction In(string title, IEnumerable<Project> projects, string? path) => CodeAction.Create(
            title,
            async cancellation => await CheckedFixAllProvider.FixAsync(
                fix, solution, await ReportedAsync(projects, id, path, cancellation).ConfigureAwait(false), key, cancellation).ConfigureAwait(false),
            $"{key}.{id}.{title}");
    }

    private static async Task<IEnumerable<(Project Project, Diagnostic Diagnostic)>> ReportedAsync(
        IEnumerable<Project> projects, string id, string? path, CancellationToken cancellationToken)
    {
        var found = new List<(Project, Diagnostic)>();
        foreach (var project in projects)
        {
            found.AddRange((await ReportedDiagnostics.OfOursAsync(project, cancellationToken).ConfigureAwait(false))
                .Where(diagnostic => diagnostic.Id == id && (path is null || diagnostic.Location.GetLineSpan().Path == path))
                .Select(diagnostic => (project, diagnostic)));
        }

        return found;
    }
}
