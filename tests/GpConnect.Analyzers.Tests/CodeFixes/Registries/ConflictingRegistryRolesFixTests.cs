using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Registries;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Registries;

/// <summary>GPC3006: use <c>AlsoConsumer = true</c>.</summary>
public sealed class ConflictingRegistryRolesFixTests
{
    private const string Provider = "ProviderRegistry(MhsTopology.Shared)";
    private const string Consumer = "ConsumerRegistry(MhsTopology.Separate)";
    private const string Both = "ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true)";

    [Theory]
    [InlineData($"[{Provider}]\n[{Consumer}]\n", $"[{Both}]\n")]
    [InlineData($"[{Consumer}]\n[{Provider}]\n", $"[{Both}]\n")]
    [InlineData($"[{Provider}] [{Consumer}] ", $"[{Both}] ")]
    [InlineData($"[{Provider}] [{Consumer}]\n", $"[{Both}]\n")]
    [InlineData($"[{Provider}, {Consumer}]\n", $"[{Both}]\n")]
    [InlineData($"[{Consumer}, {Provider}]\n", $"[{Both}]\n")]
    [InlineData($"[{Provider}]\n[System.Obsolete, {Consumer}, System.Serializable]\n", $"[{Both}]\n[System.Obsolete, System.Serializable]\n")]
    [InlineData($"// ours\n[{Provider}] // shared\n[{Consumer}] // separate\n", $"// ours\n[{Both}] // shared\n// separate\n")]
    [InlineData($"[{Provider}]\n[\n    {Consumer}\n]\n", $"[{Both}]\n")]
    [InlineData($"[GpConnect.ProviderRegistry(topology: MhsTopology.Shared, AlsoConsumer = false)]\n[Sends(MhsTopology.Shared)]\n", "[GpConnect.ProviderRegistry(topology: MhsTopology.Shared, AlsoConsumer = true)]\n")]
    [InlineData("[ProviderRegistry(MhsTopology.Shared, Environment = \"INT\")]\n[ConsumerRegistry(MhsTopology.Shared, Environment = \"LIVE\")]\n", "[ProviderRegistry(MhsTopology.Shared, Environment = \"INT\", AlsoConsumer = true)]\n")]
    [InlineData("[ProviderRegistry(MhsTopology.Shared, AlsoConsumer = false)]\n[ConsumerRegistry(MhsTopology.Shared, Environment = \"INT\")]\n", "[ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true, Environment = \"INT\")]\n")]
    [InlineData($"[{Provider}]\n[ConsumerRegistry(MhsTopology.Shared, Environment = \"INT\")]\n", "[ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true, Environment = \"INT\")]\n")]
    public Task Attributes(string before, string after) =>
        FixTest.SourceAsync<ConflictingRegistryRolesFix>(Source(before), Source(after), "Use AlsoConsumer = true");

    [Theory]
    [InlineData($"[{Provider}]\n#if true\n[{Consumer}]\n#endif\n")]
    [InlineData($"[{Provider}, /* for now */ {Consumer}]\n")]
    [InlineData($"[{Consumer}, // for now\n {Provider}]\n")]
    [InlineData($"[{Provider}]\n[ConsumerRegistry(MhsTopology.Separate /* for now */)]\n")]
    public Task None(string attributes) => FixTest.NoneAsync<ConflictingRegistryRolesFix>("GPC3006", Source(attributes));

    [Fact]
    public Task Parts_in_other_files() => FixTest.ProjectAsync<ConflictingRegistryRolesFix>(
        Project.Of(Part(Provider), Part(Consumer)),
        Project.Of(Part(Both), "using GpConnect;\nstatic partial class Practices { }"));

    [Fact]
    public Task All() => FixTest.AllAsync<ConflictingRegistryRolesFix>(
        "GPC3006",
        Project.Of(Source($"[{Provider}, {Consumer}]") + $"\n[{Consumer}]\n[{Provider}]\nstatic partial class Others {{ }}"),
        Project.Of(Source($"[{Both}]") + $"\n[{Both}]\nstatic partial class Others {{ }}"));

    private static string Part(string attribute) => $"using GpConnect;\n[{attribute}]\nstatic partial class Practices {{ }}";

    private static string Source(string attributes) => $$"""
        using GpConnect;
        using Sends = GpConnect.ConsumerRegistryAttribute;

        {{attributes}}static partial class Practices { }
        """;
}
