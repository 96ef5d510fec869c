using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>What the text of a file alone says: nearly all files have nothing that the usage rules look at.</summary>
internal sealed class TextFacts
{
    // Of longer texts, which are rare, each has an array of its own: what is kept must not grow with a file.
    private const int LongestKept = 128 * 1024;

    private static readonly ConditionalWeakTable<SyntaxTree, TextFacts> Known = new();

    private static char[]? Spare;

    private TextFacts(ReadOnlySpan<char> text)
    {
        HasSspWord = SspWord.IsIn(text);
        MayHideSspWord = SspWord.HasEscape(text);
        MayHaveIdentifiers = IdentifierShape.MayBeIn(text);
        MayHaveInteractions = InteractionLiterals.MayBeIn(text);
    }

    /// <inheritdoc cref="SspWord"/>
    public bool HasSspWord { get; }

    /// <inheritdoc cref="SspWord.HasEscape"/>
    public bool MayHideSspWord { get; }

    /// <inheritdoc cref="IdentifierShape.MayBeIn"/>
    public bool MayHaveIdentifiers { get; }

    /// <inheritdoc cref="InteractionLiterals.MayBeIn"/>
    public bool MayHaveInteractions { get; }

    /// <summary>Those of <paramref name="tree"/>, read once.</summary>
    public static TextFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        // An edited text makes a string anew whenever it is asked for one: 32 KB of a file with 100 declarations, at each keystroke in it.
        var text = tree.GetText(cancellationToken);
        var characters = Interlocked.Exchange(ref Spare, null);
        if (characters is null || characters.Length < text.Length)
        {
            characters = new char[text.Length];
        }

        text.CopyTo(0, characters, 0, text.Length);
        var facts = new TextFacts(characters.AsSpan(0, text.Length));
        if (characters.Length <= LongestKept)
        {
            Volatile.Write(ref Spare, characters);
        }

        return Known.GetValue(tree, _ => facts);
    }
}
