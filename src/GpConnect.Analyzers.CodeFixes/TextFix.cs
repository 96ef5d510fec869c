using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>
/// A fix that writes text over text, in C# files and data files alike: what is around it stays as it was, and the repairs of many
/// diagnostics are made at once, each file rewritten a single time.
/// </summary>
public abstract class TextFix : CodeFixProvider
{
    private protected TextFix()
    {
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => TextFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.TextDocument.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            // `dotnet format` asks about a diagnostic of the analyzer that may be another rule's, and takes the key of what it gets.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                continue;
            }

            var repairs = await RepairsAsync(context.TextDocument, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (var repair in repairs)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, cancellation => TextEdits.ApplyAsync(solution, repair.Edits, cancellation), repair.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to mend <paramref name="diagnostic"/>, the likeliest first; none where no text can be right.</summary>
    internal abstract Task<IReadOnlyList<Repair>> RepairsAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
