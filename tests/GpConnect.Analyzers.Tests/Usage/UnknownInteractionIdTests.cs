using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Usage;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5006: constants that are meant to be interaction ids, and its fix.</summary>
public class UnknownInteractionIdTests
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";

    [Theory]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:slots-1\"|};")]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot\"|};")]
    [InlineData("_ = {|GPC5006:@\"urn:nhs:names:services:gpconnect:fhir:rest:Search:slot-1\"|};")]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:\" + \"fhir:rest:search:slt-1\"|};")]
    [InlineData("_ = parameter == {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot\"|};")]
    [InlineData("InteractionId.Parse({|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord\"|});")]
    [InlineData("const string Slot = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot\"|}; Console.WriteLine(Slot); Console.WriteLine(\"to \" + Slot);")]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:read:structured_metadata-1\"|};")]
    public Task Unknown(string statement) => UsageTest.StatementsAsync(statement);

    [Theory]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:\" + \"fhir:rest:search:slot-1\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:fhir:rest:\" + parameter;")]
    [InlineData("_ = $\"urn:nhs:names:services:gpconnect:fhir:rest:{parameter}\";")]
    [InlineData("const string Start = \"urn:nhs:names:services:gpconnect:fhir\"; _ = Start + \":rest:search:slot-1\"; _ = $\"{Start}:rest:read:patient-1\";")]
    [InlineData("_ = \"urn:nhs:names:services:gpconnect:fhir:rest:search\" + parameter;")]
    [InlineData("_ = \"urn:nhs:names:services:nrl:DocumentReference.content.read\";")]
    [InlineData("_ = \"see urn:nhs:names:services:gpconnect:fhir:rest:search:slots-1\";")]
    [InlineData("_ = string.Concat(\"urn:nhs:names:services:gpconnect:fhir:rest:search\", parameter);")]
    [InlineData("_ = string.Join(\":\", \"urn:nhs:names:services:gpconnect:fhir:rest:search\", parameter);")]
    [InlineData("_ = string.Format(\"urn:nhs:names:services:gpconnect:fhir:{0}:slot\", parameter);")]
    [InlineData("_ = parameter.StartsWith(\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot\");")]
    [InlineData("_ = parameter.IndexOf(\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot\", StringComparison.Ordinal);")]
    [InlineData("const string Start = \"urn:nhs:names:services:gpconnect:fhir:rest:search\"; _ = parameter?.StartsWith(Start); _ = string.Concat(Start, parameter);")]
    public Task Known_or_a_part(string statement) => UsageTest.StatementsAsync(statement);

    [Theory]
    [InlineData("const string Slot =", "_ = Ids.Slot + \"-1\"; _ = $\"{Ids.Slot}-1\";", false)]
    [InlineData("static string Slot =>", "_ = Ids.Slot + \"-1\";", false)]
    [InlineData("const string Slot =", "_ = Ids.Slot + \"-1\"; var Slot = 1; System.Console.WriteLine(Slot);", false)]
    [InlineData("const string Slot =", "_ = Ids.Slot + \"-1\"; System.Console.WriteLine(Ids.Slot);", true)]
    [InlineData("const string Slot =", "System.Console.WriteLine(Ids.Slot);", true)]
    [InlineData("const string Slot =", "_ = Other.Slot + \"-1\";", true)]
    public Task Part_in_other_files(string declared, string statements, bool isReported)
    {
        const string Literal = $"\"{Prefix}fhir:rest:search:slot\"";
        return UsageTest.SourcesAsync(
            $"static class Ids {{ internal {declared} {(isReported ? $"{{|GPC5006:{Literal}|}}" : Literal)}; }}",
            $"class C {{ void M() {{ {statements} }} }} static class Other {{ internal const string Slot = \"\"; }}");
    }

    [Theory]
    [InlineData("fhir:rest:search:slots-1", DiagnosticSeverity.Warning)]
    [InlineData("fhir:rest:search:immunization-1", DiagnosticSeverity.Info)]
    public async Task Near_none_it_is_worth_knowing_only(string tail, DiagnosticSeverity severity)
    {
        var found = await Project.Of($"class C {{ string s = \"{Prefix}{tail}\"; }}").Build().AnalyzeAsync(new UsageAnalyzer());
        Assert.Equal(severity, Assert.Single(found).Severity);
    }

    [Fact]
    public void Each_slip_leads_back() => Assert.All(SpecifiedInteractions.Capabilities.Keys, static id =>
    {
        Assert.Equal(id, NearestInteraction.To(id));
        Assert.Contains(NearestInteraction.To(id.Replace("services", "service"))!, SpecifiedInteractions.Capabilities);
        Assert.Null(NearestInteraction.To(id + ":and:more"));
        Assert.Null(NearestInteraction.To(id + new string('1', 500)));
    });

    [Theory]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:slots-1\"|}; // slots", "_ = \"urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1\"; // slots")]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:\" + \"fhir:rest:search:slt-1\"|};", "_ = \"urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1\";")]
    [InlineData("_ = {|GPC5006:\"urn:nhs:names:services:gpconnect:fhir:rest:search:immunization-1\"|};", null)]
    public Task Fix(string statement, string? corrected) => UsageTest.FixAsync<UnknownInteractionIdFix>(statement, corrected);
}
