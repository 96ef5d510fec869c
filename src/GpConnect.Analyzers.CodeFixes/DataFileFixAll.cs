using System;
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
        var folder = FolderOf(document.FilePath);
        return CodeAction.Create(
            "Fix all " + id,
            ImmutableArray.Create(
                In($"In {document.Name}", [document.Project], path => path == document.FilePath),
                In($"In folder {folder.Substring(folder.LastIndexOf('/') + 1)}", [document.Project], path => FolderOf(path) == folder),
                In($"In project {document.Project.Name}", [document.Project], static _ => true),
                In("In the solution", solution.Projects.Where(static project => project.Language == LanguageNames.CSharp), static _ => true)),
            isInlinable: false);

        CodeAction In(string title, IEnumerable<Project> projects, Func<string, bool> isIn) => CodeAction.Create(
            title,
            async cancellation => await CheckedFixAllProvider.FixAsync(
                fix, solution, await ReportedAsync(projects, id, isIn, cancellation).ConfigureAwait(false), key, cancellation).ConfigureAwait(false),
            $"{key}.{id}.{title}");
    }

    private static string FolderOf(string? path)
    {
        var file = path?.Replace('\\', '/') ?? string.Empty;
        return file.Substring(0, Math.Max(file.LastIndexOf('/'), 0));
    }

    private static async Task<IEnumerable<(Project Project, Diagnostic Diagnostic)>> ReportedAsync(
        IEnumerable<Project> projects, string id, Func<string, bool> isIn, CancellationToken cancellationToken)
    {
        var found = new List<(Project, Diagnostic)>();
        foreach (var project in projects)
        {
            found.AddRange((await ReportedDiagnostics.OfOursAsync(project, cancellationToken).ConfigureAwait(false))
                .Where(diagnostic => diagnostic.Id == id && isIn(diagnostic.Location.GetLineSpan().Path))
                .Select(diagnostic => (project, diagnostic)));
        }

        return found;
    }
}
