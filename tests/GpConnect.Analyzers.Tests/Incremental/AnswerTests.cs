using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Reliability;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>What the compiler answered before an edit holds after it, or is asked again: never is a question asked too seldom.</summary>
public sealed class AnswerTests
{
    private const int Edits = 30;

    [Fact]
    public void After_every_edit_the_answers_are_those_of_a_fresh_project()
    {
        var (kept, changed) = (0, 0);
        Effort.Try(Effort.Of(60), random =>
        {
            var project = Project.Of([RandomElsewhere.Source(random), RandomText.ConstantsSource(random), .. Enumerable.Range(0, 3).Select(_ => RandomText.Source(random))]);
            var compilation = project.ToCompilation();
            var before = Read(compilation);
            for (var i = 0; i < Edits; i++)
            {
                var tree = compilation.SyntaxTrees[random.Chance(50) ? 0 : random.Next(compilation.SyntaxTrees.Length)];
                var edited = Edited(random, tree.ToString(), tree == compilation.SyntaxTrees[0]);
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(SourceText.From(edited).GetTextChanges(tree.GetText()))));
                var after = Read(compilation);
                var fresh = Read(Fresh(compilation));
                Assert.True(fresh.Bound.SequenceEqual(after.Bound), $"After edit {i} to\n{string.Join("\n-----\n", compilation.SyntaxTrees)}");
                kept += ReferenceEquals(after.Set, before.Set) ? 1 : 0;
                changed += after.Bound.SequenceEqual(before.Bound) ? 0 : 1;
                before = after;
            }
        });
        Assert.True(kept > 100 && changed > 100, $"{kept} kept, {changed} changed.");
    }

    /// <summary>A local of top-level statements hides a global name in all files, and a member that has its type's name may mean the type.</summary>
    [Theory]
    [InlineData("int other = 1;", "string Ids = null;")]
    [InlineData("Read(out var other);", "Read(out var Ids);")]
    [InlineData("void Other() { }", "void Ids() { }")]
    [InlineData("Ids Ids = null;", "string Ids = null;")]
    [InlineData("partial class Outer { static Ids Ids => null; }", "partial class Outer { static string Ids => null; }")]
    [InlineData("partial class Outer { static event Ids Ids { add { } remove { } } }", "partial class Outer { static event F Ids { add { } remove { } } }")]
    public void What_hides_a_name_in_another_file_is_asked_again(string before, string after)
    {
        var compilation = Project.Of(
            """
            using GpConnect;
            partial class Outer
            {
                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpoint("Legg", OdsCode = "A20047", Asid = Ids.Legg, PartyKey = "A20047-821870")]
                static partial class Practices { }
            }
            public class Ids { public const string Legg = "918999198993"; }
            delegate void F();
            """,
            before).ToCompilation();
        foreach (var text in new[] { before, after, before })
        {
            var tree = compilation.SyntaxTrees[1];
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
            Assert.Equal(Read(Fresh(compilation)).Bound, Read(compilation).Bound);
        }
    }

    /// <summary>Such edits change no declaration, so that nothing is read again: messages quote the code as it was.</summary>
    [Theory]
    [InlineData("Ids.Missing", "Ids . Missing")]
    [InlineData("Ids.Missing", "Ids./* not there */Missing")]
    [InlineData("Ids.Missing", "@Ids.@Missing")]
    [InlineData("Ids.Missing", "Ids.\\u004dissing")]
    [InlineData("$\"{Ids.Missing}-821870\"", "$\"{ Ids.\nMissing }-821870\"")]
    [InlineData("Ids.Missing + \"0\"", "Ids.Missing+\"0\"")]
    [InlineData("Ids.Of( 1,2 )", "Ids.Of(1, 2)")]
    public async Task An_argument_spelt_otherwise_is_quoted_as_in_a_fresh_project(string before, string after)
    {
        var project = new IncrementalProject(
            Project.Of($$"""
                [GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)]
                [GpConnect.SpineEndpoint("Legg", OdsCode = "A20047", Asid = {{before}})]
                static partial class Practices { }
                """),
            trackSteps: false);
        Assert.Contains(await project.Built.ReportAsync(), static line => line.Contains(" isn't a constant string ", StringComparison.Ordinal));
        project.Edit("/src/File0.cs", text => text.Replace(before, after, StringComparison.Ordinal));
        var edited = await project.Built.ReportAsync();
        Assert.Equal(await project.Project.Build().ReportAsync(), edited);
    }

    private static string Edited(Random random, string source, bool isElsewhere) => random.Next(isElsewhere ? 3 : 6) switch
    {
        0 => RandomElsewhere.Using(random) + "\n" + source,
        1 or 2 when isElsewhere => RandomElsewhere.Edited(random, source),
        1 => source.Insert(Math.Max(0, source.IndexOf('[', StringComparison.Ordinal)), RandomElsewhere.Statement(random) + "\n"),
        2 => source.Replace("Body", "Trunk", StringComparison.Ordinal),
        3 => source.Replace("200000000001", "200000000002", StringComparison.Ordinal),
        4 => RandomText.Source(random),
        _ => RandomText.ConstantsSource(random),
    };

    private static (SourceSet Set, IReadOnlyList<BoundSource> Bound) Read(CSharpCompilation compilation)
    {
        var set = ProjectVersion.Known(new ProjectVersion(compilation)).Read(CancellationToken.None);
        return (set, set.Bind(compilation, CancellationToken.None));
    }

    /// <summary>The same text, of which nothing is known.</summary>
    private static CSharpCompilation Fresh(CSharpCompilation compilation) => compilation
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath)));
}
