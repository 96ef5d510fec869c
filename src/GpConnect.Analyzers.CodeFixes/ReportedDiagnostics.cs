using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>What the compiler and our rules report in a project.</summary>
internal static class ReportedDiagnostics
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        ImmutableArray.Create<DiagnosticAnalyzer>(new DeclarationAnalyzer(), new UsageAnalyzer());

    // All fixes that a light bulb may offer start from one project. Keyed weakly: it goes when the project's next version comes.
    private static readonly ConditionalWeakTable<Project, Known> Projects = new();

    /// <summary>What our rules report.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfOursAsync(Project project, CancellationToken cancellationToken)
    {
        if (Projects.TryGetValue(project, out var known))
        {
            return known.Diagnostics;
        }

        var reported = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false)
            : ImmutableArray<Diagnostic>.Empty;
        return Projects.GetValue(project, _ => new Known(reported)).Diagnostics;
    }

    /// <summary>The compiler's errors and warnings.</summary>
    public static async Task<IEnumerable<Diagnostic>> OfCompilerAsync(Project project, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? Visible(compilation.GetDiagnostics(cancellationToken))
            : [];

    /// <summary>The same in some documents: all that an edit of code or of a declared value can touch.</summary>
    public static async Task<IEnumerable<Diagnostic>> OfCompilerAsync(
        Project project, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var edited = new HashSet<DocumentId>(documents);
        return compilation.SyntaxTrees
            .Where(tree => project.GetDocument(tree) is { } document && edited.Contains(document.Id))
            .SelectMany(tree => Visible(compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken)))
            .ToList();
    }

    /// <summary>
    /// The compiler's errors in some documents where each symbol that their <c>#if</c>s ask for is the other way round: another framework's
    /// build, say. They are of no document, as they are of trees that the project does not have.
    /// </summary>
    public static async Task<IEnumerable<Diagnostic>> OfOtherBuildAsync(
        Project project, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        var reported = new List<Diagnostic>();
        foreach (var document in documents.Select(project.GetDocument).OfType<Document>())
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && project.ParseOptions is CSharpParseOptions options
                && SourceTrivia.SymbolsIn(root) is { Count: > 0 } symbols
                && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                symbols.SymmetricExceptWith(options.PreprocessorSymbolNames);
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var other = CSharpSyntaxTree.ParseText(
                    text, options.WithPreprocessorSymbols(symbols), root.SyntaxTree.FilePath, cancellationToken: cancellationToken);
                reported.AddRange(compilation
                    .ReplaceSyntaxTree(root.SyntaxTree, other)
                    .GetSemanticModel(other)
                    .GetDiagnostics(cancellationToken: cancellationToken)
                    .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            }
        }

        return reported;
    }

    private static IEnumerable<Diagnostic> Visible(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Where(
        static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed);

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics)
    {
        public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
    }
}
