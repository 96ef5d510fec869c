using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>Analyzers over a compilation, as the compiler runs them; one that throws fails the run.</summary>
internal static class Analysis
{
    public static CompilationWithAnalyzers Of(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, params ImmutableArray<DataFileText> files) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new DataFileOptions(files)),
            static (failure, _, _) => throw failure,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    /// <summary>Compiles and analyses, and says how many diagnostics are ours; fails where the compiler has an error.</summary>
    public static int Run(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, params ImmutableArray<DataFileText> files)
    {
        var diagnostics = Of(compilation, analyzers, files).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var error = diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null
            ? diagnostics.Count(static diagnostic => diagnostic.Id.StartsWith("GPC", StringComparison.Ordinal))
            : throw new InvalidOperationException(error.ToString());
    }
}
