using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>Adds <c>using</c> directives.</summary>
internal static class Imports
{
    /// <summary>Adds <c>using <paramref name="name"/>;</c> in its place of the alphabet, <c>System</c> first, where the file has none.</summary>
    public static SyntaxNode Add(SyntaxNode root, string name)
    {
        if (root is not CompilationUnitSyntax unit || unit.Usings.Any(directive => IsOf(directive, name)))
        {
            return root;
        }

        var ordinary = unit.Usings.TakeWhile(directive =>
            !directive.GlobalKeyword.IsKind(SyntaxKind.None) || (directive.Alias is null && Comes(directive.Name?.ToString() ?? "", name)));
        var added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(LineBreakOf(root));
        var index = ordinary.Count();
        if (index == 0 && unit.Usings.Count == 0)
        {
            return unit.WithoutLeadingTrivia().WithUsings(SyntaxFactory.SingletonList(added.WithLeadingTrivia(unit.GetLeadingTrivia())));
        }

        if (index > 0)
        {
            return unit.WithUsings(unit.Usings.Insert(index, added));
        }

        // The file's header stays at its top.
        var first = unit.Usings[0];
        return unit.WithUsings(unit.Usings.Replace(first, first.WithoutLeadingTrivia()).Insert(0, added.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    private static bool IsOf(UsingDirectiveSyntax directive, string name) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name?.ToString() == name;

    private static bool Comes(string other, string name) => IsSystem(other) || string.CompareOrdinal(other, name) < 0;

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static SyntaxTrivia LineBreakOf(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } lineBreak
            ? lineBreak
            : SyntaxFactory.ElasticLineFeed;
}
