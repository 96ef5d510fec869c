using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>The usage rules leave test projects alone, unless they are asked to look.</summary>
public sealed class TestProjectTests
{
    private const string Source = """
        class C
        {
            string asid = "918999198993";
            void M(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("Ssp-From", "200000000115");
        }
        """;

    private static readonly string[] All = ["GPC5001", "GPC5002"];

    [Theory]
    [InlineData("", "", true)]
    [InlineData("IsTestProject", "false", true)]
    [InlineData("IsTestProject", "true", false)]
    [InlineData("IsTestProject", "True", false)]
    [InlineData("GpConnectAnalyzeTests", "true", true)]
    public Task By_what_the_project_file_says(string property, string value, bool isLookedAt) =>
        VerifyAsync(Project.Of(Source, UsageTest.Registries).With(property, value), isLookedAt);

    [Theory]
    [InlineData("xunit.core", false)]
    [InlineData("xunit.v3.core", false)]
    [InlineData("nunit.framework", false)]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework", false)]
    [InlineData("MSTest.TestFramework", false)]
    [InlineData("xunit.like", true)]
    public async Task By_the_framework_that_is_referenced(string assembly, bool isLookedAt)
    {
        var project = Project.Of(Source, UsageTest.Registries).Referencing((Project.Of("") with { AssemblyName = assembly }).Build());
        await VerifyAsync(project, isLookedAt);
        await VerifyAsync(project.With("GpConnectAnalyzeTests", "true"), isLookedAt: true);
        await VerifyAsync(project.With("GpConnectAnalyzeTests", "false"), isLookedAt);
    }

    private static async Task VerifyAsync(Project project, bool isLookedAt) => Assert.Equal(
        isLookedAt ? All : [],
        (await project.Build().AnalyzeAsync(new UsageAnalyzer())).Select(static diagnostic => diagnostic.Id));
}
