using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers;

/// <summary>The analysis of one compilation: nothing is read before a file that declares something is analysed, and nothing twice.</summary>
internal sealed class ProjectAnalysis
{
    private readonly AnalyzerOptions options;
    private readonly Once<Aliases> aliases;
    private readonly Once<ProjectDeclarations> declarations;
    private readonly Once<Estate> estate;
    private readonly Once<ProjectFindings> findings;

    public ProjectAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        this.options = options;
        aliases = new(cancellation => new Aliases(
            AliasReader.Union(compilation.SyntaxTrees.Select(tree => AliasReader.Read(tree, cancellation)))));
        declarations = new(cancellation => ProjectDeclarations.Read(
            compilation, aliases.Get(cancellation).Names, DataFileSet.Read(options, cancellation), cancellation));
        estate = new(cancellation => declarations.Get(cancellation).ToEstate(ReferencedRegistries.Read(compilation)));
        findings = new(cancellation => ProjectFindings.Find(declarations.Get(cancellation), estate.Get(cancellation), cancellation));
    }

    /// <summary>Whether anything in <paramref name="tree"/> may be a declaration. Looks at this tree only.</summary>
    public bool MayDeclare(SyntaxTree tree, CancellationToken cancellationToken) =>
        !GeneratedFiles.IsRegistry(tree)
        && !SourceReader.Read(tree, aliases.Get(cancellationToken).Names, cancellationToken).IsEmpty;

    public bool IsDataFile(AdditionalText file) =>
        DataFiles.Classify(file, options.AnalyzerConfigOptionsProvider).Kind != DataFileKind.None;

    /// <summary>What the rules find.</summary>
    public ProjectFindings Findings(CancellationToken cancellationToken) => findings.Get(cancellationToken);

    /// <summary>All endpoints, the references' included.</summary>
    public Estate Estate(CancellationToken cancellationToken) => estate.Get(cancellationToken);

    private sealed record Aliases(EquatableArray<string> Names);
}
