using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3004: an endpoint file is one of the project, and which one is certain.</summary>
public sealed class EndpointFileNotFoundTests
{
    private static MarkedProject TakingFile(string fileName) => MarkedProject.Of($$"""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        [SpineEndpointsFrom({{fileName}})]
        public static partial class Trusts { }
        """);

    [Theory]
    [InlineData("trusts.csv")]
    [InlineData("TRUSTS.CSV")]
    [InlineData("north/trusts.csv")]
    [InlineData("north\\\\trusts.csv")]
    [InlineData("./north/trusts.csv")]
    [InlineData("/src/north/trusts.csv")]
    public async Task A_file_is_named_by_any_tail_of_its_path(string fileName)
    {
        var project = TakingFile($"\"{fileName}\"").WithEndpoints("/src/north/trusts.csv", "ods code,asid,party key\nRAE,200000001386,RAE-821870");
        await project.VerifyAsync();
        Assert.Equal(2, project.Project.Build().Registry<ConsumerEndpoint>("Trusts").Count);
    }

    [Theory]
    [InlineData("rusts.csv", "the nearest is 'trusts.csv'")]
    [InlineData("trsts.csv", "the nearest is 'trusts.csv'")]
    [InlineData("practice.csv", "the nearest is 'practices.csv'")]
    [InlineData("south/trusts.csv", "the nearest is 'trusts.csv'")]
    [InlineData("../north/trusts.csv", "the nearest is 'trusts.csv'")]
    [InlineData("", "has no name")]
    public async Task A_file_that_is_not_there(string fileName, string why)
    {
        var diagnostics = await TakingFile($"{{|GPC3004:\"{fileName}\"|}}")
            .WithEndpoints("/src/north/trusts.csv", "ods code,asid")
            .WithEndpoints("/src/practices.csv", "ods code,asid")
            .WithEndpoints("/src/practiab.csv", "ods code,asid")
            .VerifyAsync();
        Assert.Contains(why, diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("Name")]
    public async Task A_file_name_that_is_no_text(string expression)
    {
        var project = TakingFile($"{{|GPC3004:{expression}|}}") with { IsHalfTyped = true };
        var diagnostics = await project.VerifyAsync();
        Assert.Contains("has no name", diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task A_file_name_that_several_have()
    {
        var diagnostics = await TakingFile("{|GPC3004:\"trusts.csv\"|}")
            .WithEndpoints("/src/north/trusts.csv", "ods code,asid")
            .WithEndpoints("/src/south/trusts.csv", "ods code,asid")
            .VerifyAsync();
        Assert.EndsWith("may be '/src/north/trusts.csv' or '/src/south/trusts.csv'; write more of its path", diagnostics[0].GetMessage());
    }
}
