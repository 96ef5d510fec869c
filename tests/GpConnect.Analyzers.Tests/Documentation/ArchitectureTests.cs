using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>That data flows the one way that docs/architecture.md draws: no namespace uses one that comes after it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Folders = ["src/GpConnect.Rules", "src/GpConnect.Analyzers", "src/GpConnect.Tool"];

    private static readonly IReadOnlyList<string> Order =
        [.. Stage().Matches(RepositoryFiles.Read("docs/architecture.md")).Select(static row => row.Groups[1].Value)];

    private static readonly IReadOnlyList<SyntaxTree> Trees = [.. Folders.SelectMany(static folder => Directory
        .EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !Path.GetRelativePath(RepositoryFiles.PathOf("src"), path).Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"))
        .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Latest), path)))];

    [Fact]
    public void The_page_has_each_namespace() => Assert.Equal(
        Trees.Select(NamespaceOf).Distinct().Order(StringComparer.Ordinal),
        Order.Order(StringComparer.Ordinal));

    [Fact]
    public void No_namespace_uses_a_later_one()
    {
        var backwards = Uses()
            .Where(static use => Position(use.To) > Position(use.From))
            .Select(static use => $"{use.From} uses {use.To} ({use.Where})")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Empty(backwards);
    }

    [Fact]
    public void Uses_are_seen() => Assert.Contains(
        ("GpConnect.Rules.Topology", "GpConnect.Rules.Model"),
        Uses().Select(static use => (use.From, use.To)));

    [Fact]
    public void A_folder_is_its_namespace() => Assert.All(Trees, static tree =>
    {
        var folder = Path.GetRelativePath(RepositoryFiles.PathOf("src"), Path.GetDirectoryName(tree.FilePath)!);
        Assert.Equal(folder.Replace(Path.DirectorySeparatorChar, '.'), NamespaceOf(tree));
    });

    private static int Position(string name) => Order.ToList().IndexOf(name);

    private static string NamespaceOf(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();

    private static IEnumerable<(string From, string To, string Where)> Uses()
    {
        var shared = new[] { "src/Polyfills.cs", "src/IdentifierFormat.cs", "src/SpecifiedInteractions.cs" }
            .Select(static path => CSharpSyntaxTree.ParseText(RepositoryFiles.Read(path), new CSharpParseOptions(LanguageVersion.Latest)));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("GpConnect", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Architecture", Trees.Concat(shared), references);
        foreach (var tree in Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var from = NamespaceOf(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
                    && model.GetSymbolInfo(name).Symbol is { } symbol
                    && (symbol as INamespaceSymbol ?? symbol.ContainingNamespace)?.ToDisplayString() is { } to
                    && symbol is not INamespaceSymbol
                    && Order.Contains(to)
                    && to != from)
                {
                    yield return (from, to, $"{Path.GetFileName(tree.FilePath)}: {name}");
                }
            }
        }
    }

    [GeneratedRegex(@"^\| `(GpConnect\.[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Stage();
}
