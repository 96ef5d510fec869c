using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>A project of a user, in memory: sources and data files, built as the compiler builds it, with generator and analyzers.</summary>
internal sealed record Project
{
    public string AssemblyName { get; init; } = "Acme.Estate";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<DataFileText> DataFiles { get; init; } = [];

    /// <summary>Whether the project sets <c>GpConnectRequireSdsSnapshot</c>.</summary>
    public bool RequiresSnapshot { get; init; }

    public ImmutableArray<MetadataReference> References { get; init; } = Hosting.References.All;

    /// <summary>The severities that the project configures, by id.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress); // As the SDK does.

    /// <summary>The rules that the generator reports.</summary>
    private static readonly string[] OfGenerator = ["GPC3008", "GPC3009"];

    /// <summary>The MSBuild properties that the project sets, and that the compiler sees.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A project of sources named <c>File0.cs</c>, <c>File1.cs</c> ….</summary>
    public static Project Of(params string[] sources) =>
        new() { Sources = [.. sources.Select(static (text, i) => ($"/src/File{i}.cs", text))] };

    public Project With(params DataFileText[] files) => this with { DataFiles = DataFiles.AddRange(files) };

    /// <summary>Sets a property.</summary>
    public Project With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public Project Referencing(params Built[] others) =>
        this with { References = References.AddRange(others.Select(static other => other.Reference)) };

    /// <summary>The symbols that <c>#if</c> sees.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: LanguageVersion < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : Nullable,
        generalDiagnosticOption: ReportDiagnostic.Default,
        specificDiagnosticOptions: Severities);

    public AnalyzerOptions AnalyzerOptions => new(
        [.. DataFiles], new DataFileOptions(DataFiles, RequiresSnapshot ? Properties.SetItem("GpConnectRequireSdsSnapshot", "true") : Properties));

    public CSharpCompilation ToCompilation() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path, System.Text.Encoding.UTF8)),
        References,
        CompilationOptions);

    public CSharpGeneratorDriver ToDriver(bool trackSteps = false) => (CSharpGeneratorDriver)CSharpGeneratorDriver.Create(
        [new RegistryGenerator().AsSourceGenerator()],
        DataFiles,
        ParseOptions,
        new DataFileOptions(DataFiles),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>Generates; fails where the generator does.</summary>
    public Built Build()
    {
        var driver = ToDriver().RunGeneratorsAndUpdateCompilation(ToCompilation(), out var compilation, out var reported);
        Assert.All(reported, static diagnostic => Assert.Contains(diagnostic.Id, OfGenerator));
        Assert.All(driver.GetRunResult().Results, static result => Assert.Null(result.Exception));
        return new Built(this, (CSharpCompilation)compilation) { Reported = [.. reported.Where(static diagnostic => !diagnostic.IsSuppressed)] };
    }
}

/// <summary>A project with its generated code.</summary>
internal sealed record Built(Project Project, CSharpCompilation Compilation)
{
    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Reported { get; init; } = [];

    /// <summary>The compiler's errors and warnings, but that the test's own sources have no documentation.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics => [.. Compilation.GetDiagnostics().Where(diagnostic =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && !(diagnostic.Id == "CS1591" && Project.Sources.Any(source => source.Path == diagnostic.Location.GetLineSpan().Path)))];

    public MetadataReference Reference => MetadataReference.CreateFromImage(ToImage());

    public IReadOnlyList<string> GeneratedTexts =>
        [.. Compilation.SyntaxTrees.Skip(Project.Sources.Length).Select(static tree => tree.ToString())];

    /// <summary>The diagnostics of <paramref name="analyzers"/> (all of ours where none is named), by position; an analyzer that throws fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions,
            (failure, _, _) => failures.Add(failure),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await Compilation
            .WithAnalyzers(analyzers.Length > 0 ? [.. analyzers] : [new DeclarationAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.Empty(failures);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>Each diagnostic as <c>id file(line,column): message</c>.</summary>
    public async Task<IReadOnlyList<string>> ReportAsync(params DiagnosticAnalyzer[] analyzers) =>
        [.. (await AnalyzeAsync(analyzers)).Select(static diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            return $"{diagnostic.Id} {span.Path[(span.Path.LastIndexOfAny(['/', '\\']) + 1)..]}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        })];

    /// <summary>Loads the assembly; fails where it has an error or a warning.</summary>
    public Assembly Load()
    {
        Assert.Empty(CompilerDiagnostics);
        return LoadUnchecked();
    }

    /// <summary>Loads the assembly, whatever the compiler warns of.</summary>
    public Assembly LoadUnchecked()
    {
        var context = new AssemblyLoadContext(Project.AssemblyName, isCollectible: true);
        return context.LoadFromStream(new MemoryStream(ToImage()));
    }

    /// <summary>The registry of the class named <paramref name="type"/>.</summary>
    public EndpointRegistry<T> Registry<T>(string type)
        where T : SpineEndpoint => (EndpointRegistry<T>)Member(type, "Registry")!;

    /// <summary>The value of a static property of the class named <paramref name="type"/>.</summary>
    public object? Member(string type, string property) => Load().GetType(type, throwOnError: true)!
        .GetProperty(property, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null);

    public byte[] ToImage()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.ToArray();
    }
}
