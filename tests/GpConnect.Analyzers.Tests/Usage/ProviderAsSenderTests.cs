using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>A pure provider's endpoint as the sender: one error, the compiler's own, that says why.</summary>
public sealed class ProviderAsSenderTests
{
    [Theory]
    [InlineData("request.SetSspHeaders(Acme.Practices.LeggPractice, provider.Asid, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(Acme.Practices.LeggPractice, Acme.Practices.BeechSurgery, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(provider, provider.Asid, InteractionIds.SearchSlot, Guid.NewGuid());")]
    [InlineData("request.SetSspHeaders(provider, provider, InteractionIds.SearchSlot, Guid.NewGuid());")]
    [InlineData("request.SetSspHeaders(to: provider, from: provider, interaction: InteractionIds.SearchSlot);")]
    [InlineData("SspHeaders.SetSspHeaders(request, provider, provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(provider.Asid, provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(parameter, provider, InteractionIds.SearchSlot);")]
    public async Task Is_one_error_that_says_why(string statement)
    {
        var built = Build(statement);
        var error = Assert.Single(Errors(built));
        Assert.Equal("CS0619", error.Id);
        Assert.Contains("'from' isn't a consumer", error.GetMessage());
        Assert.Contains("(P1, P2)", error.GetMessage());
        Assert.Empty(await built.AnalyzeAsync(new UsageAnalyzer()));
    }

    [Theory]
    [InlineData("request.SetSspHeaders(consumer, provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(consumer, provider.Asid, InteractionIds.SearchSlot, Guid.NewGuid());")]
    [InlineData("request.SetSspHeaders(sender, provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, Acme.Practices.LeggPractice.Asid, InteractionIds.SearchSlot, Guid.NewGuid());")]
    [InlineData("request.SetSspHeaders(new Own(), provider, InteractionIds.SearchSlot);")]
    [InlineData("request.SetSspHeaders(null, provider, InteractionIds.SearchSlot);")]
    [InlineData("void Send<T>(T from) where T : IConsumer => request.SetSspHeaders(from, provider, InteractionIds.SearchSlot); Send(consumer);")]
    [InlineData("Action<HttpRequestMessage, IConsumer, Asid, InteractionId> set = SspHeaders.SetSspHeaders;")]
    public void Who_may_send_compiles(string statement) => Assert.Empty(Errors(Build(statement)));

    [Fact]
    public void Another_argument_that_is_wrong_is_still_the_one_that_is_blamed()
    {
        var error = Assert.Single(Errors(Build("request.SetSspHeaders(consumer, parameter, InteractionIds.SearchSlot);")));
        Assert.Equal(("CS1503", "parameter"), (error.Id, error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan)));
    }

    private static Built Build(string statement) => Project.Of(
        UsageTest.Around(statement, types: "struct Own : IConsumer { public Asid Asid => default; public OdsCode OdsCode => default; }"),
        UsageTest.Registries).Build();

    private static Diagnostic[] Errors(Built built) =>
        [.. built.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
