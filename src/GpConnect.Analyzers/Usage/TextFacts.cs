using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>What the text of a file alone says: nearly all files have nothing that the usage rules look at.</summary>
internal sealed class TextFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TextFacts> Known = new();

    private TextFacts(ReadOnlySpan<char> text)
    {
        HasSspWord = SspWord.IsIn(text);
        MayHideSspWord = SspWord.HasEscape(text);
        MayHaveIdentifiers = IdentifierShape.MayBeIn(text);
        MayHaveInteractions = text.IndexOf(SpecifiedInteractions.Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <inheritdoc cref="SspWord"/>
    public bool HasSspWord { get; }

    /// <summary>Whether an escape may hide the word.</summary>
    public bool MayHideSspWord { get; }

    /// <inheritdoc cref="IdentifierShape.MayBeIn"/>
    public bool MayHaveIdentifiers { get; }

    /// <summary>Whether the beginning of an interaction id is in it.</summary>
    public bool MayHaveInteractions { get; }

    /// <summary>Those of <paramref name="tree"/>, read once.</summary>
    public static TextFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        // An edited text makes a string anew whenever it is asked for one: 32 KB of a file with 100 declarations.
        var text = tree.GetText(cancellationToken);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            var facts = new TextFacts(buffer.AsSpan(0, text.Length));
            return Known.GetValue(tree, _ => facts);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
