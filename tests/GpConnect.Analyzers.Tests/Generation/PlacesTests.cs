using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Wherever a registry class is and whatever it is called, its registry gets there.</summary>
public sealed class PlacesTests
{
    private const string Declared = """
        [global::GpConnect.ProviderRegistry(global::GpConnect.MhsTopology.Shared)]
        [global::GpConnect.SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = global::GpConnect.SdsRegistration.Cma)]

        """;

    [Theory]
    [InlineData("% public static partial class Practices { }", "Practices")]
    [InlineData("% static partial class Practices { }", "Practices")]
    [InlineData("namespace Acme; % internal static partial class Practices { }", "Acme.Practices")]
    [InlineData("namespace Acme.North { namespace Leeds { % public static partial class Practices { } } }", "Acme.North.Leeds.Practices")]
    [InlineData("namespace @event.@class { % public static partial class @class { } }", "event.class.class")]
    [InlineData("namespace Acme . /* here */ North { % public static partial class Practices { } }", "Acme.North.Practices")]
    [InlineData("namespace \\u0041cme { % public static partial class Pr\\u0061ctices { } }", "Acme.Practices")]
    [InlineData("namespace Ünïted { % public static partial class Přaxis { } }", "Ünïted.Přaxis")]
    [InlineData("namespace Acme.GpConnect { % public static partial class System { } }", "Acme.GpConnect.System")]
    [InlineData("% static partial class @record { }", "record")]
    [InlineData("% static partial class @var { }", "var")]
    [InlineData("% static partial class @file { }", "file")]
    [InlineData("public static partial class Outer { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial class Outer { % private static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial class Outer { % protected internal static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial class Outer { % private protected static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public abstract partial class Outer { % protected static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public sealed partial class Outer { public partial struct Middle { % internal static partial class Practices { } } }", "Outer+Middle+Practices")]
    [InlineData("public readonly partial struct Outer { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public ref partial struct Outer { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public readonly ref partial struct Outer { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial record Outer(int X) { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial record class Outer { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public readonly partial record struct Outer(int X) { % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public partial interface IOuter { % public static partial class Practices { } }", "IOuter+Practices")]
    [InlineData("public partial class @int { % public static partial class @string { } }", "int+string")]
    [InlineData("public partial class Outer(int x) { public int X => x; % public static partial class Practices { } }", "Outer+Practices")]
    [InlineData("public static partial class Legg { % public static partial class Practices { } }", "Legg+Practices")]
    public async Task A_class(string source, string type)
    {
        var built = Project.Of(source.Replace("%", Declared)).Build();
        Assert.Equal("918999198993", Assert.Single(built.Registry<ProviderEndpoint>(type)).Asid.ToString());
        Assert.Equal("Legg", ((ProviderEndpoint)built.Member(type, "Legg")!).Name);
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public void Classes_that_differ_in_case_or_arity_only_have_files_of_their_own()
    {
        const string other = """
            [GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Shared, PartyKey = "X26-822358")]
            [GpConnect.SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]

            """;
        var built = Project.Of(
            Declared + "public static partial class Practices { }",
            other + "public static partial class practices { }",
            other.Replace("1385", "1386") + "public static partial class PRACTICES { }",
            "public partial class Practices<T> { }",
            "namespace Practices2 { " + other.Replace("1385", "1387") + "public static partial class Practices { } }",
            "public partial class Outer { " + other.Replace("1385", "1388") + "public static partial class Practices { } }",
            "namespace Outer2 { " + other.Replace("1385", "1389") + "public static partial class Practices { } }").Build();
        Assert.Equal(
            ["Outer+Practices.g.cs", "Outer2.Practices.g.cs", "PRACTICES.g.cs", "Practices-2.g.cs", "Practices2.Practices.g.cs", "practices-3.g.cs"],
            built.Compilation.SyntaxTrees.Skip(built.Project.Sources.Length).Select(static tree => Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal));
        Assert.Equal("918999198993", Assert.Single(built.Registry<ProviderEndpoint>("Practices")).Asid.ToString());
        foreach (var (type, asid) in new[] { ("practices", "1385"), ("PRACTICES", "1386"), ("Practices2.Practices", "1387"), ("Outer+Practices", "1388"), ("Outer2.Practices", "1389") })
        {
            Assert.EndsWith(asid, Assert.Single(built.Registry<ConsumerEndpoint>(type)).Asid.ToString());
        }
    }

    [Fact]
    public void Parts_follow_by_path_and_position()
    {
        var project = Project.Of() with
        {
            Sources =
            [
                ("/src/b.cs", "[GpConnect.SpineEndpoint(\"B\", OdsCode = \"BBB\", Asid = \"200000000002\")] static partial class Trusts { }"),
                ("/src/c.cs", "using GpConnect; [SpineEndpoint(\"C1\", OdsCode = \"CCC\", Asid = \"200000000003\")] partial class Trusts { } [SpineEndpoint(\"C2\", OdsCode = \"CCD\", Asid = \"200000000004\")] partial class Trusts { }"),
                ("/src/a.cs", "using GpConnect; [SpineEndpoint(\"A\", OdsCode = \"AAA\", Asid = \"200000000001\")] partial class Trusts { }"),
                ("/src/z.cs", "[GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Shared, PartyKey = \"X26-822358\")] partial class Trusts { }"),
            ],
        };
        Assert.Equal(["A", "B", "C1", "C2"], project.Build().Registry<ConsumerEndpoint>("Trusts").Select(static endpoint => endpoint.Name));
        var turned = project with { Sources = [.. project.Sources.Reverse()] };
        Assert.Equal(project.Build().GeneratedTexts, turned.Build().GeneratedTexts);
    }

    [Fact]
    public void A_registry_may_be_used_while_its_class_is_initialised()
    {
        var built = Project.Of(Declared + """
            public static partial class Practices
            {
                public static string First { get; } = Registry[0].Name + Legg.Asid;
            }
            """).Build();
        Assert.Equal("Legg918999198993", built.Member("Practices", "First"));
    }
}
