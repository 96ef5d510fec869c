using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>
/// A project open in an editor: one generator driver that lives through edits, each run's driver being the next one's, and trees
/// that are parsed again incrementally.
/// </summary>
internal sealed class Editor
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private readonly Dictionary<string, SyntaxTree> _trees;
    private DataFileText? _file;
    private ImmutableArray<SyntaxTree> _generated = [];

    public Editor(IEnumerable<Document> documents, DataFileText? file, params IIncrementalGenerator[] generators)
    {
        _file = file;
        _trees = documents.Select(Parse).ToDictionary(static tree => tree.FilePath, StringComparer.Ordinal);
        Compilation = Compile(_trees.Values);
        var files = file is null ? ImmutableArray<DataFileText>.Empty : [file];
        Driver = CSharpGeneratorDriver.Create(
            generators.Select(static generator => generator.AsSourceGenerator()),
            files,
            ParseOptions,
            new DataFileOptions(files),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None));
    }

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorDriver Driver { get; private set; }

    public static SyntaxTree Parse(Document document) =>
        CSharpSyntaxTree.ParseText(SourceText.From(document.Text, Encoding.UTF8), ParseOptions, document.Path);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Acme.Estate",
        trees,
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>Adds a reference.</summary>
    public Editor Referencing(MetadataReference library)
    {
        Compilation = Compilation.AddReferences(library);
        return this;
    }

    /// <summary>Runs the generators on what is written.</summary>
    public void Run() => Driver = Driver.RunGenerators(Compilation);

    /// <summary>
    /// The compilation with what is generated. As in an editor a generated tree stays while its text does; the driver makes another one
    /// at each run.
    /// </summary>
    public CSharpCompilation RunAndUpdate()
    {
        Run();
        _generated = Driver.GetRunResult().Results
            .SelectMany(static result => result.GeneratedSources)
            .Select(source => _generated.FirstOrDefault(tree => tree.TryGetText(out var text) && text == source.SourceText) ?? source.SyntaxTree)
            .ToImmutableArray();
        return Compilation.AddSyntaxTrees(_generated);
    }

    /// <summary>Writes <paramref name="text"/> over what follows the first <paramref name="mark"/> in a file.</summary>
    public void Type(string path, string mark, string text)
    {
        var old = _trees[path];
        var source = old.GetText();
        var position = source.ToString().IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var tree = old.WithChangedText(source.WithChanges(new TextChange(new TextSpan(position, text.Length), text)));
        _trees[path] = tree;
        Compilation = Compilation.ReplaceSyntaxTree(old, tree);
    }

    /// <summary>Replaces the endpoint file.</summary>
    public void Save(string csv)
    {
        var saved = DataFileText.Endpoints(_file!.Path, csv);
        Driver = Driver.ReplaceAdditionalText(_file, saved);
        _file = saved;
    }

    /// <summary>The generated sources by name: the same object where an output was not made again.</summary>
    public IReadOnlyDictionary<string, SourceText> Outputs() => Driver.GetRunResult().Results
        .SelectMany(static result => result.GeneratedSources)
        .ToDictionary(static source => source.HintName, static source => source.SourceText, StringComparer.Ordinal);
}
