using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>A file that is open in an editor: after each edit the diagnostics of it, and of nothing else, are asked for.</summary>
/// <param name="editor">The project.</param>
/// <param name="analyzers">The analyzers that run.</param>
/// <param name="path">The open file, of C# or the endpoint file.</param>
/// <param name="others">Data files besides that of the editor.</param>
internal sealed class View(Editor editor, ImmutableArray<DiagnosticAnalyzer> analyzers, string path, params DataFileText[] others)
{
    private CompilationWithAnalyzers? _analysis;

    public Editor Editor { get; } = editor;

    /// <summary>How many diagnostics the file has.</summary>
    public int Found { get; private set; }

    /// <summary>What an editor has done before it asks analyzers: generated, and bound the file to colour it.</summary>
    public void Update()
    {
        var compilation = Editor.RunAndUpdate();
        _analysis = Analysis.Of(compilation, analyzers, Editor.File is { } file ? [file, .. others] : [.. others]);
        if (TreeIn(compilation) is { } tree)
        {
            compilation.GetSemanticModel(tree).GetDiagnostics();
        }
    }

    /// <summary>Asks for the file's diagnostics.</summary>
    public void Ask()
    {
        if (TreeIn((CSharpCompilation)_analysis!.Compilation) is not { } tree)
        {
            Found = Result(_analysis.GetAnalysisResultAsync(Editor.File!, CancellationToken.None)).GetAllDiagnostics().Length;
            return;
        }

        var model = _analysis.Compilation.GetSemanticModel(tree);
        Found = Result(_analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None)).Length
            + Result(_analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None)).Length;
    }

    /// <summary>Waits as an editor does, which does something else: a thread that spins would count as the analyzers' cpu time.</summary>
    private static T Result<T>(Task<T> task)
    {
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        return task.GetAwaiter().GetResult();
    }

    private SyntaxTree? TreeIn(CSharpCompilation compilation) =>
        path == Editor.File?.Path ? null : compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
}
