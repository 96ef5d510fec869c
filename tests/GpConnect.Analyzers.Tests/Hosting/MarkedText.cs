using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>A span of a text and what the test says of it.</summary>
internal readonly record struct Mark(string Label, TextSpan Span);

/// <summary>
/// A text whose spans are marked as Roslyn's testing packages do: <c>{|GPC1001:"918999198993"|}</c> expects a diagnostic of
/// exactly that span. <c>{|legg:…|}</c> names a span, and <c>{|GPC1001@legg:…|}</c> expects it as the additional location.
/// Marks may be nested.
/// </summary>
internal sealed record MarkedText(string Text, ImmutableArray<Mark> Marks)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var open = new Stack<(string Label, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (At("{|", i))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (At("|}", i))
            {
                var (label, start) = open.Pop();
                marks.Add(new Mark(label, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), marks.ToImmutable())
            : throw new ArgumentException($"The mark '{open.Peek().Label}' is not closed.", nameof(marked));

        bool At(string brackets, int i) => string.CompareOrdinal(marked, i, brackets, 0, brackets.Length) == 0;
    }
}
