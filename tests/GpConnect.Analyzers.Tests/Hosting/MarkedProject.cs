using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>
/// A project whose files say, as marks, what the analyzers report in them: these diagnostics at exactly these spans, and no other.
/// </summary>
internal sealed record MarkedProject
{
    private ImmutableDictionary<string, MarkedText> Files { get; init; } = ImmutableDictionary<string, MarkedText>.Empty;

    /// <summary>The project without marks.</summary>
    public Project Project { get; init; } = new();

    /// <summary>Whether the compiler may have errors: the source is half-typed.</summary>
    public bool IsHalfTyped { get; init; }

    /// <summary>A project of marked sources <c>File0.cs</c>, <c>File1.cs</c> …, each with <c>using GpConnect;</c> before it.</summary>
    public static MarkedProject Of(params string[] sources)
    {
        var project = new MarkedProject();
        for (var i = 0; i < sources.Length; i++)
        {
            project = project.WithSource($"/src/File{i}.cs", sources[i]);
        }

        return project;
    }

    /// <summary>Checks one source.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string source) => Of(source).VerifyAsync();

    public MarkedProject WithSource(string path, string marked)
    {
        var text = MarkedText.Parse("using GpConnect;\n" + marked);
        return this with
        {
            Files = Files.Add(path, text),
            Project = Project with { Sources = Project.Sources.Add((path, text.Text)) },
        };
    }

    public MarkedProject WithEndpoints(string path, string marked)
    {
        var text = MarkedText.Parse(marked);
        return this with
        {
            Files = Files.Add(path, text),
            Project = Project.With(DataFileText.Endpoints(path, text.Text)),
        };
    }

    public MarkedProject WithSnapshot(string path, string marked, string environment = "")
    {
        var text = MarkedText.Parse(marked);
        return this with
        {
            Files = Files.Add(path, text),
            Project = Project.With(DataFileText.Snapshot(path, text.Text, environment)),
        };
    }

    public MarkedProject WithSettings(string path, string marked, string environment = "")
    {
        var text = MarkedText.Parse(marked);
        return this with
        {
            Files = Files.Add(path, text),
            Project = Project.With(DataFileText.Settings(path, text.Text, environment)),
        };
    }

    public MarkedProject Referencing(params Built[] others) => this with { Project = Project.Referencing(others) };

    /// <summary>Builds and analyses, and compares the diagnostics with the marks.</summary>
    /// <param name="onProject">The diagnostics without a place.</param>
    public async Task<ImmutableArray<Diagnostic>> VerifyAsync(params string[] onProject)
    {
        var built = Project.Build();
        if (!IsHalfTyped)
        {
            Assert.Empty(built.CompilerDiagnostics);
        }

        var diagnostics = await built.AnalyzeAsync();
        var expected = Files
            .SelectMany(static file => file.Value.Marks, static (file, mark) => (file.Key, mark))
            .Where(static pair => pair.mark.Label.StartsWith("GPC", StringComparison.Ordinal))
            .Select(pair => Describe(pair.mark.Label.Split('@')[0], pair.Key, pair.mark.Span) + DescribeFirst(pair.mark.Label))
            .Concat(onProject);
        var checksFirst = Files.Values.SelectMany(static file => file.Marks).Any(static mark => mark.Label.Contains('@'));
        var actual = diagnostics.Select(diagnostic => diagnostic.Location.Kind == LocationKind.None
            ? diagnostic.Id
            : Describe(diagnostic.Id, PathOf(diagnostic.Location), diagnostic.Location.SourceSpan)
                + (checksFirst ? DescribeFirst(diagnostic) : string.Empty));
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)));
        return diagnostics;
    }

    private static string PathOf(Location location) => location.GetLineSpan().Path;

    private string Describe(string id, string path, TextSpan span)
    {
        var text = SourceText.From(Files[path].Text);
        var start = text.Lines.GetLinePosition(span.Start);
        return $"{id} {Path.GetFileName(path)}({start.Line + 1},{start.Character + 1}) {text.ToString(span)}";
    }

    private string DescribeFirst(string label) => label.Split('@') is [_, var name]
        ? " <- " + Files.SelectMany(static file => file.Value.Marks, static (file, mark) => (file.Key, mark))
            .Where(pair => pair.mark.Label == name)
            .Select(pair => Describe(name, pair.Key, pair.mark.Span)[(name.Length + 1)..])
            .Single()
        : string.Empty;

    private string DescribeFirst(Diagnostic diagnostic) => diagnostic.AdditionalLocations is [var first]
        ? " <- " + Describe(string.Empty, PathOf(first), first.SourceSpan)[1..]
        : string.Empty;
}
