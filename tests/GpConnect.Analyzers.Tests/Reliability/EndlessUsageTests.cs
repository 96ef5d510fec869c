using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Usage;
using Xunit;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Values that go round in circles, or grow with each line, keep neither a build nor an editor from ending.</summary>
public sealed class EndlessUsageTests
{
    private static readonly int[] Lengths = [1, 2, 3, 5, 16, 17, 50, 51];

    /// <summary>A header, how it is set, and members of which each refers to the next.</summary>
    [Theory]
    [InlineData("static string M{0} => M{1};", "Ssp-TraceID", "M0")]
    [InlineData("static System.Guid M{0} => M{1};", "Ssp-TraceID", "M0.ToString()")]
    [InlineData("static readonly System.Guid M{0} = M{1};", "Ssp-TraceID", "$\"{M0}\"")]
    [InlineData("string M{0} {{ get {{ return M{1}; }} }}", "Ssp-From", "M0")]
    [InlineData("string M{0} => $\"{{M{1}}}{{M{1}}}\";", "Ssp-From", "M0")]
    [InlineData("string M{0} {{ get; set; }} void Set{0}() => M{0} = M{1};", "Ssp-From", "M0")]
    [InlineData("string M{0} {{ get; set; }} void Set{0}() => M{0} = M{1} + M{1};", "Ssp-TraceID", "M0")]
    [InlineData("IConsumer M{0} {{ get; set; }} void Set{0}(Client other) => other.M{0} = M{1};", "Ssp-From", "M0.Asid.ToString()")]
    [InlineData("ProviderEndpoint M{0} => M{1};", "Ssp-From", "M0.Asid.ToString()")]
    [InlineData("static ProviderEndpoint M{0} => M{1};", "Ssp-From", "M0?.Asid.ToString()")]
    [InlineData("static EndpointRegistry<ProviderEndpoint> M{0} => M{1};", "Ssp-From", "M0[0].Asid.ToString()")]
    [InlineData("ConsumerEndpoint M{0} => M{1};", "Ssp-To", "M0.Asid.ToString()")]
    public Task Members(string member, string header, string value) => AnalyzeAsync(Lengths.Select(length => UsageTest.Around(
        $"request.Headers.Add(\"{header}\", {value});", string.Join('\n', Circle(member, length)))));

    [Theory]
    [InlineData("string a{0} = a{1};", "Ssp-TraceID", "a0")]
    [InlineData("var a{0} = a{1};", "Ssp-From", "a0")]
    [InlineData("Guid a{0}; a{0} = a{1};", "Ssp-TraceID", "a0.ToString()")]
    [InlineData("ProviderEndpoint a{0} = a{1};", "Ssp-From", "a0.Asid.ToString()")]
    [InlineData("ProviderEndpoint a{0}; a{0} = a{1}.Find();", "Ssp-From", "a0.Asid.ToString()")]
    public Task Locals_half_typed(string local, string header, string value) => AnalyzeAsync(Lengths.Select(length => UsageTest.Around(
        string.Join('\n', Circle(local, length)) + $"\nrequest.Headers.Add(\"{header}\", {value});")));

    [Theory]
    [InlineData("var a{1} = $\"{{a{0}}}{{a{0}}}{{a{0}}}{{a{0}}}\";", 30)]
    [InlineData("var a{1} = a{0} + a{0} + a{0};", 200)]
    [InlineData("var a{1} = parameter + {0}; request.Headers.Add(\"Ssp-From\", a{0});", 2000)]
    [InlineData("request.Headers.Add(\"Ssp-From\", parameter); var a{1} = a{0}; request.Headers.Add(\"Ssp-TraceID\", a{1});", 1000)]
    public Task Many(string line, int count) => AnalyzeAsync(
    [
        UsageTest.Around(
            "var a0 = parameter;\n" + string.Join('\n', Enumerable.Range(0, count).Select(i => Format(line, i, i + 1))) + $"\nrequest.Headers.Add(\"Ssp-From\", a{count});"),
    ]);

    [Theory]
    [InlineData(".AddHeader(\"Ssp-From\", parameter)")]
    [InlineData(".AddHeader(\"Ssp-From\", M)")]
    public Task A_long_chain_of_calls(string call) => AnalyzeAsync(
    [
        UsageTest.Around(
            "this" + string.Concat(Enumerable.Repeat(call, 300)) + ";",
            "Client AddHeader(string name, string value) => this; static string M => M;"),
    ]);

    private static IEnumerable<string> Circle(string line, int length) => Enumerable.Range(0, length).Select(i => Format(line, i, (i + 1) % length));

    private static string Format(string line, int one, int next) => string.Format(CultureInfo.InvariantCulture, line, one, next);

    private static async Task AnalyzeAsync(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            Assert.Empty(await EveryWay.ReportAsync(Project.Of(source, UsageTest.Registries).Build(), new UsageAnalyzer()));
        }
    }
}
