using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>The same text on every machine, whatever its culture, newline and order of files.</summary>
public sealed class DeterminismTests
{
    private static readonly Project Estate = Project.Of(
        """
        using GpConnect;
        namespace Acme.Inner
        {
            [ProviderRegistry(MhsTopology.Shared, Environment = "integration")]
            [SpineEndpoint("istanbul", OdsCode = "IIIII", Asid = "918999198993", PartyKey = "IIIII-821870")]
            [SpineEndpointsFrom("INDIA.CSV")]
            public static partial class Practices { }
        }
        """,
        """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Separate, Environment = "INTEGRATION")]
        [SpineEndpoint("Ist", OdsCode = "IST", Asid = "918999198993", PartyKey = "IST-821870", Registration = SdsRegistration.Cma)]
        [SpineEndpoint("Low", OdsCode = "ist", Asid = "9189 9919 8993", PartyKey = "ist-821870")]
        public static partial class Trusts { }
        """)
        .With(DataFileText.Endpoints("/src/india.csv", "ASID,ODS CODE,PARTY KEY,REGISTRATION,NAME\n200000001385,INI,INI-821870,MHS,igloo inn\n"));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task Cultures_do_not_matter(string culture)
    {
        var expected = Estate.Build();
        var report = await expected.ReportAsync();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            var built = Estate.Build();
            Assert.Equal(expected.GeneratedTexts, built.GeneratedTexts);
            Assert.Equal(report, await built.ReportAsync());
            Assert.Equal("IglooInn", built.Registry<ProviderEndpoint>("Acme.Inner.Practices")[1].Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        Assert.Contains(report, static line => line.Contains("GPC1001"));
    }

    [Fact]
    public void Lines_end_in_a_line_feed_alone()
    {
        var windows = Estate with { Sources = [.. Estate.Sources.Select(static source => (source.Path, source.Text.Replace("\n", "\r\n")))] };
        Assert.Equal(Estate.Build().GeneratedTexts, windows.Build().GeneratedTexts);
        Assert.All(windows.Build().GeneratedTexts, static text => Assert.DoesNotContain('\r', text));
        Assert.All(windows.Build().GeneratedTexts, static text => Assert.EndsWith("}\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_machine_is_in_it()
    {
        var elsewhere = Estate with
        {
            Sources = [.. Estate.Sources.Select(static source => (source.Path.Replace("/src", "C:\\Users\\me"), source.Text))],
            DataFiles = [DataFileText.Endpoints("C:\\Users\\me\\India.csv", Estate.DataFiles[0].GetText().ToString())],
        };
        Assert.Equal(Estate.Build().GeneratedTexts, elsewhere.Build().GeneratedTexts);
    }
}
