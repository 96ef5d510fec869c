using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Mutations;

/// <summary>The analyzers' project as the SDK compiles it, but in memory, so that a mutant costs a second and no build.</summary>
internal sealed class AnalyzerProject
{
    private const string Sources = "/src/";

    // What the analyzers' project compiles: its own files, the rules, and what they share with the library.
    private static readonly string[] Broken = ["GpConnect.Analyzers/", "GpConnect.Rules/", "IdentifierFormat.cs", "SpecifiedInteractions.cs"];

    private readonly Compilation _compilation;

    private AnalyzerProject(Compilation compilation)
    {
        _compilation = compilation;
        Mutants = [.. compilation.SyntaxTrees
            .Where(static tree => !tree.FilePath.Contains("/obj/", StringComparison.Ordinal) && Array.Exists(Broken, PathOf(tree).StartsWith))
            .OrderBy(static tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(Mutators.Of)];
    }

    /// <summary>All ways to break it, by file and place.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>A file's path in the folder of sources; empty for what the build makes.</summary>
    public static string PathOf(SyntaxTree tree) => Path.GetFullPath(tree.FilePath) is var path && path.LastIndexOf(Sources, StringComparison.Ordinal) is >= 0 and var start
        ? path[(start + Sources.Length)..]
        : "";

    /// <summary>Asks MSBuild what it would tell the compiler; an output that is never there makes it tell so, up to date or not.</summary>
    public static AnalyzerProject Load(string repository)
    {
        var project = Path.Combine(repository, "src", "GpConnect.Analyzers");
        var told = Run(
            "build", project, "-nologo", "--no-restore", "-t:Compile", "-p:ProvideCommandLineArgs=true",
            "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none", "-getItem:CscCommandLineArgs");
        using var json = JsonDocument.Parse(told);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static argument => argument.GetProperty("Identity").GetString()!)
            .ToList();
        var parsed = CSharpCommandLineParser.Default.Parse(arguments, project, sdkDirectory: null);
        var trees = parsed.SourceFiles.Select(file =>
            CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parsed.ParseOptions, file.Path, System.Text.Encoding.UTF8));
        var compilation = CSharpCompilation.Create(
            parsed.CompilationName,
            trees,
            parsed.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference)),
            parsed.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress));
        return new AnalyzerProject(compilation);
    }

    /// <summary>The assembly with <paramref name="mutant"/> in it; null where that isn't a valid program.</summary>
    public byte[]? Compile(Mutant? mutant)
    {
        var mutated = mutant is null ? _compilation : _compilation.ReplaceSyntaxTree(mutant.Tree, mutant.Mutated());
        using var image = new MemoryStream();
        return mutated.Emit(image).Success ? image.ToArray() : null;
    }

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}
