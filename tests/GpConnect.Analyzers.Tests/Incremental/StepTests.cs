using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>Each kind of edit runs what it must and no more, and changes one output at most.</summary>
public sealed class StepTests
{
    private const int Classes = 100;

    private readonly IncrementalProject _project = new(Estate());
    private readonly IReadOnlyDictionary<string, SourceText> _before;

    public StepTests() => _before = _project.Outputs;

    /// <summary>100 classes in 100 files, one of which takes a constant of another file, and two of which have endpoint files.</summary>
    private static Project Estate()
    {
        var sources = Enumerable.Range(0, Classes).Select(static i => $$"""
            using GpConnect;
            namespace Acme
            {
                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpoint("One", OdsCode = "A{{i:D5}}", Asid = "{{200000000000 + i}}", PartyKey = "A{{i:D5}}-821870", Registration = SdsRegistration.Cma)]
                {{i switch { 7 => "[SpineEndpoint(\"Two\", OdsCode = Ids.Ods, Asid = \"300000000001\", PartyKey = \"B82617-821870\", Registration = SdsRegistration.Cma)]", 8 or 9 => $"[SpineEndpointsFrom(\"file{i}.csv\")]", _ => string.Empty }}}
                public static partial class Practices{{i}}
                {
                    public static int Body() { return {{i}}; }
                }
            }
            """);
        return Project.Of([.. sources, "namespace Acme { internal static class Ids { public const string Ods = \"B82617\"; } }", "class Other { int Body() { return 1; } }"])
            .With(
                DataFileText.Endpoints("/src/file8.csv", "ods code,asid,party key,registration\nC84001,400000000001,C84001-821870,CMA\nC84002,400000000002,C84002-821870,CMA\n"),
                DataFileText.Endpoints("/src/file9.csv", "ods code,asid,party key,registration\nC84003,400000000003,C84003-821870,CMA\n"),
                DataFileText.Snapshot("/src/sds.ldif", "dn: x", "LIVE"));
    }

    [Fact]
    public void At_first_all_is_new()
    {
        Assert.Equal("1 New", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 New", _project.Reasons(GeneratorSteps.Bound));
        Assert.Equal("100 New", _project.Reasons(GeneratorSteps.Classes));
        Assert.Equal("100 New", _project.OutputReasons);
    }

    [Theory]
    [InlineData("/src/File101.cs", "return 1;", "return 2;")]
    [InlineData("/src/File101.cs", "class Other", "/* a comment */ class Other")]
    [InlineData("/src/File5.cs", "namespace Acme", "/* a comment */ namespace Acme")]
    [InlineData("/src/File5.cs", "\"One\",", "\"One\"  ,   // which one?\n")]
    [InlineData("/src/File5.cs", "return 5;", "return 6;")]
    public void An_edit_in_a_body_or_a_comment_reads_binds_and_prints_nothing(string path, string old, string changed)
    {
        _project.Edit(path, text => text.Replace(old, changed));
        Assert.Equal("1 Unchanged", _project.Reasons(GeneratorSteps.Project));
        Assert.Equal("1 Cached", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        Assert.Equal("100 Cached", _project.Reasons(GeneratorSteps.Classes));
        AssertNoOutputChanged();
    }

    [Theory]
    [InlineData("/src/File101.cs", "int Body()", "int Renamed()")]
    [InlineData("/src/File101.cs", "int Body()", "string More; int Body()")]
    [InlineData("/src/File101.cs", "class Other", "class Another")]
    [InlineData("/src/File101.cs", "class Other", "using System; class Other")]
    [InlineData("/src/File100.cs", "internal static class Ids {", "internal static class Ids { public const string More = \"B82618\"; ")]
    [InlineData("/src/File5.cs", "int Body()", "int Body(int parameter)")]
    public void An_edit_outside_of_bodies_that_no_declaration_depends_on_reads_binds_and_prints_nothing(string path, string old, string changed)
    {
        _project.Edit(path, text => text.Replace(old, changed));
        Assert.Equal("1 Unchanged", _project.Reasons(GeneratorSteps.Project));
        Assert.Equal("1 Cached", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        AssertNoOutputChanged();
    }

    [Theory]
    [InlineData("/src/File5.cs", "using GpConnect;", "using GpConnect;\nusing System;")]
    [InlineData("/src/File101.cs", "class Other", "namespace Else { class MhsTopology { } } class Other")]
    [InlineData("/src/File101.cs", "int Body()", "const string Legg = Ids.Ods; int Ods()")]
    public void An_edit_outside_of_bodies_that_declares_nothing_prints_nothing(string path, string old, string changed)
    {
        _project.Edit(path, text => text.Replace(old, changed));
        Assert.Equal("1 Modified", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        Assert.Equal("100 Cached", _project.Reasons(GeneratorSteps.Classes));
        AssertNoOutputChanged();
    }

    [Theory]
    [InlineData("200000000005", "500000000005")]
    [InlineData("\"One\"", "\"Other\"")]
    [InlineData("SdsRegistration.Cma", "SdsRegistration.Mhs")]
    [InlineData("MhsTopology.Shared", "MhsTopology.Separate")]
    [InlineData("MhsTopology.Shared", "MhsTopology.Shared, AlsoConsumer = true")]
    public void A_declaration_changes_its_own_output_alone(string old, string changed)
    {
        _project.Edit("/src/File5.cs", text => text.Replace(old, changed));
        Assert.Equal("1 Modified, 99 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        Assert.Equal("1 Modified, 99 Unchanged", _project.Reasons(GeneratorSteps.Classes));
        Assert.Equal("1 Modified, 99 Cached", _project.Reasons(GeneratorSteps.Registries));
        AssertOneOutputChanged("Acme.Practices5.g.cs");
    }

    [Fact]
    public void A_declaration_that_is_written_otherwise_prints_nothing()
    {
        _project.Edit("/src/File5.cs", static text => text.Replace("\"200000000005\"", "\"20000000\" + \"0005\""));
        Assert.Equal("1 Modified, 99 Unchanged", _project.Reasons(GeneratorSteps.Classes));
        Assert.Equal("1 Unchanged, 99 Cached", _project.Reasons(GeneratorSteps.Builds));
        AssertNoOutputChanged();
    }

    [Fact]
    public void A_broken_endpoint_is_left_out_of_its_own_output()
    {
        _project.Edit("/src/File5.cs", static text => text.Replace("200000000005", "x"));
        AssertOneOutputChanged("Acme.Practices5.g.cs");
    }

    [Fact]
    public void A_constant_of_another_file_changes_the_one_output_that_has_it()
    {
        _project.Edit("/src/File100.cs", static text => text.Replace("B82617", "B82618"));
        Assert.Equal("1 Modified, 99 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        AssertOneOutputChanged("Acme.Practices7.g.cs");
    }

    [Fact]
    public void A_global_alias_reads_all_files_and_prints_nothing()
    {
        _project.Add("/src/Usings.cs", "global using Endpoint = GpConnect.SpineEndpointAttribute;");
        Assert.Equal("1 Modified", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 Unchanged", _project.Reasons(GeneratorSteps.Bound));
        AssertNoOutputChanged();
    }

    [Fact]
    public void A_row_changes_the_one_output_that_takes_it()
    {
        _project.SetDataFile(DataFileText.Endpoints("/src/file8.csv", "ods code,asid,party key,registration\nC84001,400000000001,C84001-821870,CMA\nC84002,400000000009,C84002-821870,CMA\n"));
        Assert.Equal("1 Cached", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("100 Cached", _project.Reasons(GeneratorSteps.Bound));
        Assert.Equal("1 Modified, 1 Cached", _project.Reasons(GeneratorSteps.Files));
        Assert.Equal("1 Modified, 99 Unchanged", _project.Reasons(GeneratorSteps.Inputs));
        AssertOneOutputChanged("Acme.Practices8.g.cs");
    }

    [Theory]
    [InlineData("ods code,asid,party key,registration\r\n\"C84001\", 400000000001 ,C84001-821870,cma\r\n\r\nC84002,400000000002,C84002-821870,CMA")]
    [InlineData("ods code,asid,party key,registration,telephone\nC84001,400000000001,C84001-821870,CMA,0113\nC84002,400000000002,C84002-821870,CMA,\n")]
    public void A_row_that_is_written_otherwise_prints_nothing(string text)
    {
        _project.SetDataFile(DataFileText.Endpoints("/src/file8.csv", text));
        AssertNoOutputChanged();
    }

    [Fact]
    public void Settings_are_nothing_to_the_generator()
    {
        _project.SetDataFile(DataFileText.Settings("/src/appsettings.json", "{}"));
        _project.SetDataFile(DataFileText.Settings("/src/appsettings.json", """{ "GpConnect": { "Environment": "LIVE" } }"""));
        Assert.Equal("1 Cached", _project.Reasons(GeneratorSteps.Read));
        Assert.Equal("2 Cached", _project.Reasons(GeneratorSteps.Files));
        AssertNoOutputChanged();
    }

    [Fact]
    public void A_snapshot_is_nothing_to_the_generator()
    {
        _project.SetDataFile(DataFileText.Snapshot("/src/sds.ldif", "dn: y", "LIVE"));
        Assert.Equal("2 Cached", _project.Reasons(GeneratorSteps.Files));
        Assert.Equal("100 Cached", _project.Reasons(GeneratorSteps.Inputs));
        AssertNoOutputChanged();
        Assert.Equal(0, _project.Project.DataFiles.Single(static file => file.Kind == "SdsSnapshot").Reads);
    }

    [Fact]
    public void Typing_reads_no_data_file_again()
    {
        var reads = _project.Project.DataFiles.Select(static file => file.Reads).ToList();
        _project.Edit("/src/File8.cs", static text => text.Replace("\"One\"", "\"Other\""));
        Assert.Equal(reads, _project.Project.DataFiles.Select(static file => file.Reads));
    }

    [Fact]
    public void A_class_more_or_less_leaves_the_other_texts_as_they_are()
    {
        _project.Add("/src/Z.cs", "[GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)] static partial class AAA { }");
        Assert.Equal(Classes + 1, _project.Outputs.Count);
        Assert.All(_before, pair => Assert.True(pair.Value.ContentEquals(_project.Outputs[pair.Key])));
        _project.Remove("/src/Z.cs");
        _project.Remove("/src/File0.cs");
        Assert.Equal(Classes - 1, _project.Outputs.Count);
    }

    private void AssertNoOutputChanged()
    {
        Assert.Equal("100 Cached", _project.OutputReasons);
        Assert.All(_before, pair => Assert.Same(pair.Value, _project.Outputs[pair.Key]));
    }

    private void AssertOneOutputChanged(string hintName)
    {
        Assert.Equal("1 Modified, 99 Cached", _project.OutputReasons);
        var changed = _before.Where(pair => !ReferenceEquals(pair.Value, _project.Outputs[pair.Key])).Select(static pair => pair.Key);
        Assert.Equal([hintName], changed);
    }
}
