using System;
using System.Linq;
using GpConnect.Analyzers.Declarations;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Performance;

/// <summary>What is read and bound is kept while a project is of one version: every edit that can matter makes another.</summary>
public sealed class VersionTests
{
    private const string Source = """"
        using System;
        using GpConnect;
        using Alias = System.String;
        #if SYMBOL
        using System.Linq;
        #endif
        namespace Acme
        {
            [ProviderRegistry(MhsTopology.Shared, Environment = $"LIVE{Other.One}")]
            [SpineEndpoint("One", OdsCode = "A20047", Asid = @"918999198993", PartyKey = """A20047-821870""", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("Two", OdsCode = nameof(Other), Asid = Other.Two, PartyKey = """
                A20048-821871
                """)]
            public static partial class Practices
            {
                public static int Body(int number = 17) { return 1; }
                public static int Arrow => 2;
                public static int Field = 3;
            }

            internal sealed class Other : IDisposable
            {
                public const string One = "one", Two = 'c' == 99 ? "two" : "three";
                private const int Number = 1_000;
                public void Dispose() { const string Local = "local"; }
                internal enum Kind { First = 41 }
            }
        }
        """";

    [Theory]
    [InlineData("return 1;", "return 2;")]
    [InlineData("Arrow => 2", "Arrow => 4")]
    [InlineData("Field = 3", "Field = 5")]
    [InlineData("\"local\"", "\"other\"")]
    [InlineData("namespace Acme", "/* comment */ namespace Acme")]
    public void Edits_in_bodies_and_comments_leave_the_version(string old, string changed) => Assert.True(IsSame(old, changed));

    [Theory]
    [InlineData("using System;", "")]
    [InlineData("using Alias", "using Alias2")]
    [InlineData("System.String", "System.Int32")]
    [InlineData("MhsTopology.Shared", "MhsTopology.Separate")]
    [InlineData("LIVE", "INT")]
    [InlineData("{Other.One}", "{Other.Two}")]
    [InlineData("\"One\"", "\"Uno\"")]
    [InlineData("918999198993", "918999198994")]
    [InlineData("A20047-821870", "A20047-821871")]
    [InlineData("A20048-821871", "A20048-821872")]
    [InlineData("nameof(Other)", "nameof(Practices)")]
    [InlineData("Asid = Other.Two", "Asid = Other.One")]
    [InlineData(", Registration = SdsRegistration.Cma", "")]
    [InlineData("static partial class", "partial class")]
    [InlineData("int Body", "int Trunk")]
    [InlineData("Field =", "Meadow =")]
    [InlineData("\"one\"", "\"uno\"")]
    [InlineData("'c'", "'d'")]
    [InlineData("99", "98")]
    [InlineData("\"three\"", "\"four\"")]
    [InlineData("1_000", "1_001")]
    [InlineData("First = 41", "First = 42")]
    [InlineData("#if SYMBOL", "#if !SYMBOL")]
    [InlineData("using System;", "#define SYMBOL\nusing System;")]
    [InlineData("internal sealed class Other", "file sealed class Other")]
    [InlineData("namespace Acme", "namespace Acme.Deep")]
    public void Edits_of_declarations_make_another_version(string old, string changed) => Assert.False(IsSame(old, changed));

    [Fact]
    public void Files_options_and_references_are_of_the_version()
    {
        var compilation = Project.Of(Source, "class Second { }").ToCompilation();
        var version = new ProjectVersion(compilation);
        var second = compilation.SyntaxTrees[1];
        Assert.Equal(version, new ProjectVersion(compilation.Clone()));
        Assert.NotEqual(version, new ProjectVersion(compilation.RemoveSyntaxTrees(second)));
        Assert.NotEqual(version, new ProjectVersion(compilation.RemoveSyntaxTrees(second).AddSyntaxTrees(second.WithFilePath("/src/Else.cs"))));
        Assert.NotEqual(version, new ProjectVersion(compilation.WithReferences(compilation.References.Skip(1))));
        Assert.NotEqual(version, new ProjectVersion(compilation.WithAssemblyName("Else")));
        Assert.NotEqual(version, new ProjectVersion(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))));
        Assert.NotEqual(version, new ProjectVersion(compilation.ReplaceSyntaxTree(
            second, second.WithRootAndOptions(second.GetRoot(), ((CSharpParseOptions)second.Options).WithPreprocessorSymbols("X")))));
    }

    [Fact]
    public void A_version_lasts_through_many_edits_and_ends_with_the_first_that_matters()
    {
        var compilation = Project.Of(Source).ToCompilation();
        var version = new ProjectVersion(compilation);
        for (var i = 2; i < 9; i++)
        {
            compilation = Replace(compilation, $"return {i - 1};", $"return {i};");
            Assert.Equal(version, new ProjectVersion(compilation));
        }

        compilation = Replace(compilation, "int Body", "int Trunk");
        Assert.NotEqual(version, new ProjectVersion(compilation));
        compilation = Replace(compilation, "int Trunk", "int Body");
        Assert.Equal(version, new ProjectVersion(compilation));
    }

    private static bool IsSame(string old, string changed)
    {
        var compilation = Project.Of(Source).ToCompilation();
        Assert.Contains(old, Source);
        return new ProjectVersion(compilation).Equals(new ProjectVersion(Replace(compilation, old, changed)));
    }

    private static CSharpCompilation Replace(
        CSharpCompilation compilation, string old, string changed)
    {
        var tree = compilation.SyntaxTrees[0];
        var text = tree.GetText();
        var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
        var edited = text.WithChanges(new TextChange(new TextSpan(at, old.Length), changed));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(edited));
    }
}
