using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Rows get names: from the column <c>name</c>, or from the ODS code.</summary>
public sealed class EndpointNameTests
{
    private const string Trusts = """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """;

    private static Built Build(string csv, string source = Trusts) =>
        Project.Of(source).With(DataFileText.Endpoints("/src/trusts.csv", csv)).Build();

    [Theory]
    [InlineData("Dr Legg & Partners' Surgery", "DrLeggPartnersSurgery")]
    [InlineData("dr legg’s SURGERY", "DrLeggsSURGERY")]
    [InlineData("1st Street", "_1stStreet")]
    [InlineData("st. mary-le-bow (north)", "StMaryLeBowNorth")]
    [InlineData("class", "Class")]
    [InlineData("École d'Été", "ÉcoleDÉté")]
    [InlineData("a_b", "AB")]
    [InlineData("x*/\u2028{y}", "XY")]
    [InlineData("&&&", "RR8")]
    [InlineData("", "RR8")]
    [InlineData("😀", "RR8")]
    [InlineData("١٢", "_١٢")]
    public void A_name_becomes_an_identifier(string name, string member)
    {

        var built = Build($"name,ods code,asid\n\"{name}\",RR8,200000001385");
        Assert.Equal(member, Assert.Single(built.Registry<ConsumerEndpoint>("Trusts")).Name);
        Assert.NotNull(built.Member("Trusts", member));
    }

    [Fact]
    public async Task Without_a_name_it_is_the_ods_code_and_then_the_asid_too()
    {
        var built = Build(
            "ods code,asid,name\nRR8,200000001385,\nRR8,200000001386,\nRAE,200000001387,Leeds\n123,200000001388,\n123,200000001389,",
            Trusts.Replace("[SpineEndpointsFrom", "[SpineEndpoint(\"RAE\", OdsCode = \"RAE\", Asid = \"200000001380\")]\n[SpineEndpointsFrom"));
        Assert.Equal(
            ["RAE", "RR8", "RR8_200000001386", "Leeds", "_123", "_123_200000001389"],
            built.Registry<ConsumerEndpoint>("Trusts").Select(static endpoint => endpoint.Name));
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public void Names_at_run_time_are_the_same_without_members()
    {
        const string csv = "ods code,asid,name\nRR8,200000001385,Leeds Teaching\nRR8,200000001386,\nRR8,200000001387,\n123,200000001388,";
        Assert.Equal(
            Build(csv).Registry<ConsumerEndpoint>("Trusts").Select(static endpoint => endpoint.Name),
            Build(csv, Trusts.Replace("\"trusts.csv\"", "\"trusts.csv\", Members = false")).Registry<ConsumerEndpoint>("Trusts").Select(static endpoint => endpoint.Name));
    }

    [Theory]
    [InlineData("ods code,asid,party key,registration,name\nRR8,200000001385,X26-822358,mhs,Leeds")]
    [InlineData("\uFEFFName,REGISTRATION,Party_Key,Asid,ODS-Code\r\nLeeds,MHS,X26-822358,200000001385,RR8\r\n")]
    [InlineData("odscode , asid , partykey , telephone , registration , name\n RR8 , 200000001385 , , 0113 , Mhs , Leeds \n\n,,,,,\n")]
    [InlineData("\"ods\ncode\",\"asid\",\"party key\",\"registration\",\"name\"\n\"RR8\",\"200000001385\",\"X26-822358\",\"mhs\",\"Leeds\"")]
    [InlineData("\nods code,asid,party key,registration,name,,\nRR8,200000001385,X26-822358,mhs,Leeds,,,,")]
    public async Task Columns_come_in_any_order_and_spelling(string csv)
    {
        var built = Build(csv);
        var leeds = Assert.Single(built.Registry<ConsumerEndpoint>("Trusts"));
        Assert.Equal("Leeds RR8 200000001385 X26-822358 Mhs", $"{leeds.Name} {leeds.OdsCode} {leeds.Asid} {leeds.PartyKey} {leeds.Registration}");
        Assert.Empty(await built.ReportAsync());
    }
}
