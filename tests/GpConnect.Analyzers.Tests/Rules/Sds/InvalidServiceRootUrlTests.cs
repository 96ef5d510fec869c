using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4007: which of a provider's URLs are looked at. What is right is tested with the URLs' own tests.</summary>
public sealed class InvalidServiceRootUrlTests
{
    private static readonly string Reported = Marked(Provider, "GPC4007", "\"918999198993\"");

    [Fact]
    public Task A_service_root_URL() => VerifyAsync(Provider, Right);

    [Theory]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured/")]
    [InlineData("http://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/stu3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/Patient")]
    public Task Another_URL(string url) => VerifyAsync(Reported, RightAs + Mhs("1", "A20047", "A20047-821870", url, Slots));

    [Theory]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1")]
    [InlineData("https://pcs.thirdparty.nhs.uk/SystmOneMHS/NHSConnect/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk:8443/A20047/STU3/1/gpconnect")]
    public Task What_providers_rightly_register(string url) =>
        VerifyAsync(Provider, RightAs + Mhs("1", "A20047", "A20047-821870", url, Slots));

    [Fact]
    public Task The_URL_of_another_service_is_not_looked_at() => VerifyAsync(
        Marked(Provider, "GPC4006", "\"A20047-821870\""),
        Right + Mhs("2", "A20047", "A20047-821870", "https://mesh.example.nhs.uk/in/", "urn:nhs:names:services:mesh:X"));

    [Fact]
    public Task The_URL_of_a_record_of_several_services_is_looked_at() => VerifyAsync(
        Marked(Reported, "GPC4006", "\"A20047-821870\""),
        RightAs + Mhs("2", "A20047", "A20047-821870", Url + "/", "urn:nhs:names:services:mesh:X", Slots));

    [Fact]
    public Task The_URL_of_a_record_without_interactions_is_not_looked_at() => VerifyAsync(Provider, Right + Mhs("2", "A20047", "A20047-821870", Url + "/"));

    [Fact]
    public Task The_URL_of_another_system_is_not_looked_at() => VerifyAsync(
        Provider, Right + Mhs("2", "A20047", "A20047-821871", Url + "/", Slots) + Mhs("3", "B82617", "A20047-821870", Url + "/", Slots));

    [Fact]
    public Task The_URL_of_a_consumer_is_not_looked_at() => VerifyAsync(Consumer, RightAs + Mhs("1", "A20047", "A20047-821870", Url + "/"));
}
