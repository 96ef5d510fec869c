using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3006: one class is a registry of providers or one of consumers, at its name.</summary>
public sealed class ConflictingRegistryRolesTests
{
    [Theory]
    [InlineData("[ProviderRegistry(MhsTopology.Shared)]\n[ConsumerRegistry(MhsTopology.Shared)]\npublic static partial class {|GPC3006:Both|} { }")]
    [InlineData("[ConsumerRegistry(MhsTopology.Shared), ProviderRegistry(MhsTopology.Shared)]\n[SpineEndpoint(\"Legg\")]\npublic static partial class {|GPC3006:Both|} { }")]
    public async Task One_class_in_both_roles(string source)
    {
        var diagnostics = await MarkedProject.VerifyAsync(source);
        Assert.Contains("keep [ProviderRegistry(…, AlsoConsumer = true)]", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Roles_in_two_parts_are_reported_at_one_of_them() => MarkedProject.Of(
        "[ConsumerRegistry(MhsTopology.Shared)]\npublic static partial class Both { }",
        "[ProviderRegistry(MhsTopology.Shared)]\npublic static partial class {|GPC3006:Both|} { }").VerifyAsync();

    [Fact]
    public Task A_class_for_each_role_and_one_for_both_at_once_are_right() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Shared)]
        public static partial class Trusts { }

        [ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true)]
        public static partial class Both { }
        """);
}
