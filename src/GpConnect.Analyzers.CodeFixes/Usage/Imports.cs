using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>Adds <c>using</c> directives.</summary>
internal static class Imports
{
    /// <summary>
    /// Adds <c>using <paramref name="name"/>;</c> in its place of the alphabet, <c>System</c> first, and never between an <c>#if</c> and its
    /// <c>#endif</c>, where another build would not see it. Null where the file has it.
    /// </summary>
    public static TextEdit? Insertion(SourceFile file, string name)
    {
        if (file.Root is not CompilationUnitSyntax unit || unit.Usings.Any(directive => IsOf(directive, name)))
        {
            return null;
        }

        var lineBreak = SourceLines.LineBreakOf(file.Text);
        return unit.Usings.Count > 0 && Between(unit, name) is { } position
            ? TextEdit.Insert(file.Document, position, $"using {name};{lineBreak}")
            : TextEdit.Insert(file.Document, BeforeAll(unit), $"using {name};{lineBreak}{(unit.Usings.Count > 0 ? "" : lineBreak)}");
    }

    /// <summary>The place beside the directives there are that is nearest to the right one.</summary>
    private static int? Between(CompilationUnitSyntax unit, string name)
    {
        var usings = unit.Usings;
        var global = usings.Count(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None));
        var right = usings
            .TakeWhile((directive, i) => i < global || (directive.Alias is null && Comes(directive.Name?.ToString() ?? "", name)))
            .Count();
        return Enumerable.Range(global, usings.Count - global + 1)
            .OrderBy(index => Math.Abs(index - right))
            .SelectMany(index => PlacesAt(usings, index))
            .Where(position => SourceTrivia.ConditionOf(unit, position) is null)
            .Select(static position => (int?)position)
            .FirstOrDefault();
    }

    // After a directive, its comment included, or before one, after its own: so that the file's header stays at its top.
    private static IEnumerable<int> PlacesAt(SyntaxList<UsingDirectiveSyntax> usings, int index)
    {
        if (index > 0 && EndsLine(usings[index - 1]))
        {
            yield return usings[index - 1].FullSpan.End;
        }

        if (index < usings.Count)
        {
            yield return usings[index].SpanStart;
        }
    }

    private static bool EndsLine(UsingDirectiveSyntax directive) =>
        directive.GetTrailingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>After the file's header, before the first condition and before what documents the first type.</summary>
    private static int BeforeAll(CompilationUnitSyntax unit)
    {
        var first = unit.Externs.Count > 0 ? unit.Externs.Last().GetLastToken().GetNextToken(includeZeroWidth: true) : unit.GetFirstToken(includeZeroWidth: true);
        var before = first.LeadingTrivia.FirstOrDefault(static trivia =>
            trivia.IsKind(SyntaxKind.IfDirectiveTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
        return before == default ? first.SpanStart : before.FullSpan.Start;
    }

    private static bool IsOf(UsingDirectiveSyntax directive, string name) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name?.ToString() == name;

    private static bool Comes(string other, string name) => IsSystem(other) || string.CompareOrdinal(other, name) < 0;

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
