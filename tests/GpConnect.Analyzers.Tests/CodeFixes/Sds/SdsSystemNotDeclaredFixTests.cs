using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Sds;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.CodeFixes.Sds;

/// <summary>GPC4012: declare what SDS has.</summary>
public sealed class SdsSystemNotDeclaredFixTests
{
    private const string Attribute = """[SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]""";

    private static readonly string Sds = As("200000001385", "RR8", "X26-822358", Slots) + As("200000001386", "RAE", "x26-822358", Slots);

    [Fact]
    public Task By_an_attribute() => FixTest.ProjectAsync<SdsSystemNotDeclaredFix>(
        Trusts(Attribute),
        Trusts(Attribute + """

            [SpineEndpoint("RAE", OdsCode = "RAE", Asid = "200000001386")]
            """),
        "Declare the system that SDS has");

    [Fact]
    public Task By_several() => FixTest.ProjectAsync<SdsSystemNotDeclaredFix>(
        Trusts(Attribute, Sds + As("200000001387", "8J001", "X26-822358", Slots)),
        Trusts(Attribute + """

            [SpineEndpoint("RAE", OdsCode = "RAE", Asid = "200000001386")]
            [SpineEndpoint("_8J001", OdsCode = "8J001", Asid = "200000001387")]
            """, Sds + As("200000001387", "8J001", "X26-822358", Slots)),
        "Declare the 2 systems that SDS has");

    [Fact]
    public Task A_name_that_is_taken_gets_the_ASID() => FixTest.ProjectAsync<SdsSystemNotDeclaredFix>(
        Trusts(Attribute.Replace("Leeds", "RAE")),
        Trusts(Attribute.Replace("Leeds", "RAE") + """

            [SpineEndpoint("RAE_200000001386", OdsCode = "RAE", Asid = "200000001386")]
            """));

    [Fact]
    public Task With_the_party_key_if_the_registry_has_none() => FixTest.ProjectAsync<SdsSystemNotDeclaredFix>(
        Trusts("""[SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]""", registry: "MhsTopology.Shared"),
        Trusts("""
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]
            [SpineEndpoint("RAE", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822358")]
            """, registry: "MhsTopology.Shared"));

    [Theory]
    [InlineData("ods code,asid\nRR8,200000001385\n", "RAE,200000001386\n")]
    [InlineData("ods code,asid\nRR8,200000001385", "\nRAE,200000001386")]
    [InlineData("asid,region,party key,ods code\r\n200000001385,North,,RR8\r\n", "200000001386,,,RAE\r\n")]
    [InlineData("asid;region;party key;nacs\r\n200000001385;North;;RR8\r\n", "200000001386;;;RAE\r\n")]
    [InlineData("ods code\tasid\tname\nRR8\t200000001385\tLeeds\n", "RAE\t200000001386\t\n")]
    public Task By_a_row(string rows, string added) => FixTest.ProjectAsync<SdsSystemNotDeclaredFix>(
        Trusts("""[SpineEndpointsFrom("trusts.csv")]""").With(DataFileText.Endpoints("/src/trusts.csv", rows)),
        Trusts("""[SpineEndpointsFrom("trusts.csv")]""").With(DataFileText.Endpoints("/src/trusts.csv", rows + added)),
        "Declare the system that SDS has in trusts.csv");

    [Fact]
    public Task Not_what_no_declaration_can_say() => FixTest.NoneAsync<SdsSystemNotDeclaredFix>(
        "GPC4012", Trusts(Attribute, Sds.Replace("nhsIDCode: RAE", "nhsIDCode: not one")));

    private static Project Trusts(string endpoints, string? sds = null, string registry = "MhsTopology.Shared, PartyKey = \"X26-822358\"") => Project.Of($$"""
        using GpConnect;

        [ConsumerRegistry({{registry}})]
        {{endpoints}}
        public static partial class Trusts { }
        """).With(DataFileText.Snapshot("/src/sds.ldif", sds ?? Sds));
}
