using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Analysis;

/// <summary>The analysis of one compilation: nothing is read before a file that declares something is analysed, and nothing twice.</summary>
internal sealed class ProjectAnalysis
{
    // The analyzers of a project share its analysis. Keyed weakly: it goes when the compilation goes.
    private static readonly ConditionalWeakTable<Compilation, ProjectAnalysis> Analyses = new();

    private readonly AnalyzerOptions _options;
    private readonly CancellableLazy<Aliases> _aliases;
    private readonly CancellableLazy<ProjectDeclarations> _declarations;
    private readonly CancellableLazy<DeclaredEstate> _declared;
    private readonly CancellableLazy<Estate> _estate;
    private readonly CancellableLazy<ProjectFindings> _findings;
    private readonly CancellableLazy<List<ReferencedRegistry>> _references;

    private ProjectAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        _references = new(_ => ReferencedRegistries.Read(compilation));
        _aliases = new(cancellation => new Aliases(
            AliasReader.Union(compilation.SyntaxTrees.Select(tree => AliasReader.Read(tree, cancellation)))));
        _declarations = new(cancellation => ProjectDeclarations.Read(
            compilation, _aliases.Get(cancellation).Names, ProjectDataFiles.Read(options, cancellation), cancellation));
        _declared = new(cancellation => _declarations.Get(cancellation).With(_references.Get(cancellation)));
        _estate = new(cancellation => _declared.Get(cancellation).ToEstate());
        _findings = new(cancellation => new ProjectFindings(
            _declarations.Get(cancellation), _declared.Get(cancellation).Check(_estate.Get(cancellation), cancellation)));
    }

    public static ProjectAnalysis Of(Compilation compilation, AnalyzerOptions options)
    {
        var analysis = Analyses.GetValue(compilation, _ => new ProjectAnalysis(compilation, options));
        return analysis._options.AdditionalFiles == options.AdditionalFiles ? analysis : new ProjectAnalysis(compilation, options);
    }

    /// <summary>Whether anything in <paramref name="tree"/> may be a declaration. Looks at this tree only.</summary>
    public bool MayDeclare(SyntaxTree tree, CancellationToken cancellationToken) =>
        !GeneratedFiles.IsRegistry(tree)
        && !SourceReader.Read(tree, _aliases.Get(cancellationToken).Names, cancellationToken).IsEmpty;

    public bool IsDataFile(AdditionalText file) =>
        DataFileItems.Classify(file, _options.AnalyzerConfigOptionsProvider).Kind != DataFileRole.None;

    /// <summary>What the rules find.</summary>
    public ProjectFindings Findings(CancellationToken cancellationToken) => _findings.Get(cancellationToken);

    /// <summary>The clashes of two references, which need nothing of the project's own.</summary>
    public IEnumerable<Diagnostic> FindingsOfReferences(CancellationToken cancellationToken)
    {
        var registries = _references.Get(cancellationToken);
        if (registries.Count < 2)
        {
            return [];
        }

        var found = new List<Finding>();
        AllRules.OfReferences.Find(new RuleInput(DeclaredEstate.EstateOf(registries), SdsEvidence.None), found);
        return found.Select(static finding => Diagnostics.Of(finding, Location.None, first: null));
    }

    /// <summary>What the project declares.</summary>
    public ProjectDeclarations Declarations(CancellationToken cancellationToken) => _declarations.Get(cancellationToken);

    /// <summary>All endpoints, the references' included.</summary>
    public Estate Estate(CancellationToken cancellationToken) => _estate.Get(cancellationToken);

    private sealed record Aliases(EquatableArray<string> Names);
}
