using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>
/// A fix that writes text over text, in C# files and data files alike, and so leaves all else as it is. It is tried out before it is
/// offered: see <see cref="FixCheck"/>.
/// </summary>
public abstract class CheckedFix : CodeFixProvider
{
    private protected CheckedFix()
    {
    }

    /// <summary>How far the fix can be felt.</summary>
    internal virtual FixReach Reach => FixReach.Code;

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => CheckedFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellationToken) = (context.TextDocument, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var alternatives in await SuggestOwnAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
            {
                if (await FirstSafeAsync(document.Project, diagnostic, alternatives, cancellationToken).ConfigureAwait(false) is not { } fix)
                {
                    continue;
                }

                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title, cancellation => TextEdits.ApplyAsync(document.Project.Solution, fix.Edits, cancellation), fix.Key),
                    diagnostic);
                if (document is not Document && GetFixAllProvider() is not null)
                {
                    context.RegisterCodeFix(DataFileFixAll.Of(this, document, diagnostic.Id, fix.Key), diagnostic);
                }
            }
        }
    }

    /// <summary>What may fix <paramref name="diagnostic"/>, the likeliest first; none where no text can be right.</summary>
    internal abstract Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>
    /// The same for a diagnostic of any rule, by key: <c>dotnet format</c> asks about a diagnostic of the analyzer that may be another
    /// rule's, and takes the key of what it gets.
    /// </summary>
    internal async Task<IEnumerable<IReadOnlyList<SuggestedFix>>> SuggestOwnAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken) => FixableDiagnosticIds.Contains(diagnostic.Id)
        ? (await SuggestAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
            .GroupBy(static fix => fix.Key)
            .Select(static alternatives => alternatives.ToList())
        : [];

    private async Task<SuggestedFix?> FirstSafeAsync(
        Project project, Diagnostic diagnostic, IReadOnlyList<SuggestedFix> alternatives, CancellationToken cancellationToken)
    {
        foreach (var fix in alternatives)
        {
            var worse = await FixCheck.WorseAsync(
                project.Solution, [new DiagnosticFix(project.Id, diagnostic, fix)], Reach, cancellationToken).ConfigureAwait(false);
            if (worse.Count == 0)
            {
                return fix;
            }
        }

        return null;
    }
}
