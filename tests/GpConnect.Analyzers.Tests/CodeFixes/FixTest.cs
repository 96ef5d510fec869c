using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>What fixes write, to the letter; and that the compiler, with the generator, takes it.</summary>
internal static class FixTest
{
    /// <summary>One C# file, before and after the first fix that is offered, or the one titled so.</summary>
    public static async Task SourceAsync<TFix>(string before, string after, string? title = null)
        where TFix : CodeFixProvider, new() => await ProjectAsync<TFix>(Project.Of(before), Project.Of(after), title);

    /// <summary>An endpoint file of <paramref name="source"/>, before and after.</summary>
    public static async Task RowsAsync<TFix>(string source, string before, string after)
        where TFix : CodeFixProvider, new() => await ProjectAsync<TFix>(
            Project.Of(source).With(DataFileText.Endpoints("/src/rows.csv", before)),
            Project.Of(source).With(DataFileText.Endpoints("/src/rows.csv", after)));

    public static async Task ProjectAsync<TFix>(Project before, Project after, string? title = null)
        where TFix : CodeFixProvider, new()
    {
        using var workbench = new Workbench(before);
        await workbench.FixAsync(new TFix(), title);
        AssertSame(after, await workbench.ProjectAsync());
    }

    /// <summary>One C# file, before and after Fix All in each scope that has no other file.</summary>
    public static async Task AllAsync<TFix>(string id, Project before, Project after, string? key = null)
        where TFix : CodeFixProvider, new()
    {
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            using var workbench = new Workbench(before);
            await workbench.FixAllAsync(new TFix(), id, scope, key);
            AssertSame(after, await workbench.ProjectAsync());
        }
    }

    /// <summary>That nothing is offered for the diagnostic with <paramref name="id"/>.</summary>
    public static Task NoneAsync<TFix>(string id, string source)
        where TFix : CodeFixProvider, new() => NoneAsync<TFix>(id, Project.Of(source));

    public static async Task NoneAsync<TFix>(string id, Project project)
        where TFix : CodeFixProvider, new()
    {
        using var workbench = new Workbench(project);
        Assert.Empty(await workbench.TitlesAsync(new TFix(), id));
    }

    public static void AssertSame(Project expected, Project actual)
    {
        foreach (var (one, other) in expected.Sources.Zip(actual.Sources))
        {
            Assert.Equal(one.Text, other.Text);
        }

        foreach (var (one, other) in expected.DataFiles.Zip(actual.DataFiles))
        {
            Assert.Equal(one.GetText().ToString(), other.GetText().ToString());
        }

        Assert.DoesNotContain(actual.Build().CompilerDiagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
