using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>A compilation's declared identifiers, made when first asked for: most files never ask.</summary>
internal sealed class DeclaredIdentifiersOnce(Compilation compilation, AnalyzerOptions options)
{
    private readonly object gate = new();
    private IDeclaredIdentifiers? identifiers;

    /// <summary>A cancelled call leaves nothing behind, which a <see cref="System.Lazy{T}"/> would.</summary>
    public IDeclaredIdentifiers Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref identifiers) is { } known)
        {
            return known;
        }

        lock (gate)
        {
            return identifiers ??= DeclaredIdentifiers.Of(compilation, options, cancellationToken);
        }
    }
}
