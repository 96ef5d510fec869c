using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>After any sequence of edits, what an IDE has is what a build would have.</summary>
public sealed class IncrementalEqualsFreshTests
{
    private const int Edits = 15;

    private const string Usage = "/src/usage.cs";

    // What is reported in these must come and go, or the edits say nothing of it.
    private static readonly string[] Judged =
        ["GPC1001", "GPC1003", "GPC1008", .. Enumerable.Range(4001, 9).Select(static number => $"GPC{number}"), " of assembly ", "GPC5001", "GPC5002", "GPC5003", "GPC5004"];

    [Fact]
    public void After_every_edit()
    {
        var changes = Judged.ToDictionary(static kind => kind, static _ => 0);
        Effort.Try(Effort.Of(25), random =>
        {
            var project = new IncrementalProject(Begin(random), trackSteps: false);
            var before = Compare(project, "at first");
            for (var i = 0; i < Edits; i++)
            {
                var after = Compare(project, $"after edit {i}: " + Edit(project, random));
                foreach (var kind in Judged.Where(kind => !Lines(before, kind).SequenceEqual(Lines(after, kind))))
                {
                    changes[kind]++;
                }

                before = after;
            }
        });
        Assert.All(changes, static change => Assert.True(change.Value > 0, $"'{change.Key}' came or went {change.Value} times."));
    }

    private static Project Begin(Random random) => (Project.Of() with
    {
        Sources =
        [
            (RandomText.Constants, RandomText.ConstantsSource(random)),
            .. Enumerable.Range(0, random.Next(1, 4)).Select(i => ($"/src/{(char)('p' + i)}.cs", RandomText.Source(random))),
            (Usage, RandomUsage.Source(random)),
            (RandomElsewhere.Path, RandomElsewhere.Source(random)),
        ],
        References = [.. References.All, .. Libraries(random)],
    }).With(DataFileText.Endpoints("/src/a.csv", RandomText.Csv(random)), RandomSnapshot.File(random));

    /// <summary>Other projects of the team: built, as a package has them, or open in the IDE, too.</summary>
    private static IEnumerable<MetadataReference> Libraries(Random random) =>
        from name in (string[])["North", "South"]
        where random.Chance(60)
        let library = (Project.Of(RandomText.LibrarySource(random)) with { AssemblyName = name }).Build()
        select random.Chance(50) ? library.Reference : library.Compilation.ToMetadataReference();

    /// <summary>Makes an edit, and says which.</summary>
    private static string Edit(IncrementalProject project, Random random)
    {
        var sources = project.Project.Sources;
        var (path, _) = sources[random.Next(sources.Length)];
        var isNamed = path is RandomText.Constants or Usage or RandomElsewhere.Path;
        switch (random.Next(29))
        {
            case 0:
                project.Edit(path, _ => path == RandomText.Constants ? RandomText.ConstantsSource(random) : path == Usage ? RandomUsage.Source(random) : RandomText.Source(random));
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
            case 6 when sources.Length < 7:
                project.Add($"/src/{random.Next(1000)}-{sources.Length}.cs", RandomText.Source(random));
                return "a file more";
            case 7 when sources.Length > 4 && !isNamed:
                project.Remove(path);
                return "without " + path;
            case 8 when !isNamed:
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
            case 12:
                project.SetDataFile(RandomSnapshot.File(random));
                return "a snapshot";
            case 13:
                project.SetDataFile(RandomSettings.File(random));
                return "settings";
            case 14 when Snapshots(project) is [var snapshot, ..]:
                project.SetDataFile(RandomSnapshot.Edited(random, snapshot));
                return "lines of a snapshot";
            case 15 when project.Project.DataFiles.Length > 0:
                var file = random.Pick([.. project.Project.DataFiles]);
                project.SetMetadata(file.Path, random.Pick(file.Kind, file.Kind, "Endpoints", "SdsSnapshot", "Settings", "None"), random.Pick(RandomSnapshot.Environments));
                return $"{file.Path} is {file.Kind} of '{file.Environment}'";
            case 16 or 17:
                project.SetReferences(Libraries(random));
                return "references";
            case 18:
                project.SetOptions(
                    random.Pick(NullableContextOptions.Enable, NullableContextOptions.Disable),
                    project.Project.Severities.SetItem(random.Pick([.. Judged.Where(static kind => kind[0] == 'G')]), random.Pick(ReportDiagnostic.Default, ReportDiagnostic.Warn, ReportDiagnostic.Suppress)));
                return "options";
            case 19:
                project.Edit(Usage, _ => RandomUsage.Source(random));
                return "what uses them";
            case 20:
                project.Edit(Usage, text => text.Insert(Math.Max(0, text.IndexOf("string parameter", StringComparison.Ordinal)), random.Pick("int more, ", "// \n", "string parameter = null, ")));
                return "a parameter in what uses them";
            case 21:
                project.Edit(RandomElsewhere.Path, _ => RandomElsewhere.Source(random));
                return "all of what stands elsewhere";
            case 22 or 23 or 24:
                project.Edit(RandomElsewhere.Path, text => RandomElsewhere.Edited(random, text));
                return "what stands elsewhere";
            case 25:
                project.Edit(path, text => RandomElsewhere.Using(random) + "\n" + text);
                return "a using in " + path;
            case 26 when !isNamed:
                project.Edit(path, text => text.Insert(Math.Max(0, text.IndexOf('[', StringComparison.Ordinal)), RandomElsewhere.Statement(random) + "\n"));
                return "a statement outside of types in " + path;
            case 27:
                project.Edit(path, text => text.Replace("Body()", $"Body{random.Next(3)}()", StringComparison.Ordinal).Replace(" York = ", " Ripon = ", StringComparison.Ordinal));
                return "a member in " + path;
            case 28:
                project.Edit(path, text => text.Replace("Ids.", random.Pick("Ids . ", "@Ids.", "Ids/**/."), StringComparison.Ordinal));
                return "other spellings in " + path;
            default:
                project.Edit(path, static text => text.Replace("SdsRegistration.Mhs", "SdsRegistration.Cma"));
                return "registrations in " + path;
        }
    }

    /// <summary>The diagnostics, which are those of a fresh run.</summary>
    private static string Compare(IncrementalProject project, string when)
    {
        var fresh = new IncrementalProject(project.Project, trackSteps: false);
        Assert.True(Texts(fresh) == Texts(project), when + "\n" + Texts(fresh) + "\n--- but ---\n" + Texts(project));
        var expected = Report(fresh.Built);
        Assert.True(expected == Report(project.Built), when + "\n" + expected + "\n--- but ---\n" + Report(project.Built));

        // Nor does it matter to the rules about declarations whether the registries are there yet.
        Assert.True(
            Report(fresh.Built, new DeclarationAnalyzer()) == Report(new Built(project.Project, project.Compilation), new DeclarationAnalyzer()),
            when + ", without the generated files");
        return expected;
    }

    private static IReadOnlyList<DataFileText> Snapshots(IncrementalProject project) =>
        [.. project.Project.DataFiles.Where(static file => file.Kind == "SdsSnapshot")];

    private static IEnumerable<string> Lines(string report, string kind) =>
        report.Split('\n').Where(line => line.Contains(kind, StringComparison.Ordinal));

    private static string Texts(IncrementalProject project) => string.Join('\n', project.Outputs
        .OrderBy(static output => output.Key, StringComparer.Ordinal)
        .Select(static output => output.Key + "\n" + output.Value));

    private static string Report(Built built) => Report(built, new DeclarationAnalyzer(), new UsageAnalyzer());

    private static string Report(Built built, params DiagnosticAnalyzer[] analyzers) => string.Join('\n', Task.Run(() => built.AnalyzeAsync(analyzers)).GetAwaiter().GetResult()
        .Select(static diagnostic => $"{diagnostic} <- {string.Join(", ", diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan()))}")
        .Order(StringComparer.Ordinal));
}
