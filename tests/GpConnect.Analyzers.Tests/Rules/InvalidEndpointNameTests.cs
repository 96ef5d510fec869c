using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3002.</summary>
public sealed class InvalidEndpointNameTests
{
    private const string Identifiers = """OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]""";

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Leeds Teaching", "it isn't a C# identifier")]
    [InlineData("1Leeds", "it isn't a C# identifier")]
    [InlineData("@class", "it isn't a C# identifier")]
    [InlineData("Le\\u200Deds", "it isn't a C# identifier")]
    [InlineData("class", "it is a C# keyword")]
    [InlineData("true", "it is a C# keyword")]
    [InlineData("Trusts", "it is the name of the class")]
    [InlineData("Registry", "it is the name of a member that every registry has")]
    [InlineData("Asids", "it is the name of a member that every registry has")]
    [InlineData("PartyKeys", "it is the name of a member that every registry has")]
    [InlineData("__Registry", "it is the name of a member that every registry has")]
    [InlineData("__Endpoint", "it is the name of a member that every registry has")]
    [InlineData("get_Registry", "it is the name of a member that every registry has")]
    [InlineData("Equals", "it is the name of a member of 'object'")]
    [InlineData("MemberwiseClone", "it is the name of a member of 'object'")]
    [InlineData("Finalize", "it is the name of a member of 'object'")]
    [InlineData("Field", "the class has a member of that name")]
    [InlineData("Second", "the class has a member of that name")]
    [InlineData("Property", "the class has a member of that name")]
    [InlineData("get_Property", "the class has a member of that name")]
    [InlineData("set_Property", "the class has a member of that name")]
    [InlineData("Method", "the class has a member of that name")]
    [InlineData("Happened", "the class has a member of that name")]
    [InlineData("Custom", "the class has a member of that name")]
    [InlineData("add_Custom", "the class has a member of that name")]
    [InlineData("remove_Happened", "the class has a member of that name")]
    [InlineData("Nested", "the class has a member of that name")]
    [InlineData("Kinds", "the class has a member of that name")]
    [InlineData("Callback", "the class has a member of that name")]
    [InlineData("Elsewhere", "the class has a member of that name")]
    public async Task A_name_that_no_member_can_have(string name, string why)
    {
        var diagnostics = await MarkedProject.VerifyAsync($$"""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint({|GPC3002:"{{name}}"|}, {{Identifiers}}
            public static partial class Trusts
            {
                public static readonly int Field = 1, Second = 2;
                public static int Property => Field;
                public static void Method<T>() => Happened?.Invoke(null, System.EventArgs.Empty);
                public static event System.EventHandler? Happened;
                public static event System.EventHandler? Custom { add { } remove { } }
                public static class Nested { }
                public enum Kinds { }
                public delegate void Callback();
            }
            public static partial class Trusts { public const int Elsewhere = 1; }
            """);
        Assert.Contains(why, diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task The_members_of_an_extension_block_are_the_classs()
    {
        if (!LanguageVersionFacts.TryParse("14", out var version))
        {
            return; // Compilers before C# 14 know no extension blocks.
        }

        const string source = """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint({|GPC3002:"Leeds"|}, OdsCode = "RR8", Asid = "200000001385")]
            public static partial class Trusts
            {
                extension(ConsumerEndpoint endpoint) { public bool Leeds() => endpoint.Name == "Leeds"; }
            }
            """;
        var marked = MarkedProject.Of(source);
        await (marked with { Project = marked.Project with { LanguageVersion = version } }).VerifyAsync();
    }

    [Theory]
    [InlineData("Leeds")]
    [InlineData("_")]
    [InlineData("_1")]
    [InlineData("Ünïted")]
    [InlineData("registry")]
    [InlineData("var")]
    [InlineData("record")]
    [InlineData("field")]
    [InlineData("value")]
    [InlineData("await")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("extension")]
    [InlineData("String")]
    [InlineData("System")]
    [InlineData("GpConnect")]
    [InlineData("ProviderEndpoint")]
    [InlineData("Instance")]
    [InlineData("Endpoints")]
    [InlineData("add_Property")]
    public async Task Any_other_name_will_do(string name)
    {
        var project = MarkedProject.Of($$"""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("{{name}}", {{Identifiers}}
            public static partial class Trusts
            {
                public static int Property => 1;
            }
            """);
        await project.VerifyAsync();
        Assert.Equal("200000001385", ((ConsumerEndpoint)project.Project.Build().Member("Trusts", name)!).Asid.ToString());
    }

    [Fact]
    public async Task A_name_is_taken_by_the_first_that_is_sound()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC2002:"1"|}, PartyKey = "RR8-821870")]
            [SpineEndpoint("Leeds", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-821870")]
            [SpineEndpoint({|GPC3002:"Leeds"|}, OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-821870")]
            [SpineEndpoint({|GPC3002:"get_Leeds"|}, OdsCode = "RCC", Asid = "200000001388", PartyKey = "RCC-821870")]
            [SpineEndpoint({|GPC3002:"set_Leeds"|}, OdsCode = "RCE", Asid = "200000001380", PartyKey = "RCE-821870")]
            [SpineEndpoint("leeds", OdsCode = "RCD", Asid = "200000001389", PartyKey = "RCD-821870")]
            [SpineEndpoint("Get_Leeds", OdsCode = "RCF", Asid = "200000001381", PartyKey = "RCF-821870")]
            public static partial class Trusts { }
            """);
        Assert.EndsWith("another endpoint of the registry has that name; write another name", diagnostics[1].GetMessage());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("(string)null")]
    [InlineData("Trusts.Asids.Leeds")]
    public Task A_name_that_is_no_constant(string expression) => MarkedProject.VerifyAsync($$"""
        #nullable disable
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", {{Identifiers}}
        [SpineEndpoint({|GPC3002:{{expression}}|}, OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-821870")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of($$"""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("LeedsTeaching", {{Identifiers}}
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            ods code,asid,party key,name
            RAE,200000001386,RAE-821870,{|GPC3002:Leeds Teaching|}
            RCB,200000001387,RCB-821870,{|GPC3002:"Registry"|}
            RCC,200000001388,RCC-821870,York
            """)
        .VerifyAsync();
}
