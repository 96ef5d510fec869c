using System;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>After any sequence of edits, what an IDE has is what a build would have.</summary>
public sealed class IncrementalEqualsFreshTests
{
    private const int Edits = 15;

    [Fact]
    public void After_every_edit() => Effort.Try(Effort.Of(25), static random =>
    {
        var project = new IncrementalProject(Begin(random), trackSteps: false);
        Compare(project, "at first");
        for (var i = 0; i < Edits; i++)
        {
            Compare(project, $"after edit {i}: " + Edit(project, random));
        }
    });

    private static Project Begin(Random random) => (Project.Of() with
    {
        Sources =
        [
            (RandomText.Constants, RandomText.ConstantsSource(random)),
            .. Enumerable.Range(0, random.Next(1, 4)).Select(i => ($"/src/{(char)('p' + i)}.cs", RandomText.Source(random))),
        ],
    }).With(DataFileText.Endpoints("/src/a.csv", RandomText.Csv(random)));

    /// <summary>Makes an edit, and says which.</summary>
    private static string Edit(IncrementalProject project, Random random)
    {
        var sources = project.Project.Sources;
        var (path, _) = sources[random.Next(sources.Length)];
        var isConstants = path == RandomText.Constants;
        switch (random.Next(12))
        {
            case 0:
                project.Edit(path, _ => isConstants ? RandomText.ConstantsSource(random) : RandomText.Source(random));
                return "all of " + path;
            case 1 or 2:
                project.Edit(path, text => text.Replace("public static", RandomText.Attribute(random) + "\npublic static"));
                return "an attribute more in " + path;
            case 3:
                project.Edit(path, static text => text.Replace("=> 1;", "=> 12;") + "// end\n");
                return "a body and a comment in " + path;
            case 4:
                project.Edit(RandomText.Constants, _ => RandomText.ConstantsSource(random));
                return "the constants";
            case 5:
                var cut = project.Project.Sources.First(source => source.Path == path).Text;
                project.Edit(path, text => text.Remove(random.Next(cut.Length / 2, cut.Length)));
                return "the end cut off " + path;
            case 6 when sources.Length < 6:
                project.Add($"/src/{random.Next(1000)}-{sources.Length}.cs", RandomText.Source(random));
                return "a file more";
            case 7 when sources.Length > 2 && !isConstants:
                project.Remove(path);
                return "without " + path;
            case 8 when !isConstants:
                project.Rename(path, $"/src/{random.Next(1000)}-renamed.cs");
                return $"{path} renamed";
            case 9:
                project.SetDataFile(DataFileText.Endpoints(random.Pick("/src/a.csv", "/src/b.csv", "/other/a.csv"), RandomText.Csv(random)));
                return "rows";
            case 10 when project.Project.DataFiles.Length > 0:
                project.RemoveDataFile(project.Project.DataFiles[random.Next(project.Project.DataFiles.Length)].Path);
                return "without a data file";
            case 11 when random.Chance(20):
                project.SetLanguageVersion(random.Pick(LanguageVersion.CSharp7_3, LanguageVersion.CSharp10, LanguageVersion.Latest));
                return "another C#";
            default:
                project.Edit(path, static text => text.Replace("SdsRegistration.Mhs", "SdsRegistration.Cma"));
                return "registrations in " + path;
        }
    }

    private static void Compare(IncrementalProject project, string when)
    {
        var fresh = new IncrementalProject(project.Project, trackSteps: false);
        Assert.True(Texts(fresh) == Texts(project), when + "\n" + Texts(fresh) + "\n--- but ---\n" + Texts(project));
        var expected = Report(fresh.Built);
        Assert.True(expected == Report(project.Built), when + "\n" + expected + "\n--- but ---\n" + Report(project.Built));

        // Nor does it matter to the analyzers whether the registries are there yet.
        Assert.True(expected == Report(new Built(project.Project, project.Compilation)), when + ", without the generated files");
    }

    private static string Texts(IncrementalProject project) => string.Join('\n', project.Outputs
        .OrderBy(static output => output.Key, StringComparer.Ordinal)
        .Select(static output => output.Key + "\n" + output.Value));

    private static string Report(Built built) => string.Join('\n', Task.Run(() => built.AnalyzeAsync()).GetAwaiter().GetResult()
        .Select(static diagnostic => $"{diagnostic} <- {string.Join(", ", diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan()))}")
        .Order(StringComparer.Ordinal));
}
