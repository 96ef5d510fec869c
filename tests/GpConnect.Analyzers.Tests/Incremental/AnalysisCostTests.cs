using System;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>What an edit costs the analyzers: how many questions the compiler is asked, what is built and judged again, and what is allocated.</summary>
public sealed class AnalysisCostTests
{
    private const int Classes = 20;
    private const int OfClass = 50;
    private const string Elsewhere = "/src/Elsewhere.cs";

    private static readonly DataFileText Rows = DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key,registration\nC84001,400000000001,C84001-821870,CMA\n");

    private readonly Project _project = (Project.Of([.. Enumerable.Range(0, Classes).Select(Source)]) is var project
        ? project with { Sources = project.Sources.Add((Elsewhere, "class Elsewhere { int field; string Property { get; } = \"1\"; int Body() { return 1; } }")) }
        : null!).With(Rows);

    private CSharpCompilation _compilation;

    public AnalysisCostTests() => _compilation = _project.ToCompilation();

    private static string Source(int i) => $$"""
        using GpConnect;
        namespace Acme
        {
            [ProviderRegistry(MhsTopology.Shared)]
            {{string.Join("\n    ", Enumerable.Range(i * OfClass, OfClass).Select(static e => $"[SpineEndpoint(\"E{e}\", OdsCode = \"A{e:D5}\", Asid = \"{200000000000 + e}\", PartyKey = \"A{e:D5}-821870\", Registration = SdsRegistration.Cma)]"))}}
            {{(i == 0 ? "[SpineEndpointsFrom(\"rows.csv\")]" : "")}}
            static partial class Practices{{i}} { }
            static class Work{{i}} { static int Of(int number) { return 1; } }
        }
        """;

    [Fact]
    public void Classes_of_one_environment_are_bound_once() =>
        Assert.Equal(4 + 5, SetOf(_compilation).Asked); // Two attributes and two enums; and, of the first class, another attribute.

    [Theory]
    [InlineData("/src/File3.cs", "200000000150", "300000000150")]
    [InlineData("/src/File3.cs", "\"E150\"", "\"Else\"")]
    [InlineData("/src/File3.cs", "Of(int number)", "Of(int other)")]
    [InlineData(Elsewhere, "int field", "string name")]
    public void Nothing_is_asked_again_if_no_question_is_new(string path, string old, string changed)
    {
        SetOf(_compilation);
        Edit(path, old, changed);
        var after = SetOf(_compilation);
        Assert.True(after.Asked is 0 or 4 + 5, $"{after.Asked} questions.");
        Assert.Equal(path == Elsewhere || old[0] == 'O', after.Asked > 0); // Then it is the set that was there.
    }

    [Fact]
    public void One_class_is_asked_about_if_its_environment_is_another()
    {
        SetOf(_compilation);
        Edit("/src/File3.cs", "using GpConnect;", "using GpConnect; using System;");
        Assert.Equal(4 + 4 + 5, SetOf(_compilation).Asked);
    }

    [Theory]
    [InlineData(Elsewhere, "return 1;", "return 2;")]
    [InlineData(Elsewhere, "int field", "string name")]
    [InlineData(Elsewhere, "\"1\"", "\"2\"")]
    [InlineData(Elsewhere, "class Elsewhere", "using System; class Elsewhere")]
    [InlineData("/src/File3.cs", "return 1;", "return 2;")]
    [InlineData("/src/File3.cs", "int Of(", "int Other(")]
    public void No_rule_runs_again_if_the_same_is_declared(string path, string old, string changed)
    {
        var before = CheckedOf(_project, _compilation);
        for (var i = 0; i < 3; i++)
        {
            (old, changed) = (Edit(path, old, changed), old);
            var after = CheckedOf(_project, _compilation);
            Assert.Same(before.Findings(CancellationToken.None), after.Findings(CancellationToken.None));
            Assert.Same(before.Estate(CancellationToken.None), after.Estate(CancellationToken.None));
            Assert.Same(IdentifierTable.Of(before.Estate(CancellationToken.None)), IdentifierTable.Of(after.Estate(CancellationToken.None)));
        }
    }

    [Fact]
    public void An_edited_class_is_built_again_alone()
    {
        var before = CheckedOf(_project, _compilation).Estate(CancellationToken.None).Endpoints;
        Edit("/src/File3.cs", "200000000150", "300000000150");
        var after = CheckedOf(_project, _compilation).Estate(CancellationToken.None).Endpoints;
        Assert.Equal(OfClass, after.Except(before).Count());
    }

    [Fact]
    public void An_edited_row_builds_again_who_takes_it()
    {
        var before = CheckedOf(_project, _compilation).Estate(CancellationToken.None).Endpoints;
        var edited = Project.Of() with { Sources = _project.Sources };
        var after = CheckedOf(
            edited.With(DataFileText.Endpoints(Rows.Path, "ods code,asid,party key,registration\nC84001,400000000002,C84001-821870,CMA\n")), _compilation);
        Assert.Equal(OfClass + 1, after.Estate(CancellationToken.None).Endpoints.Except(before).Count());
    }

    [Fact]
    public void References_are_read_once()
    {
        var library = (Project.Of(Source(30).Replace("static partial", "public static partial", StringComparison.Ordinal)) with { AssemblyName = "Library" }).Build();
        _compilation = _project.Referencing(library).ToCompilation();
        var before = ReferencedRegistries.Read(_compilation);
        Edit(Elsewhere, "int field", "string name");
        var after = ReferencedRegistries.Read(_compilation);
        Assert.Same(Assert.Single(before).Registry, Assert.Single(after).Registry);
    }

    [Theory]
    [InlineData(Elsewhere, "return 1;", "return 2;")]
    [InlineData(Elsewhere, "int field", "long field")]
    [InlineData("/src/File3.cs", "return 1;", "return 2;")]
    [InlineData("/src/File3.cs", "Of(int number)", "Of(int others)")]
    public void An_edit_that_changes_no_declaration_allocates_little(string path, string old, string changed)
    {
        Findings();
        var least = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            (old, changed) = (Edit(path, old, changed), old);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Findings();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(least < 60_000, $"{least:N0} bytes.");
    }

    [Fact]
    public void A_declaration_allocates_for_its_class_and_little_for_each_other_endpoint()
    {
        Findings();
        var least = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            Edit("/src/File3.cs", "Asid = \"2", $"Asid = \"{i + 3}");
            var before = GC.GetAllocatedBytesForCurrentThread();
            Findings();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Edit("/src/File3.cs", $"Asid = \"{i + 3}", "Asid = \"2");
        }

        Assert.True(least < 300_000, $"{least:N0} bytes.");
    }

    private void Findings()
    {
        var analysis = ProjectAnalysis.Of(_compilation, _project.AnalyzerOptions);
        Assert.Empty(analysis.Findings(CancellationToken.None).In(_compilation.SyntaxTrees[3], CancellationToken.None));
    }

    /// <summary>Edits a file as an editor does, and gives back what is there now.</summary>
    private string Edit(string path, string old, string changed)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, old.Length), changed))));
        return changed;
    }

    private static SourceSet SetOf(Compilation compilation)
    {
        var set = ProjectVersion.Known(new ProjectVersion(compilation)).Read(CancellationToken.None);
        set.Bind(compilation, CancellationToken.None);
        return set;
    }

    private static CheckedProject CheckedOf(Project project, Compilation compilation) => CheckedProject.Of(
        ProjectDeclarations.Read(compilation, CancellationToken.None),
        ProjectDataFiles.Read(project.AnalyzerOptions, CancellationToken.None).Readings,
        ReferencedRegistries.Read(compilation),
        CancellationToken.None);
}
