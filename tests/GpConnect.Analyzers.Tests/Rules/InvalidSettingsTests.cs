using System;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3010: a settings file whose section is malformed, at its value.</summary>
public sealed class InvalidSettingsTests
{
    [Theory]
    [InlineData("""{ "GpConnect": { {|GPC3010:"Consumer"|}: { } } }""", "the nearest is Consumers")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", {|GPC3010:"Keys"|}: 1 } } }""", "'Keys' isn't a key of Consumers")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": [ { {|GPC3010:"ASIDs"|}: "1" } ] } } }""", "the nearest is Asid")]
    [InlineData("""{ "GpConnect": { {|GPC3010:"Consumers"|}: { "PartyKey": "X26-822358" } } }""", "has no Topology: write Shared or Separate")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": {|GPC3010:"Both"|} } } }""", "'Both' isn't a topology")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "AlsoConsumer": {|GPC3010:true|} } } }""", "AlsoConsumer is for Providers")]
    [InlineData("""{ "GpConnect": { "Providers": { "Topology": "Shared", "AlsoConsumer": {|GPC3010:"yes"|} } } }""", "'yes' isn't true or false")]
    [InlineData("""{ "GpConnect": { "Providers": { "Topology": "Shared", "PartyKey": {|GPC3010:"X26-822358"|} } } }""", "Providers share no party key")]
    [InlineData("""{ "GpConnect": { "Providers": { "Topology": "Shared", "Registration": {|GPC3010:"CMAs"|} } } }""", "'CMAs' isn't a registration")]
    [InlineData("""{ "GpConnect": {|GPC3010:"x"|} }""", "GpConnect is a value: write an object with the keys Environment, Consumers, Providers")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": [ {|GPC3010:null|} ] } } }""", "GpConnect:Consumers:Endpoints:0 is empty")]
    [InlineData("""{ "GpConnect": { "Consumers": {|GPC3010:"Shared"|} } }""", "GpConnect:Consumers is a value")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": {|GPC3010:"RR8"|} } } }""", "GpConnect:Consumers:Endpoints is a value")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": [ {|GPC3010:"RR8"|} ] } } }""", "GpConnect:Consumers:Endpoints:0 is a value")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": { {|GPC3010:"RR8"|}: { "Asid": "200000001385" } } } } }""", "Endpoints is an array")]
    [InlineData("""{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": [ { "OdsCode": "RR8", "Asid": {|GPC3010:200000001385|}, "PartyKey": "X26-822358" } ] } } }""", "Asid is a number, whose zeros in front are lost")]
    [InlineData("""{ "GpConnect": { {|GPC3010:"Environment"|}: { "Name": "LIVE" } } }""", "GpConnect:Environment is a single value")]
    [InlineData("""{ "GpConnect": { "Consumers": [ { "Topology": "Shared" } ] }, {|GPC3010:"GpConnect:Consumers:Topology"|}: "Shared" }""", "stands among the items of the array")]
    [InlineData("""{ "a": 1, {|GPC3010:"A"|}: 2 }""", "The key 'A' is there twice")]
    [InlineData("""{ "a": {|GPC3010:}|}""", "Not JSON: a value should be where '}' is")]
    [InlineData("""{|GPC3010:[|}]""", "A settings file is one JSON object")]
    public async Task At_its_place(string settings, string message)
    {
        var reported = Assert.Single(await MarkedProject.Of().WithSettings("/src/appsettings.json", settings).VerifyAsync());
        Assert.Contains(message, reported.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_endpoint_loses_nothing_else() => Assert.Equal(
        ["GPC3010", "GPC1001"],
        (await Project.Of("").With(DataFileText.Settings("/src/appsettings.json", """
            { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
              { "OdsCode": "RR8", "Asid": 200000001384 }, { "OdsCode": "RR8", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": "200000001385" } ] } } }
            """)).Build().AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task Other_sections_do_not_matter() => Assert.Empty(await Project.Of("").With(DataFileText.Settings(
        "/src/appsettings.json", """{ "Other": { "Consumers": "x", "Endpoints": 1 }, "GpConnect": { } }""")).Build().AnalyzeAsync());
}
