using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers;

/// <summary>The analysis of one compilation: nothing is read before a file that declares something is analysed, and nothing twice.</summary>
internal sealed class ProjectAnalysis
{
    // The analyzers of a project share its analysis. Keyed weakly: it goes when the compilation goes.
    private static readonly ConditionalWeakTable<Compilation, ProjectAnalysis> Analyses = new();

    private readonly AnalyzerOptions options;
    private readonly Once<Aliases> aliases;
    private readonly Once<ProjectDeclarations> declarations;
    private readonly Once<Estate> estate;
    private readonly Once<ProjectFindings> findings;
    private readonly Once<List<ReferencedRegistry>> references;

    private ProjectAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        this.options = options;
        references = new(_ => ReferencedRegistries.Read(compilation));
        aliases = new(cancellation => new Aliases(
            AliasReader.Union(compilation.SyntaxTrees.Select(tree => AliasReader.Read(tree, cancellation)))));
        declarations = new(cancellation => ProjectDeclarations.Read(
            compilation, aliases.Get(cancellation).Names, DataFileSet.Read(options, cancellation), cancellation));
        estate = new(cancellation => declarations.Get(cancellation).ToEstate(references.Get(cancellation)));
        findings = new(cancellation => ProjectFindings.Find(declarations.Get(cancellation), estate.Get(cancellation), cancellation));
    }

    public static ProjectAnalysis Of(Compilation compilation, AnalyzerOptions options)
    {
        var analysis = Analyses.GetValue(compilation, _ => new ProjectAnalysis(compilation, options));
        return analysis.options.AdditionalFiles == options.AdditionalFiles ? analysis : new ProjectAnalysis(compilation, options);
    }

    /// <summary>Whether anything in <paramref name="tree"/> may be a declaration. Looks at this tree only.</summary>
    public bool MayDeclare(SyntaxTree tree, CancellationToken cancellationToken) =>
        !GeneratedFiles.IsRegistry(tree)
        && !SourceReader.Read(tree, aliases.Get(cancellationToken).Names, cancellationToken).IsEmpty;

    public bool IsDataFile(AdditionalText file) =>
        DataFiles.Classify(file, options.AnalyzerConfigOptionsProvider).Kind != DataFileKind.None;

    /// <summary>What the rules find.</summary>
    public ProjectFindings Findings(CancellationToken cancellationToken) => findings.Get(cancellationToken);

    /// <summary>The clashes of two references, which need nothing of the project's own.</summary>
    public IEnumerable<Diagnostic> FindingsOfReferences(CancellationToken cancellationToken)
    {
        var registries = references.Get(cancellationToken);
        if (registries.Count < 2)
        {
            return [];
        }

        var found = new List<Finding>();
        AllRules.OfReferences.Find(ProjectDeclarations.EstateOf(registries), found);
        return found.Select(static finding => Diagnostic.Create(
            Descriptors.Of(finding.Rule), Location.None, finding.Arguments.ToArray<object>()));
    }

    /// <summary>What the project declares.</summary>
    public ProjectDeclarations Declarations(CancellationToken cancellationToken) => declarations.Get(cancellationToken);

    /// <summary>All endpoints, the references' included.</summary>
    public Estate Estate(CancellationToken cancellationToken) => estate.Get(cancellationToken);

    private sealed record Aliases(EquatableArray<string> Names);
}
