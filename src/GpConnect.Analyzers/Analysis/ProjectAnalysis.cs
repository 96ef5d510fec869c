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
    private readonly CancellableLazy<ProjectDeclarations> _declarations;
    private readonly CancellableLazy<CheckedProject> _checked;
    private readonly CancellableLazy<ProjectFindings> _findings;
    private readonly CancellableLazy<IReadOnlyList<ReferencedRegistry>> _references;

    private ProjectAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        var files = new CancellableLazy<ProjectDataFiles>(cancellation => ProjectDataFiles.Read(options, cancellation));
        _references = new(_ => ReferencedRegistries.Read(compilation));
        _declarations = new(cancellation => ProjectDeclarations.Read(compilation, cancellation));
        _checked = new(cancellation => CheckedProject.Of(
            _declarations.Get(cancellation), files.Get(cancellation).Readings, _references.Get(cancellation), cancellation));
        _findings = new(cancellation => new ProjectFindings(
            _declarations.Get(cancellation), files.Get(cancellation), _checked.Get(cancellation).Findings(cancellation)));
    }

    public static ProjectAnalysis Of(Compilation compilation, AnalyzerOptions options)
    {
        var analysis = Analyses.GetValue(compilation, _ => new ProjectAnalysis(compilation, options));
        return analysis._options.AdditionalFiles == options.AdditionalFiles ? analysis : new ProjectAnalysis(compilation, options);
    }

    /// <summary>Whether anything in <paramref name="tree"/> may be a declaration.</summary>
    public bool MayDeclare(SyntaxTree tree, CancellationToken cancellationToken) => _declarations.Get(cancellationToken).MayDeclare(tree, cancellationToken);

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

    /// <summary>Where the project declares what it declares.</summary>
    public ProjectDeclarations Declarations(CancellationToken cancellationToken) => _declarations.Get(cancellationToken);

    /// <summary>All endpoints, the references' included: the same estate while the same is declared.</summary>
    public Estate Estate(CancellationToken cancellationToken) => _checked.Get(cancellationToken).Estate(cancellationToken);
}
