using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Topology;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Topology;

/// <summary>GPC1005: use the registry's key.</summary>
public sealed class SharedMhsPartyKeyDiffersFixTests
{
    [Theory]
    [InlineData("""
        "X26-822359"
        """)]
    [InlineData("Other")]
    [InlineData("""
        "X26" + "-822359"
        """)]
    public Task Argument(string before) => FixTest.SourceAsync<SharedMhsPartyKeyDiffersFix>(
        Source(before), Source("\"X26-822358\""), "Use the registry's party key X26-822358");

    [Fact]
    public Task All_the_data_files_too() => AllAsync(
        """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-000001")]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "X26-000002")]
        [SpineEndpointsFrom("rows.csv")]
        public static partial class Trusts { }
        """,
        "name,ods code,asid,party key\nHull,RWA,200000001388,X26-000003\nGoole,RJL,200000001389,\"X26-000004\"\n");

    private static async Task AllAsync(string source, string rows)
    {
        using var workbench = new Workbench(Project.Of(source).With(DataFileText.Endpoints("/src/rows.csv", rows)));
        await workbench.FixAllAsync(new SharedMhsPartyKeyDiffersFix(), "GPC1005", Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project);
        var project = await workbench.ProjectAsync();
        FixTest.AssertSame(Project.Of(Corrected(source)).With(DataFileText.Endpoints("/src/rows.csv", Corrected(rows))), project);
        Assert.Empty(await project.Build().ReportAsync());

        static string Corrected(string text) => System.Text.RegularExpressions.Regex.Replace(text, "X26-00000[0-9]", "X26-822358");
    }

    private static string Source(string key) => $$"""
        using GpConnect;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = /* why? */ {{key}})]
        public static partial class Trusts
        {
            internal const string Other = "X26-822359";
        }
        """;
}
