using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3007. Apart from the other rules of endpoint files, as it takes a while.</summary>
public sealed class TooManyMembersTests
{
    private const string Trusts = """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """;

    [Fact]
    public async Task More_than_fifty_thousand()
    {
        var project = MarkedProject.Of(Trusts.Replace("class Trusts", "class {|GPC3007:Trusts|}")).WithEndpoints("/src/trusts.csv", Rows(50_001));
        var diagnostics = await project.VerifyAsync();
        Assert.Contains("has 50,001 named members", diagnostics[0].GetMessage());
        var text = Assert.Single(project.Project.Build().GeneratedTexts);
        Assert.Contains("ConsumerEndpoint E49999 ", text);
        Assert.DoesNotContain("ConsumerEndpoint E50000 ", text);
    }

    [Fact]
    public async Task Fifty_thousand_are_not_too_many()
    {
        var project = MarkedProject.Of(Trusts).WithEndpoints("/src/trusts.csv", Rows(50_000)).Project;

        // The analyzers need no generated code, which takes long to compile.
        Assert.Empty(await new Built(project, project.ToCompilation()).AnalyzeAsync());
    }

    [Fact]
    public async Task Rows_without_members_are_not_counted()
    {
        var project = MarkedProject.Of(Trusts.Replace("\"trusts.csv\"", "\"trusts.csv\", Members = false"))
            .WithEndpoints("/src/trusts.csv", Rows(60_000));
        await project.VerifyAsync();
        Assert.Equal(60_000, project.Project.Build().Registry<ConsumerEndpoint>("Trusts").Count);
    }

    private static string Rows(int count) => "ods code,asid,party key\n"
        + string.Join('\n', Enumerable.Range(0, count).Select(static i => $"E{i:D5},{200000000000 + i},E{i:D5}-821870"));
}
