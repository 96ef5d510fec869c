using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Mutations;

/// <summary>One way to break one file.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Replacement">By what.</param>
internal sealed record Mutant(SyntaxTree Tree, TextSpan Span, string Replacement)
{
    /// <summary>The file's path in the analyzers' project.</summary>
    public string File => AnalyzerProject.PathOf(Tree);

    /// <summary>The file with the mutation in it.</summary>
    public SyntaxTree Mutated() => Tree.WithChangedText(Tree.GetText().WithChanges(new TextChange(Span, Replacement)));

    /// <summary>What it is called wherever its line is: the file, the line's text and the change.</summary>
    public string Key => $"{File}: {Tree.GetText().Lines.GetLineFromPosition(Span.Start).ToString().Trim()} : {Change}";

    private string Change => $"{OneLine(Tree.GetText().ToString(Span))} -> {OneLine(Replacement)}";

    public override string ToString()
    {
        var place = Tree.GetLineSpan(Span).StartLinePosition;
        return $"{File}({place.Line + 1},{place.Character + 1}): {Change}";
    }

    private static string OneLine(string text) =>
        text.Length == 0 ? "(nothing)" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
