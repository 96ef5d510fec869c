using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>What is done again after an edit, and what is not.</summary>
public sealed class IncrementalTests
{
    private const string Source = """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("north.csv")]
        static partial class North { }
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("south.csv")]
        static partial class South { }
        """;

    private static readonly DataFileText NorthFile = Rows.File("/north.csv", Rows.Header + Rows.Legg);
    private static readonly DataFileText SouthFile = Rows.File("/south.csv", Rows.Header + Rows.Beech);
    private static readonly DataFileText Snapshot = DataFileText.Snapshot("/sds.ldif", "# nothing\n");

    private static Project Estate => Project.Of(Source, "class Other { }").With(NorthFile, SouthFile, Snapshot);

    [Fact]
    public void A_keystroke_in_CSharp_reads_no_data_file()
    {
        var project = Estate;
        var (driver, compilation) = Start(project);
        var reads = project.DataFiles.Sum(static file => file.Reads);

        driver = Next(driver, compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Other { int x; }", project.ParseOptions, "/src/File1.cs")));

        Assert.Equal(reads, project.DataFiles.Sum(static file => file.Reads));
        Assert.All(ReasonsOf(driver, GeneratorSteps.Files), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(["North Cached", "South Cached"], Outputs(driver));
    }

    [Fact]
    public void An_edited_row_generates_one_registry_anew()
    {
        var (driver, compilation) = Start(Estate);

        driver = Next(driver, compilation, NorthFile, Rows.File("/north.csv", Rows.Header + Rows.Legg.Replace("918999198993", "918999198994")));

        Assert.Equal(["North Modified", "South Cached"], Outputs(driver));
    }

    [Theory]
    [InlineData("ods code,asid,party key,registration,name,remark\nA20047,918999198993,A20047-821870,cma,Legg Practice,moved in May\n")]
    [InlineData("ods code,asid,party key,registration,name\r\n\r\n\"A20047\", 918999198993,A20047-821870,CMA,Legg Practice\r\n")]
    public void An_edit_that_changes_no_row_generates_nothing_anew(string csv)
    {
        var (driver, compilation) = Start(Estate);

        driver = Next(driver, compilation, NorthFile, Rows.File("/north.csv", csv));

        Assert.Equal(["North Cached", "South Cached"], Outputs(driver));
    }

    [Fact]
    public void A_new_file_that_no_registry_takes_generates_nothing_anew()
    {
        var project = Estate;
        var (driver, compilation) = Start(project);
        var other = Rows.File("/east.csv", Rows.Header);

        driver = Next((CSharpGeneratorDriver)driver
            .WithUpdatedAnalyzerConfigOptions(new DataFileOptions(project.DataFiles.Add(other)))
            .AddAdditionalTexts([other]), compilation);

        Assert.Equal(["North Cached", "South Cached"], Outputs(driver));
    }

    [Fact]
    public void An_edited_snapshot_generates_nothing_anew_and_is_not_even_read()
    {
        var (driver, compilation) = Start(Estate);
        var edited = DataFileText.Snapshot("/sds.ldif", Rules.Sds.SdsText.As("918999198993", "X26", "X26-822358"));

        driver = Next(driver, compilation, Snapshot, edited);

        Assert.Equal(["North Cached", "South Cached"], Outputs(driver));
        Assert.Equal(0, edited.Reads);
    }

    [Fact]
    public void The_analyzer_reads_a_file_once_until_its_text_changes()
    {
        var project = Estate;
        var options = project.AnalyzerOptions;

        var (first, second) = (ProjectDataFiles.Read(options, default), ProjectDataFiles.Read(options, default));

        Assert.Equal(2, first.Endpoints.Count);
        Assert.All(first.Endpoints.Zip(second.Endpoints), static pair => Assert.Same(pair.First.Reading, pair.Second.Reading));
        Assert.Same(first.Snapshots[0].Reading.Snapshot, second.Snapshots[0].Reading.Snapshot);
    }

    [Fact]
    public void The_directory_of_the_same_snapshots_is_made_once()
    {
        var file = DataFileText.Snapshot("/sds.ldif", Rules.Sds.SdsText.As("918999198993", "X26", "X26-822358"));
        var options = new AnalyzerOptions([file], new DataFileOptions([file]));

        var (first, second) = (ProjectDataFiles.Read(options, default).Readings.ToEvidence(), ProjectDataFiles.Read(options, default).Readings.ToEvidence());

        Assert.NotNull(first.In(string.Empty));
        Assert.Same(first.In(string.Empty), second.In(string.Empty));
    }

    private static (CSharpGeneratorDriver Driver, CSharpCompilation Compilation) Start(Project project)
    {
        var compilation = project.ToCompilation();
        return (Next(project.ToDriver(trackSteps: true), compilation), compilation);
    }

    private static CSharpGeneratorDriver Next(CSharpGeneratorDriver driver, Compilation compilation) =>
        (CSharpGeneratorDriver)driver.RunGenerators(compilation, CancellationToken.None);

    private static CSharpGeneratorDriver Next(
        CSharpGeneratorDriver driver, Compilation compilation, DataFileText file, DataFileText edited) =>
        Next((CSharpGeneratorDriver)driver.ReplaceAdditionalText(file, edited), compilation);

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(CSharpGeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    /// <summary>The generated files and why each was written.</summary>
    private static IEnumerable<string> Outputs(CSharpGeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        var reasons = result.TrackedOutputSteps.SelectMany(static step => step.Value).Where(IncrementalProject.IsOfRegistry).SelectMany(static run => run.Outputs);
        return result.GeneratedSources.Zip(
            reasons, static (source, output) => $"{source.HintName.Split('.')[0]} {output.Reason}");
    }
}
