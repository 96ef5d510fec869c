using System;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1009: one ASID in two Spine environments.</summary>
public sealed class AsidInTwoEnvironmentsTests
{
    private const string Live = """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        static partial class Live { }

        """;

    [Fact]
    public async Task In_two_registries()
    {
        var reported = await MarkedProject.Of(Live + """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1009:"200000001385"|})]
            static partial class Test { }
            """).VerifyAsync();
        Assert.StartsWith(
            "ASID 200000001385 of Test.Leeds (RR8), in environment 'INT', is also that of Live.Leeds (RR8), in environment 'LIVE': ",
            Assert.Single(reported).GetMessage(),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task No_environment_is_one_of_its_own() => MarkedProject.VerifyAsync(Live + """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1009:"200000001385"|})]
        static partial class Test { }
        """);

    [Fact]
    public Task In_an_endpoint_file() => MarkedProject.Of(Live + """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpointsFrom("trusts.csv")]
            static partial class Test { }
            """)
        .WithEndpoints("/src/trusts.csv", "ods code,asid\nRR8,{|GPC1009:200000001385|}\nRAE,200000001386\n")
        .VerifyAsync();

    [Fact]
    public Task Other_ASIDs_are_not() => MarkedProject.VerifyAsync(Live + """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001386")]
        static partial class Test { }
        """);

    [Fact]
    public Task A_reference_is_another_project() => MarkedProject.Of(Live.Replace("LIVE", "INT"))
        .Referencing((Project.Of("using GpConnect;\n" + Live.Replace("static", "public static").Replace("Live {", "Others {")) with { AssemblyName = "North" }).Build())
        .VerifyAsync();

    [Fact]
    public Task In_two_settings_files() => MarkedProject.Of()
        .WithSettings("/src/appsettings.Development.json", """{ "Spine": { "FromAsid": "200000002527", "ToAsid": "200000002528" } }""")
        .WithSettings("/src/appsettings.Production.json", """{ "Spine": { "FromAsid": {|GPC1009:"200000002527"|}, "ToAsid": "200000002529" } }""")
        .VerifyAsync();

    [Fact]
    public Task Not_if_both_say_that_they_are_of_one_environment() => MarkedProject.Of()
        .WithSettings("/src/appsettings.Development.json", """{ "Spine": { "FromAsid": "200000002527" } }""", "INT")
        .WithSettings("/src/appsettings.Test.json", """{ "Spine": { "FromAsid": "200000002527" } }""", "INT")
        .VerifyAsync();

    [Fact]
    public Task Not_if_both_inherit_it() => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """{ "Spine": { "FromAsid": "200000002527" } }""")
        .WithSettings("/src/appsettings.Development.json", "{}")
        .WithSettings("/src/appsettings.Production.json", "{}")
        .VerifyAsync();

    [Fact]
    public Task The_name_of_a_file_says_nothing_of_what_C_sharp_declares() => MarkedProject.Of(Live)
        .WithSettings("/src/appsettings.Production.json", """{ "Spine": { "FromAsid": "200000001385" } }""")
        .VerifyAsync();

    [Fact]
    public Task A_setting_of_no_environment_may_be_of_any() => MarkedProject.Of(Live)
        .WithSettings("/src/appsettings.json", """{ "Spine": { "SspFrom": "200000001385" } }""")
        .VerifyAsync();

    [Fact]
    public Task But_its_item_does() => MarkedProject.Of(Live)
        .WithSettings("/src/appsettings.Test.json", """{ "Spine": { "FromAsid": {|GPC1009:"200000001385"|} } }""", "INT")
        .VerifyAsync();
}
