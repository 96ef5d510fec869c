using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>
/// Makes the repairs of a <see cref="TextFix"/> in a whole document, project or solution. Unlike Roslyn's own providers it reaches
/// data files too, and rewrites each file once however many diagnostics are in it.
/// </summary>
internal sealed class TextFixAllProvider : FixAllProvider
{
    public static readonly TextFixAllProvider Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds),
        async cancellation => await TextEdits.ApplyAsync(
            fixAllContext.Solution,
            await EditsAsync(fixAllContext.WithCancellationToken(cancellation)).ConfigureAwait(false),
            cancellation).ConfigureAwait(false),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<List<TextEdit>> EditsAsync(FixAllContext context)
    {
        var fix = (TextFix)context.CodeFixProvider;
        var edits = new List<TextEdit>();
        foreach (var (document, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            var repairs = await fix.RepairsAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);

            // dotnet format takes its key from the first diagnostic it meets, of any rule: it may have none to give.
            var repair = repairs.FirstOrDefault(
                repair => context.CodeActionEquivalenceKey is null || repair.Key == context.CodeActionEquivalenceKey);
            if (repair is not null)
            {
                edits.AddRange(repair.Edits);
            }
        }

        return edits;
    }

    private static async Task<IEnumerable<(TextDocument Document, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<(TextDocument Document, Diagnostic Diagnostic)>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                found.AddRange((await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                    .Select(diagnostic => ((TextDocument)document, diagnostic)));
                break;
            case FixAllScope.Project:
                found.AddRange(await DiagnosticsAsync(context, context.Project).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(project => project.Language == context.Project.Language))
                {
                    found.AddRange(await DiagnosticsAsync(context, project).ConfigureAwait(false));
                }

                break;
        }

        // An outer type comes before those in it, so that of two modifiers for it 'partial' is written last.
        return found.OrderBy(static item => item.Diagnostic.Location.SourceSpan.Start);
    }

    private static async Task<IEnumerable<(TextDocument Document, Diagnostic Diagnostic)>> DiagnosticsAsync(
        FixAllContext context, Project project)
    {
        var dataFiles = project.AdditionalDocuments
            .Where(static file => file.FilePath is not null)
            .ToLookup(static file => file.FilePath!);
        return (await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            .Select(diagnostic => (Document: DocumentOf(diagnostic.Location), Diagnostic: diagnostic))
            .Where(static item => item.Document is not null)
            .Select(static item => (item.Document!, item.Diagnostic));

        TextDocument? DocumentOf(Location location) => location.Kind switch
        {
            LocationKind.SourceFile => project.GetDocument(location.SourceTree),
            LocationKind.ExternalFile => dataFiles[location.GetLineSpan().Path].FirstOrDefault(),
            _ => null,
        };
    }
}
