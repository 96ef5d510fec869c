using System;
using Xunit;

namespace GpConnect.Tests;

public sealed class SspUrlTests
{
    private const string Provider = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured";

    [Theory]
    [InlineData("https://proxy.nhs.uk", Provider, "Patient/$gpc.getstructuredrecord")]
    [InlineData("https://proxy.nhs.uk/", Provider + "/", "/Patient/$gpc.getstructuredrecord")]
    [InlineData("https://proxy.nhs.uk//", Provider + "//", "//Patient/$gpc.getstructuredrecord")]
    public void Slashes_at_the_ends_do_not_matter(string proxy, string serviceRoot, string request) => Assert.Equal(
        "https://proxy.nhs.uk/" + Provider + "/Patient/$gpc.getstructuredrecord",
        SspUrl.For(new Uri(proxy), new Uri(serviceRoot), request).AbsoluteUri);

    [Theory]
    [InlineData("https://Proxy.nhs.uk:8443/ssp", "https://host.nhs.uk:443/SystmOneMHS/A20047/STU3/1", "metadata", "https://proxy.nhs.uk:8443/ssp/https://host.nhs.uk:443/SystmOneMHS/A20047/STU3/1/metadata")]
    [InlineData("http://localhost:5000", "http://localhost:5001/A20047/STU3/1", "metadata", "http://localhost:5000/http://localhost:5001/A20047/STU3/1/metadata")]
    [InlineData("https://proxy", "https://Host/a20047", "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9000000009", "https://proxy/https://Host/a20047/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9000000009")]
    [InlineData("https://proxy", "https://host/A20047", "Slot?start=ge2026-11-26&status=free", "https://proxy/https://host/A20047/Slot?start=ge2026-11-26&status=free")]
    public void The_providers_URL_stays_as_it_is_written(string proxy, string serviceRoot, string request, string expected) =>
        Assert.Equal(expected, SspUrl.For(new Uri(proxy), new Uri(serviceRoot), request).AbsoluteUri);

    [Theory]
    [InlineData("/proxy", Provider, "metadata", "proxy")]
    [InlineData("http://proxy.nhs.uk", Provider, "metadata", "proxy")]
    [InlineData("https://proxy.nhs.uk?x=1", Provider, "metadata", "proxy")]
    [InlineData("ftp://localhost", Provider, "metadata", "proxy")]
    [InlineData("https://proxy.nhs.uk", "A20047/STU3/1", "metadata", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk", "http://host/A20047", "metadata", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk", "https://host/A20047#x", "metadata", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk", "https://me:secret@host/A20047", "metadata", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk", Provider, "", "request")]
    [InlineData("https://proxy.nhs.uk", Provider, "/", "request")]
    [InlineData("https://proxy.nhs.uk", Provider, "https://elsewhere/Patient", "request")]
    [InlineData("https://proxy.nhs.uk", Provider, "Patient/../../B82617/Patient", "request")]
    [InlineData("https://proxy.nhs.uk", Provider, "%2E./Patient", "request")]
    [InlineData("https://proxy.nhs.uk", Provider, "Patient?identifier=1#2", "request")]
    [InlineData("https://proxy.nhs.uk/ssp", "https://host/../../..", "Slot", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk", "https://host/a/%2e%2E/b", "Slot", "serviceRoot")]
    [InlineData("https://proxy.nhs.uk/a/..", Provider, "Slot", "proxy")]
    public void What_Spine_would_refuse_or_misroute_is_an_error(string proxy, string serviceRoot, string request, string parameter)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            SspUrl.For(new Uri(proxy, UriKind.RelativeOrAbsolute), new Uri(serviceRoot, UriKind.RelativeOrAbsolute), request));
        Assert.Equal(parameter, error.ParamName);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_an_error()
    {
        var url = new Uri(Provider);
        Assert.Equal("proxy", Assert.Throws<ArgumentNullException>(() => SspUrl.For(null!, url, "metadata")).ParamName);
        Assert.Equal("serviceRoot", Assert.Throws<ArgumentNullException>(() => SspUrl.For(url, null!, "metadata")).ParamName);
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => SspUrl.For(url, url, null!)).ParamName);
    }
}
