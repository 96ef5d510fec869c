using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A finding in a class part, and the path of the file that the part is in.</summary>
internal sealed record SourceFinding(Finding Finding, string Path);

/// <summary>What the generator itself reports.</summary>
/// <param name="LeftOut">The registries that leave endpoints out (GPC3008).</param>
/// <param name="Copies">The paths of the copies of generated registries that the project compiles (GPC3009).</param>
internal sealed record GeneratorFindings(EquatableArray<SourceFinding> LeftOut, EquatableArray<string> Copies)
{
    /// <summary>All findings in one; none if there are none.</summary>
    public static GeneratorFindings[] Of(IEnumerable<SourceFinding?> leftOut, EquatableArray<string> copies)
    {
        var found = leftOut.OfType<SourceFinding>().ToList();
        return found.Count == 0 && copies.Count == 0 ? [] : [new GeneratorFindings(found.ToEquatableArray(), copies)];
    }

    /// <summary>The paths of the copies among the generator's input, which has no file of its own making.</summary>
    public static EquatableArray<string> CopiesAmong(IEnumerable<SyntaxTree> trees) =>
        trees.Where(GeneratedFiles.IsRegistry).Select(static tree => tree.FilePath).ToList().ToEquatableArray();

    /// <summary>The findings in the compilation that they are reported in: the places may be others in the next one.</summary>
    public IEnumerable<Diagnostic> ToDiagnostics(Compilation compilation, CancellationToken cancellationToken)
    {
        var aliases = AliasReader.Union(compilation.SyntaxTrees.Select(tree => AliasReader.Read(tree, cancellationToken)));
        var trees = compilation.SyntaxTrees.ToLookup(static tree => tree.FilePath);
        return LeftOut.Select(finding => ToDiagnostic(finding, trees[finding.Path], aliases, cancellationToken))
            .Concat(Copies.Select(path => Diagnostics.Of(
                GeneratedCopyCompiled.Of(path, default),
                trees[path].FirstOrDefault()?.GetLocation(new TextSpan(0, 0)) ?? Location.None,
                first: null)));
    }

    private static Diagnostic ToDiagnostic(
        SourceFinding found, IEnumerable<SyntaxTree> trees, EquatableArray<string> aliases, CancellationToken cancellationToken)
    {
        var finding = found.Finding;
        var parts = trees
            .Select(tree => LocatedPart.Of(tree, aliases, cancellationToken))
            .FirstOrDefault(parts => parts.Count > finding.Site.Part);
        return Diagnostics.Of(
            finding,
            parts?[finding.Site.Part].Locate(finding.Site) ?? Location.None,
            parts is not null && finding.First is { Kind: SiteKind.Source } first && first.Source == finding.Site.Source && parts.Count > first.Part
                ? parts[first.Part].Locate(first)
                : null);
    }
}
