using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3001: the class itself, at its name.</summary>
public sealed class RegistryClassShapeTests
{
    private const string Registry = """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]

        """;

    [Theory]
    [InlineData("public static class {|GPC3001:Trusts|} { }", "is not partial")]
    [InlineData("public partial class {|GPC3001:Trusts|} { }", "is not static")]
    [InlineData("public class {|GPC3001:Trusts|} { }", "is neither static nor partial")]
    [InlineData("public sealed partial class {|GPC3001:Trusts|} { }", "is not static")]
    [InlineData("public partial record {|GPC3001:Trusts|} { }", "is a record")]
    [InlineData("public static partial class {|GPC3001:Trusts|}<T> { }", "is generic")]
    [InlineData("file static partial class {|GPC3001:Trusts|} { }", "is file-local")]
    [InlineData("public static partial class {|GPC3001:Registry|} { }", "has the name of a member that is generated")]
    [InlineData("public static partial class {|GPC3001:Asids|} { }", "has the name of a member that is generated")]
    [InlineData("public static partial class {|GPC3001:PartyKeys|} { }", "has the name of a member that is generated")]
    [InlineData("public static partial class {|GPC3001:Trusts|} { public const int Registry = 1; }", "declares 'Registry'")]
    [InlineData("public static partial class {|GPC3001:Trusts|} { public static void Asids() { } }", "declares 'Asids'")]
    [InlineData("public static partial class {|GPC3001:Trusts|} { private static class PartyKeys { } }", "declares 'PartyKeys'")]
    public async Task A_class_that_cannot_hold_a_registry(string declaration, string why)
    {
        var diagnostics = await MarkedProject.VerifyAsync(Registry + declaration);
        Assert.Contains(why, diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("public class Outer { %public static partial class {|GPC3001:Trusts|} { } }", "declare that type 'partial'")]
    [InlineData("public partial class Outer { public struct Middle { %public static partial class {|GPC3001:Trusts|} { } } }", "declare that type 'partial'")]
    [InlineData("public partial class Outer<T> { %public static partial class {|GPC3001:Trusts|} { } }", "is nested in the generic type 'Outer'")]
    [InlineData("file partial class Outer { %public static partial class {|GPC3001:Trusts|} { } }", "is file-local")]
    public async Task A_class_around_that_cannot(string declaration, string why)
    {
        var diagnostics = await MarkedProject.VerifyAsync(declaration.Replace("%", Registry));
        Assert.Contains(why, diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Several_parts_of_a_wrong_class_are_reported_once() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        public partial class {|GPC3001:Trusts|} { }

        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        public partial class Trusts { }
        """);

    [Fact]
    public Task Endpoints_of_a_wrong_class_are_compared_only_when_it_is_right_but_read_all_the_same() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC2002:"x"|}, PartyKey = "RR8-821870")]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-821870")]
        [SpineEndpoint("Hull", OdsCode = "RWA", Asid = "200000001387", PartyKey = "RWA-821870")]
        public partial class {|GPC3001:Trusts|} { }
        """);

    [Fact]
    public Task An_empty_registry_is_right() => MarkedProject.VerifyAsync(
        "[ProviderRegistry(MhsTopology.Shared)]\npublic static partial class Practices { }");
}
