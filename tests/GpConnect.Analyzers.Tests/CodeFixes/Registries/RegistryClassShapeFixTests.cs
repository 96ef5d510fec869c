using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Registries;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Registries;

/// <summary>GPC3001: make it static, partial, its containing types partial.</summary>
public sealed class RegistryClassShapeFixTests
{
    [Theory]
    [InlineData("class Practices { }", "static partial class Practices { }")]
    [InlineData("public class Practices { }", "public static partial class Practices { }")]
    [InlineData("public static class Practices { }", "public static partial class Practices { }")]
    [InlineData("public partial class Practices { }", "public static partial class Practices { }")]
    [InlineData("internal sealed class Practices { }", "internal static partial class Practices { }")]
    [InlineData("abstract partial class Practices { }", "static partial class Practices { }")]
    [InlineData("// mine\npublic /* all */ class Practices { }", "// mine\npublic /* all */ static partial class Practices { }")]
    [InlineData("/// <summary>Mine.</summary>\nclass Practices { }", "/// <summary>Mine.</summary>\nstatic partial class Practices { }")]
    [InlineData("class Practices { const int A = 1; static int B; static void C() { } class D { } }", "static partial class Practices { const int A = 1; static int B; static void C() { } class D { } }")]
    [InlineData("class Practices { } partial class Practices { }", "static partial class Practices { } partial class Practices { }")]
    [InlineData("partial class Practices { } sealed partial class Practices { }", "partial class Practices { } static partial class Practices { }")]
    public Task Class(string before, string after) => FixTest.SourceAsync<RegistryClassShapeFix>(Attributed(before), Attributed(after));

    [Theory]
    [InlineData("public class Outer", "public partial class Outer")]
    [InlineData("internal readonly struct Outer", "internal readonly partial struct Outer")]
    [InlineData("internal readonly ref struct Outer", "internal readonly ref partial struct Outer")]
    [InlineData("interface Outer", "partial interface Outer")]
    [InlineData("record Outer", "partial record Outer")]
    [InlineData("sealed record class Outer(int Value)", "sealed partial record class Outer(int Value)")]
    public async Task Containing_type(string before, string after)
    {
        await FixTest.SourceAsync<RegistryClassShapeFix>(Nested(before, "static partial class"), Nested(after, "static partial class"));
        await FixTest.SourceAsync<RegistryClassShapeFix>(Nested(before, "class"), Nested(after, "static partial class"));

        static string Nested(string outer, string inner) => "namespace Acme {\n" + outer + "\n{\npartial class Middle\n{\n" + Attributed(inner + " Practices { }") + "\n}\n}\n}";
    }

    [Theory]
    [InlineData("record Practices { }")]
    [InlineData("class Practices<T> { }")]
    [InlineData("class Registry { }")]
    [InlineData("file class Practices { }")]
    [InlineData("class Practices { static int Asids; }")]
    [InlineData("class Practices { int instance; }")]
    [InlineData("class Practices { void M() { } }")]
    [InlineData("class Practices { private Practices() { } }")]
    [InlineData("class Practices(int value) { int M() => value; }")]
    [InlineData("class Practices { protected static int A; }")]
    [InlineData("class Practices { public static Practices operator +(Practices one) => one; }")]
    [InlineData("class Practices : System.IDisposable { void System.IDisposable.Dispose() { } }")]
    [InlineData("class Practices : System.Exception { }")]
    public Task None(string declaration) => FixTest.NoneAsync<RegistryClassShapeFix>("GPC3001", Attributed(declaration));

    [Theory]
    [InlineData("object It => new Practices();")]
    [InlineData("class Derived : Practices { }")]
    [InlineData("Practices it;")]
    [InlineData("System.Collections.Generic.List<Practices> Them => null!;")]
    [InlineData("void Take(Practices it) { }")]
    public async Task None_where_it_is_used_as_an_object(string use)
    {
        var declaration = Attributed("public class Practices { }");
        await FixTest.NoneAsync<RegistryClassShapeFix>("GPC3001", Project.Of(declaration, "class Uses { " + use + " }"));
        using var workbench = new Workbench(Project.Of(declaration), Project.Of("class Uses { " + use + " }") with { AssemblyName = "Second" });
        workbench.Reference(1, 0);
        Assert.Empty(await workbench.TitlesAsync(new RegistryClassShapeFix(), "GPC3001"));
    }

    [Fact]
    public Task None_in_a_generic_type() =>
        FixTest.NoneAsync<RegistryClassShapeFix>("GPC3001", "partial class Outer<T> {\n" + Attributed("class Practices { }") + "\n}");

    [Fact]
    public Task All_with_a_type_around_several() => FixTest.AllAsync<RegistryClassShapeFix>(
        "GPC3001",
        Project.Of("class Outer\n{\n" + Attributed("class One { }") + "\n" + Attributed("static class Two { }") + "\n}"),
        Project.Of("partial class Outer\n{\n" + Attributed("static partial class One { }") + "\n" + Attributed("static partial class Two { }") + "\n}"));

    [Fact]
    public Task All_with_one_in_another() => FixTest.AllAsync<RegistryClassShapeFix>(
        "GPC3001",
        Project.Of(Attributed("class Outer\n{\n" + Attributed("class Inner { }") + "\n}")),
        Project.Of(Attributed("static partial class Outer\n{\n" + Attributed("static partial class Inner { }") + "\n}")));

    [Fact]
    public Task Parts_in_other_files() => FixTest.ProjectAsync<RegistryClassShapeFix>(
        Project.Of("sealed partial class Practices { }", Attributed("partial class Practices { }")),
        Project.Of("static partial class Practices { }", Attributed("partial class Practices { }")));

    private static string Attributed(string declaration) => "[GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)]\n" + declaration;
}
