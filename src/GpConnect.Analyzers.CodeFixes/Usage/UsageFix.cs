using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>A fix of what users' code does with identifiers and headers.</summary>
public abstract class UsageFix : CheckedFix
{
    private protected UsageFix()
    {
    }

    /// <summary>What the user chooses. It is the equivalence key, too.</summary>
    private protected abstract string Title { get; }

    /// <summary>The ways to fix <paramref name="diagnostic"/>, of which the first that is safe is offered.</summary>
    private protected abstract IEnumerable<IReadOnlyList<TextEdit>> Suggest(
        SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken);

    internal sealed override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        document is Document source && await SourceFile.OfAsync(source, cancellationToken).ConfigureAwait(false) is { } file
            ? [.. Suggest(file, diagnostic, cancellationToken).Select(edits => new SuggestedFix(Title, Title, edits))]
            : [];
}
