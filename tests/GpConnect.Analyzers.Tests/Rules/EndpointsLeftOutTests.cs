using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3008: the generator says what a registry leaves out.</summary>
public sealed class EndpointsLeftOutTests
{
    private const string Trusts = """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """;

    [Theory]
    [InlineData("ods code,asid\nRAE,200000001386\n", null)]
    [InlineData("ods code,asid\n", null)]
    [InlineData("ods code,asid\nRAE,20000000138\n", "its one endpoint, the first at trusts.csv line 2: An ASID is not 12 digits (GPC2002)")]
    [InlineData("ods code,asid\n\nRAE,200000001386\nRR8,\"2\n\"\nrcf,3\n", "2 of 3 endpoints, the first at trusts.csv line 4: An ASID is not 12 digits (GPC2002)")]
    [InlineData("ods code,asid\nRAE,200000001386\nRR8\n", "1 of 2 endpoints, the first at trusts.csv line 3: An endpoint file is malformed (GPC3005)")]
    [InlineData("ods code|asid\nRAE|200000001386\nRR8|200000001385\n", "2 of 2 endpoints, the first at trusts.csv line 1: An endpoint file is malformed (GPC3005)")]
    [InlineData("", "endpoints, the first at trusts.csv line 1: An endpoint file is malformed (GPC3005)")]
    [InlineData("ods code,asid,name\nRAE,200000001386,Bradford\nRCF,200000001387,Bradford\n", null)]
    [InlineData("ods code,asid,name\nRAE,200000001386,Bradford\nRCF,200000001387,Registry\n", "1 of 2 endpoints, the first at trusts.csv line 3: An endpoint's name isn't a C# identifier or is taken (GPC3002)")]
    [InlineData("Trusts\nods code,asid,CMA?\nRAE,200000001386,\uFFFD\n", null)]
    [InlineData("ods code,asid\nRAE,200000001386\nRAE,200000001386\n", "1 of 2 endpoints, the first at trusts.csv line 3: An endpoint file is malformed (GPC3005)")]
    public void Rows(string file, string? leftOut) => AssertReported(
        leftOut is null ? null : $"Registry 'Trusts' leaves out {leftOut};",
        Project.Of(Trusts).With(DataFileText.Endpoints("/src/trusts.csv", file)));

    [Fact]
    public void A_file_that_isnt_there() =>
        AssertReported("Registry 'Trusts' leaves out endpoints, the first at trusts.csv: An endpoint file is not found (GPC3004);", Project.Of(Trusts));

    [Theory]
    [InlineData("""[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]""", null)]
    [InlineData("""[SpineEndpoint("Bradford", OdsCode = "RAE")]""", "its one endpoint, the first at Trusts.Bradford: An endpoint has no ODS code, ASID or party key (GPC2001)")]
    [InlineData("""[SpineEndpoint("class", OdsCode = "RAE", Asid = "2")]""", "its one endpoint, the first at Trusts.class: An endpoint's name isn't a C# identifier or is taken (GPC3002)")]
    [InlineData("""[SpineEndpoint("", OdsCode = "RAE", Asid = "200000001386")]""", "its one endpoint, the first at Trusts.RAE: An endpoint's name isn't a C# identifier or is taken (GPC3002)")]
    public void Attributes(string endpoints, string? leftOut) => AssertReported(
        leftOut is null ? null : $"Registry 'Trusts' leaves out {leftOut};",
        Project.Of(Trusts.Replace("[SpineEndpointsFrom(\"trusts.csv\")]", endpoints)));

    [Theory]
    [InlineData("PartyKey = \"X26-822358\"", "PartyKey = \"X26\"", "its one endpoint, the first at Trusts.Bradford: A party key is not an ODS code, a hyphen and digits (GPC2003)")]
    [InlineData("static partial", "static", "all endpoints, the first at Trusts: A registry class is not static and partial, or cannot hold a registry (GPC3001)")]
    public void What_breaks_all_endpoints(string old, string broken, string leftOut) => AssertReported(
        $"Registry 'Trusts' leaves out {leftOut};",
        Project.Of(Trusts.Replace("[SpineEndpointsFrom(\"trusts.csv\")]", """[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]""").Replace(old, broken)));

    [Fact]
    public void Endpoints_outside_a_registry_are_GPC3003s() => AssertReported(
        null, Project.Of("""[GpConnect.SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "2")] public static partial class Trusts { }"""));

    [Fact]
    public void It_is_at_the_class_name_and_names_the_first_beside_it()
    {
        var project = Project.Of(Trusts.Replace("[SpineEndpointsFrom(\"trusts.csv\")]", """[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "2")]"""));

        var reported = Assert.Single(project.Build().Reported);

        Assert.Equal("Trusts", TextAt(reported.Location));
        Assert.Equal("\"2\"", TextAt(Assert.Single(reported.AdditionalLocations)));
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static void AssertReported(string? message, Project project)
    {
        var reported = project.Build().Reported;
        if (message is null)
        {
            Assert.Empty(reported);
        }
        else
        {
            var diagnostic = Assert.Single(reported);
            Assert.Equal(("GPC3008", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
            Assert.StartsWith(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
            Assert.Equal("Trusts", TextAt(diagnostic.Location));
        }
    }
}
