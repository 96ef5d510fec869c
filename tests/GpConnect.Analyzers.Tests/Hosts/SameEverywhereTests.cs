using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Usage;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>What is generated and reported does not depend on the machine that compiles.</summary>
public sealed class SameEverywhereTests
{
    /// <summary>
    /// Sources and data files by their paths below the root, with what machines differ about: letters that Turkish pairs in another
    /// way (i, I), words that Finnish sorts in another way (v, w), numbers in messages, files that name each other.
    /// </summary>
    private static readonly (string Path, string Text)[] Sources =
    [
        ("Registries/Practices.cs", """
            using GpConnect;
            namespace Acme.Inverness;

            [ProviderRegistry(MhsTopology.Shared, Environment = "int")]
            [SpineEndpoint("Ilford", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("ilford", OdsCode = "B82617", Asid = "227319907549", PartyKey = "A20047-821870")]
            [SpineEndpoint("Wrong", OdsCode = "i82618", Asid = "22731990754i", PartyKey = "i82618-820006")]
            [SpineEndpointsFrom("PRACTICES.CSV")]
            [SpineEndpointsFrom("practicis.csv")]
            public static partial class Practices { }
            """),
        ("Registries/Practices.More.cs", """
            using GpConnect;
            namespace Acme.Inverness;

            [SpineEndpoint("More", OdsCode = "C82619", Asid = "227319907551", PartyKey = "C82619-820007", Registration = SdsRegistration.Mhs)]
            public static partial class Practices { }
            """),
        ("Registries/Trusts.cs", """
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpoint("Vwv", OdsCode = "RR8", Asid = "918999198993")]
            [SpineEndpoint("Wvw", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822359", Registration = SdsRegistration.Cma)]
            [SpineEndpointsFrom("hospitals.csv", Members = false)]
            internal static partial class Trusts { }
            """),
        ("Usage.cs", """
            class Usage
            {
                const string Known = "918999198993";
                void Send(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("ssp-FROM", "200000001386");
            }
            """),
    ];

    private static readonly (string Path, string Text, string Kind)[] Files =
    [
        ("data/practices.csv", """
            ODS Code,ASID,PARTY_KEY,REGISTRATION,name
            D82620,300000000001,D82620-820008,CMA,"Dr İnce, ılıca & ilker's ıI"
            E82621,300000000002,E82621-820009,mhs,
            E82621,300000000002,,cma,"two
            lines"
            F82622,300000000003,F82622-820010,IMHS,x
            """, "Endpoints"),
        ("data/hospitals.csv", """
            asid,ods-code
            200000001387,RXX
            200000001387,RYY
            """, "Endpoints"),
        ("sds/services.ldif", """
            dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
            uniqueIdentifier: 918999198993
            nhsIDCode: A20047
            nhsMHSPartyKey: A20047-821871
            nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

            not an attribute
            """, "SdsSnapshot"),
    ];

    private static readonly Lazy<Task<string>> Expected = new(() => ResultAsync("/src", static text => text, static files => files));

    [Fact]
    public async Task The_project_has_something_to_differ_in()
    {
        var result = await Expected.Value;
        Assert.All(
            new[]
            {
                "GPC1001", "GPC1002", "GPC1003", "GPC1005", "GPC1006", "GPC2002", "GPC2003", "GPC2004", "GPC3004", "GPC3005",
                "GPC4001", "GPC4002", "GPC4009", "GPC5001", "GPC5002", "DrİnceılıcaIlkersıI",
            },
            expected => Assert.Contains(expected, result, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("zh-CN")]
    public async Task In_every_culture(string name)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(await Expected.Value, await ResultAsync("/src", static text => text, static files => files));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task With_every_line_ending(string newLine) => Assert.Equal(
        await Expected.Value,
        await ResultAsync("/src", text => text.ReplaceLineEndings(newLine), static files => files));

    [Fact]
    public async Task With_a_byte_order_mark() => Assert.Equal(
        await Expected.Value,
        await ResultAsync("/src", static text => text, static files => files, static text => '\uFEFF' + text));

    [Theory]
    [InlineData("/")]
    [InlineData("/home/İlker/işler/gp connect")]
    [InlineData(@"C:\Users\ci\source")]
    [InlineData(@"\\server\share\w")]
    public async Task Below_every_root(string root) => Assert.Equal(
        await Expected.Value,
        await ResultAsync(root, static text => text, static files => files));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task In_whatever_order_the_files_are(int seed) => Assert.Equal(
        await Expected.Value,
        await ResultAsync("/src", static text => text, files => Shuffled(files, seed)));

    private static IEnumerable<object> Shuffled(IEnumerable<object> files, int seed)
    {
        var shuffled = files.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The generated files, then the diagnostics by place: file, line and column, which line endings do not change.</summary>
    private static async Task<string> ResultAsync(
        string root, Func<string, string> write, Func<IEnumerable<object>, IEnumerable<object>> order, Func<string, string>? mark = null)
    {
        var project = new Project
        {
            Sources = [.. order(Sources.Select(source => (object)(At(root, source.Path), write(source.Text)))).Cast<(string, string)>()],
            DataFiles = [.. order(Files.Select(file => DataFile(At(root, file.Path), (mark ?? (static text => text))(write(file.Text)), file.Kind)))
                .Cast<DataFileText>()],
        };
        var built = project.Build();
        var reported = await built.ReportAsync(new DeclarationAnalyzer(), new UsageAnalyzer());
        return string.Join("\n---\n", built.GeneratedTexts.Order(StringComparer.Ordinal))
            + "\n---\n" + string.Join('\n', reported.Order(StringComparer.Ordinal));
    }

    private static object DataFile(string path, string text, string kind) => kind == "Endpoints"
        ? DataFileText.Endpoints(path, text)
        : DataFileText.Snapshot(path, text, "Int");

    private static string At(string root, string path)
    {
        var separator = root.Contains('\\') ? '\\' : '/';
        return root.TrimEnd(separator) + separator + path.Replace('/', separator);
    }
}
