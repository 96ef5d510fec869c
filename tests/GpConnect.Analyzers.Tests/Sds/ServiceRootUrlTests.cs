using CsCheck;
using GpConnect.Rules.Snapshots;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class ServiceRootUrlTests
{
    [Theory]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk:8443/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs-01.thirdparty.nhs.uk/A20047/DSTU2/0/gpconnect-documents/v1.2")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/R4/2/api/appointment")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/R4B/1/documents")]
    [InlineData("https://p.thirdparty.nhs.uk/A20047/R0/09/documents")]
    [InlineData("https://nhs.uk/A20047/R4/1/documents")]
    [InlineData("https://pcs.111.uk/A20047/R4/1/documents")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU9/1/documents")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1")]
    [InlineData("https://pcs.thirdparty.nhs.uk/SystmOneMHS/NHSConnect/A20047/STU3/1")]
    [InlineData("https://pcs.thirdparty.nhs.uk/Patient/A20047/STU3/1/gpconnect/structured")]
    public void ARightUrlIsLeftClean(string url)
    {
        Assert.Null(ServiceRootUrl.Check(url, "A20047"));
        Assert.Null(ServiceRootUrl.Check(url, ""));
    }

    [Theory]
    [InlineData("", "does not begin with 'https://'")]
    [InlineData("http://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect", "does not begin with 'https://'")]
    [InlineData("pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect", "does not begin with 'https://'")]
    [InlineData("https://", "ends in '/'")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/", "ends in '/'")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gp connect", "space")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect?x=1", "query")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047//1/gpconnect", "empty segment")]
    [InlineData("https://localhost/A20047/STU3/1/gpconnect", "'localhost' is not a fully qualified domain name")]
    [InlineData("https://10.2.3.4/A20047/STU3/1/gpconnect", "'10.2.3.4' is not a fully qualified domain name")]
    [InlineData("https://pcs..nhs.uk/A20047/STU3/1/gpconnect", "'pcs..nhs.uk' is not a fully qualified domain name")]
    [InlineData("https://user@pcs.nhs.uk/A20047/STU3/1/gpconnect", "not a fully qualified domain name")]
    [InlineData("https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect", "does not have the record's ODS code, 'A20047'")]
    [InlineData("https://pcs.thirdparty.nhs.uk/a20047/STU3/1/gpconnect", "case sensitive")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/stu3/1/gpconnect", "'stu3' is not in upper case")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/gpconnect/STU3/1", "'gpconnect', is not a FHIR version")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/R4.0/1/gpconnect", "'R4.0', is not a FHIR version")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/v1/gpconnect", "'v1', is not a major version")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1.2/gpconnect", "'1.2', is not a major version")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3", "lacks the major version")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047", "lacks the FHIR version")]
    [InlineData("https://pcs.thirdparty.nhs.uk", "does not have the record's ODS code")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/Patient/$gpc.getstructuredrecord", "'Patient'")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/$gpc.registerpatient", "'$gpc.registerpatient'")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/metadata", "'metadata'")]
    public void AWrongUrlIsToldWhatIsWrong(string url, string what) => Assert.Contains(what, ServiceRootUrl.Check(url, "A20047"));

    [Theory]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047", "lacks the ODS code")]
    [InlineData("https://pcs.thirdparty.nhs.uk", "lacks the ODS code")]
    [InlineData("https://pcs.thirdparty.nhs.uk/x/y/stu3/1", "'stu3' is not in upper case")]
    public void WithoutTheRecordsOdsCodeTheRestIsChecked(string url, string what) => Assert.Contains(what, ServiceRootUrl.Check(url, ""));

    [Fact]
    public void AnyUrlIsChecked() => Gen.Select(Gen.Char["/:.?# Aa1$@"].Array[0, 20], Gen.Bool).Sample(
        (chars, isHttps) => ServiceRootUrl.Check((isHttps ? "https://" : "") + new string(chars), "A1"),
        iter: 20_000);
}
