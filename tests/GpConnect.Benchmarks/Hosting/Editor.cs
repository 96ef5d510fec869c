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
    private Dictionary<string, SyntaxTree> _generated = new(StringComparer.Ordinal);
    private CSharpCompilation? _whole;

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

    /// <summary>The data file as it is now.</summary>
    public DataFileText? File => _file;

    public static SyntaxTree Parse(Document document) =>
        CSharpSyntaxTree.ParseText(SourceText.From(document.Text, Encoding.UTF8), ParseOptions, document.Path);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Acme.Estate",
        trees,
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>Adds a reference.</summary>
    public Editor Referencing(MetadataReference library) => With(Compilation.AddReferences(library));

    /// <summary>Puts what <paramref name="change"/> makes of the options in their place.</summary>
    public void SetOptions(Func<CSharpCompilationOptions, CSharpCompilationOptions> change) => With(Compilation.WithOptions(change(Compilation.Options)));

    /// <summary>Runs the generators on what is written.</summary>
    public void Run() => Driver = Driver.RunGenerators(Compilation);

    /// <summary>
    /// The compilation with what is generated. As in an editor a generated tree stays while its text does, and the compilation takes each
    /// edit alone; the driver makes another tree, and with it another compilation, at each run.
    /// </summary>
    public CSharpCompilation RunAndUpdate()
    {
        Run();
        var before = _generated;
        _generated = Driver.GetRunResult().Results
            .SelectMany(static result => result.GeneratedSources)
            .Select(source => before.TryGetValue(source.HintName, out var known) && known.GetText() == source.SourceText
                ? (source.HintName, Tree: known)
                : (source.HintName, Tree: Parsed(source.SyntaxTree)))
            .ToDictionary(static source => source.HintName, static source => source.Tree, StringComparer.Ordinal);
        _whole = _whole is null
            ? Compilation.AddSyntaxTrees(_generated.Values)
            : _whole.RemoveSyntaxTrees(before.Values.Except(_generated.Values)).AddSyntaxTrees(_generated.Values.Except(before.Values));
        return _whole;
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
        _whole = _whole?.ReplaceSyntaxTree(old, tree);
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

    private Editor With(CSharpCompilation compilation)
    {
        (Compilation, _whole) = (compilation, null);
        return this;
    }

    private static SyntaxTree Parsed(SyntaxTree tree)
    {
        tree.GetRoot();
        return tree;
    }
}
