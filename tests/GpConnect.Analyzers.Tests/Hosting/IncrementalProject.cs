using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>A project that is edited: the driver and what it keeps live on from edit to edit, as in an IDE.</summary>
internal sealed class IncrementalProject
{
    private GeneratorDriver _driver;

    /// <summary>Builds <paramref name="project"/> for the first time.</summary>
    /// <param name="project">The project.</param>
    /// <param name="trackSteps">Whether the driver says what it did; IDEs do not ask it to.</param>
    public IncrementalProject(Project project, bool trackSteps = true)
    {
        Project = project;
        Compilation = project.ToCompilation();
        _driver = project.ToDriver(trackSteps);
        Run();
    }

    /// <summary>The project as it is now.</summary>
    public Project Project { get; private set; }

    /// <summary>What the user wrote, compiled.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>What the last run did.</summary>
    public GeneratorRunResult Result { get; private set; }

    /// <summary>The project with its generated code, as the analyzers see it.</summary>
    public Built Built { get; private set; } = null!;

    /// <summary>Changes the text of a source, as typing does: what is before and after the change is parsed no more.</summary>
    public void Edit(string path, Func<string, string> change)
    {
        var tree = TreeOf(path);
        var text = tree.GetText();
        var changed = change(text.ToString());
        var changes = SourceText.From(changed, Encoding.UTF8).GetTextChanges(text);
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(changes)));
        Project = Project with { Sources = [.. Project.Sources.Select(source => source.Path == path ? (path, changed) : source)] };
        Run();
    }

    public void Add(string path, string text)
    {
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Project.ParseOptions, path, Encoding.UTF8));
        Project = Project with { Sources = Project.Sources.Add((path, text)) };
        Run();
    }

    public void Remove(string path)
    {
        Compilation = Compilation.RemoveSyntaxTrees(TreeOf(path));
        Project = Project with { Sources = Project.Sources.RemoveAll(source => source.Path == path) };
        Run();
    }

    public void Rename(string path, string to)
    {
        var tree = TreeOf(path);
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(to));
        Project = Project with { Sources = [.. Project.Sources.Select(source => source.Path == path ? (to, source.Text) : source)] };
        Run();
    }

    /// <summary>Puts <paramref name="file"/> in the place of the data file at its path, or adds it.</summary>
    public void SetDataFile(DataFileText file)
    {
        var known = Project.DataFiles.FirstOrDefault(other => other.Path == file.Path);
        Project = Project with { DataFiles = known is null ? Project.DataFiles.Add(file) : Project.DataFiles.Replace(known, file) };
        _driver = known is null ? _driver.AddAdditionalTexts([file]) : _driver.ReplaceAdditionalText(known, file);
        if (known is null || known.Kind != file.Kind || known.Environment != file.Environment)
        {
            _driver = _driver.WithUpdatedAnalyzerConfigOptions(new DataFileOptions(Project.DataFiles));
        }

        Run();
    }

    public void RemoveDataFile(string path)
    {
        var known = Project.DataFiles.Single(file => file.Path == path);
        Project = Project with { DataFiles = Project.DataFiles.Remove(known) };
        _driver = _driver.RemoveAdditionalTexts([known]).WithUpdatedAnalyzerConfigOptions(new DataFileOptions(Project.DataFiles));
        Run();
    }

    /// <summary>Gives a data file other metadata; the file stays the same object.</summary>
    public void SetMetadata(string path, string kind, string environment)
    {
        var file = Project.DataFiles.Single(file => file.Path == path);
        (file.Kind, file.Environment) = (kind, environment);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new DataFileOptions(Project.DataFiles));
        Run();
    }

    /// <summary>Exchanges what the project references besides the framework and the library.</summary>
    public void SetReferences(params IEnumerable<MetadataReference> others)
    {
        Project = Project with { References = [.. References.All, .. others] };
        Compilation = Compilation.WithReferences(Project.References);
        Run();
    }

    public void SetOptions(NullableContextOptions nullable, ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        Project = Project with { Nullable = nullable, Severities = severities };
        Compilation = Compilation.WithOptions(Project.CompilationOptions);
        Run();
    }

    public void SetLanguageVersion(LanguageVersion version)
    {
        Project = Project with { LanguageVersion = version };
        Compilation = Project.ToCompilation();
        _driver = _driver.WithUpdatedParseOptions(Project.ParseOptions);
        Run();
    }

    /// <summary>Why each output of a step is what it is, and how many are.</summary>
    public string Reasons(string step) => Describe(Result.TrackedSteps.TryGetValue(step, out var steps) ? steps : []);

    /// <summary>Why each generated file is what it is, and how many are.</summary>
    public string OutputReasons => Describe(Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Where(IsOfRegistry));

    /// <summary>Whether an output step is that of a registry: not the one that reports findings.</summary>
    public static bool IsOfRegistry(IncrementalGeneratorRunStep output) =>
        output.Inputs.All(static input => input.Source.Name != GeneratorSteps.Findings);

    /// <summary>The generated texts by their names.</summary>
    public ImmutableDictionary<string, SourceText> Outputs =>
        Result.GeneratedSources.ToImmutableDictionary(static source => source.HintName, static source => source.SourceText);

    private SyntaxTree TreeOf(string path) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var compilation, out var reported);
        Assert.All(reported, static diagnostic => Assert.StartsWith("GPC300", diagnostic.Id, System.StringComparison.Ordinal));
        Result = _driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
        Built = new Built(Project, (CSharpCompilation)compilation);
    }

    private static string Describe(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(
        ", ",
        steps.SelectMany(static step => step.Outputs)
            .GroupBy(static output => output.Reason)
            .OrderBy(static group => group.Key)
            .Select(static group => $"{group.Count()} {group.Key}"));
}
