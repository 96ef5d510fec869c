using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>What an endpoint file may look like, and what is malformed in one.</summary>
public sealed class EndpointFileFormatTests
{
    [Theory]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("ods code,asid,party key,registration,name\r\nA20047,918999198993,A20047-821870,cma,Legg Practice\r\n")]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,Legg Practice")]
    [InlineData("\uFEFFods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("\uFEFF\"ods code\",asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("ODS_CODE,ASID,PARTY_KEY,REGISTRATION,NAME\nA20047,918999198993,A20047-821870,CMA,Legg Practice\n")]
    [InlineData("Ods-Code,Asid,PartyKey,Registration,Name\nA20047,918999198993,A20047-821870,Cma,Legg Practice\n")]
    [InlineData("odscode,\" a s i d \",party-key,registration,name\nA20047,918999198993,A20047-821870,cMa,Legg Practice\n")]
    [InlineData("name,registration,party key,asid,ods code\nLegg Practice,cma,A20047-821870,918999198993,A20047\n")]
    [InlineData("ods code,supplier,asid,party key,registration,name,supplier\nA20047,\"Acme, Ltd\",918999198993,A20047-821870,cma,Legg Practice,x\n")]
    [InlineData("ods code,asid,party key,registration,name,\nA20047,918999198993,A20047-821870,cma,Legg Practice,\n")]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,Legg Practice,,,\n")]
    [InlineData("ods code,asid,party key,registration,name\n A20047 ,\t918999198993, A20047-821870 , cma ,  Legg Practice  \n")]
    [InlineData("ods code,asid,party key,registration,name\n\"A20047\",\"918999198993\",\"A20047-821870\",\"cma\",\"Legg Practice\"\n")]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,\"Legg\nPractice\"\n")]
    [InlineData("ods code,asid,party key,registration,name\r\nA20047,918999198993,A20047-821870,cma,\"\"\"Legg\"\",\r\nPractice\"\r\n")]
    [InlineData("ods code;asid;party key;registration;name\nA20047;918999198993;A20047-821870;cma;Legg Practice\n")]
    [InlineData("\uFEFFods code\tasid\tparty key\tregistration\tname\r\nA20047\t918999198993\tA20047-821870\tcma\tLegg Practice\r\n")]
    [InlineData("\"ods code\";\"asid\";party key;registration;name;note\nA20047;918999198993;A20047-821870;cma;\"Legg; Practice\";a, b\n")]
    [InlineData("\n;;;\nods code;asid;party key;registration;name\n\n;;\n;;;;;;;\nA20047;918999198993;A20047-821870;cma;Legg Practice;;\n")]
    [InlineData("note, of whom\tods code\tasid\tparty key\tregistration\tname\nx\tA20047\t918999198993\tA20047-821870\tcma\tLegg, Practice\n")]
    [InlineData("NACS,asid,MHS Party Key,SDS registration,Organisation name\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("ODS,asid,mhs_party_key,sds-registration,Practice Name\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("OrganisationCode,asid,party key,registration,PRACTICENAME\nA20047,918999198993,A20047-821870,cma,Legg Practice\n")]
    [InlineData("\n\n,,,,\nods code,asid,party key,registration,name\n\n  \n,,\n,,,,,,,\n\"\",\"\"\nA20047,918999198993,A20047-821870,cma,Legg Practice\n\n")]
    public async Task Every_well_formed_spelling_is_read(string csv)
    {
        var built = Rows.Of(csv).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Equal(["LeggPractice A20047 918999198993 A20047-821870"], built.Endpoints());
    }

    [Theory]
    [InlineData("cma", "Cma")]
    [InlineData("MHS", "Mhs")]
    [InlineData("", "Undeclared")]
    public void Registrations_are_what_the_row_says(string written, string expected)
    {
        var registry = Rows.Of($"ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,{written}\n")
            .Build().Registry<ProviderEndpoint>("Practices");

        Assert.Equal(expected, Assert.Single(registry).Registration.ToString());
    }

    [Fact]
    public void Optional_columns_may_be_left_out()
    {
        const string consumers = """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Practices { }
            """;

        Assert.Equal(
            ["RR8 RR8 200000001385 X26-822358", "RAE RAE 200000001386 X26-822358"],
            Rows.Of("asid,ods code\n200000001385,RR8\n200000001386,RAE\n", consumers).Build().Endpoints());
    }

    [Theory]
    [InlineData("{|GPC3005:asid,party key|}\n918999198993,A20047-821870\n")]
    [InlineData("{|GPC3005:ods code,party key|}\nA20047,A20047-821870\n")]
    [InlineData("{|GPC3005:practice;number|}\nA20047;918999198993\n")]
    [InlineData("ods code,asid,{|GPC3005:ODS_Code|}\nA20047,918999198993,A20047\n")]
    [InlineData("ods code,asid,name,{|GPC3005:Name|}\nA20047,918999198993,x,y\n")]
    [InlineData("NACS,asid,{|GPC3005:ODS_Code|}\nA20047,918999198993,A20047\n")]
    [InlineData("{|GPC3005:ods code|asid|name|}\nA20047|918999198993|Dr \"Bob\" Legg\n")]
    [InlineData("{|GPC3005:x,y|}\n1,\"2\n3,4\"5\n")]
    [InlineData("ods code,as{|GPC3005:\"|}id\nA20047,918999198993\n")]
    public async Task A_header_that_cannot_be_understood_is_reported_once_and_no_row_is_read(string marked)
    {
        var diagnostics = await Rows.VerifyAsync(marked);
        Assert.All(diagnostics, static diagnostic => Assert.NotEmpty(diagnostic.GetMessage()));
    }

    [Theory]
    [InlineData("{|GPC3005:A20047,918999198993,A20047-821870,cma|}\n")] // Fewer fields than the header.
    [InlineData("A20047,918999198993,A20047-821870,cma,Dr Legg,{|GPC3005:Partner|}\n")] // More.
    [InlineData("A20047,918999198993,A20047-821870,cma,Dr Legg,,{|GPC3005:\" Partner \"|}\n")]
    [InlineData("A20047,918999198993,A20047-821870,{|GPC3005:cme|},Legg\n")]
    [InlineData("A20047,918999198993,A20047-821870,{|GPC3005:\"c m a\"|},Legg\n")]
    [InlineData("A20047,918999198993,A20047-821870,cma,Dr {|GPC3005:\"|}Bob\" Legg\n")]
    [InlineData("A20047,918999198993,A20047-821870,cma,\"Dr \"{|GPC3005:Bob\" Legg\"|}\n")]
    [InlineData("A20047,918999198993,A20047-821870,cma,Dr{|GPC3005:\r|}Legg\n")]
    [InlineData("A20047,918999198993,A20047-821870,cma,{|GPC3005:\"|}Legg\n")] // Never closed.
    public async Task A_malformed_row_is_reported_at_its_cell_and_the_others_are_read(string row)
    {
        var marked = Rows.Header + row + Rows.Beech;

        await Rows.VerifyAsync(marked);

        Assert.Equal(["BeechSurgery B82617 227319907549 B82617-820006"], Rows.Of(MarkedText.Parse(marked).Text).Build().Endpoints());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n,,\n")]
    public async Task An_empty_file_is_no_endpoint_file(string csv) => Assert.Equal(
        ["GPC3005 practices.csv(1,1): The endpoint file is empty: begin it with a header row that names the columns 'ods code' and 'asid'"],
        await Rows.Of(csv).Build().ReportAsync());

    [Fact]
    public async Task A_header_without_rows_is_an_empty_registry()
    {
        var built = Rows.Of(Rows.Header).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Empty(built.Endpoints());
    }

    [Fact]
    public async Task A_file_that_no_class_takes_is_checked_all_the_same() =>
        await Rows.VerifyAsync("ods code,{|GPC3005:ODS code|},asid\n", source: "class Program { }");
}
