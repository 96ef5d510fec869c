using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3005: an endpoint file is CSV with a header row.</summary>
public sealed class InvalidEndpointRowTests
{
    private const string Trusts = """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """;

    [Theory]
    [InlineData("ods code,asid,party key\nRAE,200000001386,RAE-821870,\n")]
    [InlineData("ods code,asid,party key\r\n\r\nRAE,200000001386,\"RAE-821870\",,\r\n")]
    [InlineData("PARTY_KEY,ASID,note,ODS-Code,registration\nRAE-821870,200000001386,\"a \"\"b\"\", c\",RAE,Mhs")]
    public async Task A_row_that_is_right(string text)
    {
        var project = MarkedProject.Of(Trusts).WithEndpoints("/src/trusts.csv", text);
        await project.VerifyAsync();
        Assert.Equal("RAE", Assert.Single(project.Project.Build().Registry<ConsumerEndpoint>("Trusts")).OdsCode.ToString());
    }

    [Theory]
    [InlineData("ods code,asid,party key\n{|GPC3005:RAE,200000001386|}\nRR8,200000001385,RR8-821870")]
    [InlineData("ods code,asid,party key,registration\nRAE,200000001386,RAE-821870,{|GPC3005:yes|}\nRR8,200000001385,RR8-821870,MHS")]
    [InlineData("ods code,asid,party key\nRAE,200000001386,RAE-8218{|GPC3005:\"|}70\nRR8,200000001385,RR8-821870")]
    [InlineData("ods code,asid,party key\nRAE,200000001386,{|GPC3005:\"|}RAE-821870\nRR8,200000001385,RR8-821870")]
    [InlineData("ods code,asid,party key\nRAE,200000001386{|GPC3005:\r|},RAE-821870\nRR8,200000001385,RR8-821870")]
    [InlineData("ods code,asid,party key\nRAE,200000001386,RAE-821870,{|GPC3005:Leeds|}\nRR8,200000001385,RR8-821870,,")]
    public async Task A_malformed_row_is_left_out_alone(string text)
    {
        var project = MarkedProject.Of(Trusts).WithEndpoints("/src/trusts.csv", text);
        await project.VerifyAsync();
        Assert.Equal("RR8", Assert.Single(project.Project.Build().Registry<ConsumerEndpoint>("Trusts")).OdsCode.ToString());
    }

    [Theory]
    [InlineData("{|GPC3005:ods code,party key|}\nRAE,RAE-821870")]
    [InlineData("{|GPC3005:asid|}\n200000001386")]
    [InlineData("ods code,asid,{|GPC3005:ODS_Code|}\nRAE,200000001386,RAE")]
    [InlineData("{|GPC3005:|}")]
    [InlineData("ods code,asid{|GPC3005:\"|}\nRAE,200000001386")]
    public async Task A_wrong_header_is_reported_once(string text)
    {
        var project = MarkedProject.Of(Trusts).WithEndpoints("/src/trusts.csv", text);
        await project.VerifyAsync();
        Assert.Empty(project.Project.Build().Registry<ConsumerEndpoint>("Trusts"));
    }

    [Fact]
    public Task A_file_that_nobody_takes_is_checked_as_csv_only() => MarkedProject.Of("public static class Other { }")
        .WithEndpoints("/src/trusts.csv", "ods code,asid,registration\nwrong,wrong,\nRR8,200000001385,{|GPC3005:no|}")
        .VerifyAsync();
}
