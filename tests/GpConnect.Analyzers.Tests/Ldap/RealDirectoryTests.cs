using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Documentation;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>
/// From a directory to a diagnostic: an OpenLDAP with SDS's records, exported by the commands of the guide, and a project built
/// against the files that these wrote.
/// </summary>
public sealed class RealDirectoryTests
{
    private const string Source = """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared, Environment = "Live")]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        [SpineEndpointsFrom("practices.csv")]
        static partial class Practices { }

        [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "LIVE")]
        [SpineEndpoint("MillRoadSurgery", OdsCode = "D81637", Asid = "200000000894", PartyKey = "D81637-823402")]
        static partial class Surgeries { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        static partial class Trusts { }
        """;

    private const string Rows = "ods code,asid,party key\nB82617,227319907549,B82617-820006\n";

    private static readonly string Estate =
        RepositoryFiles.Read("tests/GpConnect.Analyzers.Tests/Ldap/estate.ldif");

    /// <summary>What is wrong in SDS, as an edit of its records, and what the build says.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "dn: uniqueIdentifier=227319907549,ou=Services,o=nhs\nobjectClass: nhsAs\nuniqueIdentifier: 227319907549", "dn: uniqueIdentifier=227319907540,ou=Services,o=nhs\nobjectClass: nhsAs\nuniqueIdentifier: 227319907540", "GPC4001 at 227319907549" },
        { "nhsIDCode: b82617\nnhsMHSPartyKey: b82617-820006", "nhsIDCode: b82617\nnhsMHSPartyKey: b82617-820007", "GPC4002 at B82617-820006" },
        { "nhsIDCode: b82617\n", "nhsIDCode: B82618\n", "GPC4003 at B82617" },
        { "nhsIDCode: B82617\nnhsMHSPartyKey: B82617-820006\nnhsMhs", "nhsIDCode: B82617\nnhsMHSPartyKey: B82617-820007\nnhsMhs", "GPC4004 at B82617-820006" },
        { "nhsIDCode: RAE\nnhsMHSPartyKey: X26-822358", "nhsIDCode: RAE\nnhsMHSPartyKey: B82617-820006", "GPC4004 at B82617-820006, GPC4002 at \"X26-822358\"" },
        { "urn:nhs:names:services:example:acknowledge-1", "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1", "GPC4005 at \"X26-822358\"" },
        { "nhsAsClient: A20047", "nhsAsSvcIA: urn:nhs:names:services:example:acknowledge-1", "GPC4006 at \"918999198993\"" },
        { "https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect", "https://pcs.thirdparty.nhs.uk/b82617/STU3/1/gpconnect", "GPC4007 at 227319907549" },
        { "nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1\nnhsAsClient: A20047", "nhsAsClient: A20047", "GPC4008 at \"918999198993\"" },
    };

    [SlapdFact]
    public async Task A_right_estate_is_clean() => Assert.Equal("", await BuildAsync(Estate));

    [SlapdTheory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_in_SDS_is_found(string right, string wrong, string expected)
    {
        Assert.Contains(right, Estate, StringComparison.Ordinal);
        Assert.Equal(expected, await BuildAsync(Estate.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [SlapdFact]
    public async Task An_answer_that_the_server_cut_short_is_no_snapshot()
    {
        const int sizeLimitExceeded = 4;
        Assert.Contains(
            "GPC4011 at result: 4 Size limit exceeded",
            await BuildAsync(Estate, "sizelimit 9", sizeLimitExceeded, GuidePage.LdapCommands.Take(1)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_has_a_command_for_all_of_SDS_and_one_for_a_part() => Assert.Equal(2, GuidePage.LdapCommands.Count);

    /// <summary>Builds against each snapshot that the guide tells how to take; says what all of them have found.</summary>
    private static async Task<string> BuildAsync(
        string estate, string limits = "", int exitCode = 0, IEnumerable<string>? commands = null)
    {
        using var server = await DirectoryServer.StartAsync(estate, limits);
        var found = new HashSet<string>();
        foreach (var command in commands ?? GuidePage.LdapCommands)
        {
            found.Add(await BuildAsync(await ExportAsync(server, command, exitCode)));
        }

        return Assert.Single(found);
    }

    private static async Task<IReadOnlyList<DataFileText>> ExportAsync(DirectoryServer server, string command, int exitCode)
    {
        Assert.Contains("ldaps://HOST", command, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("gpconnect-sds-");
        try
        {
            var snapshots = folder.CreateSubdirectory("sds/live");
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "organisations.txt"), ["A20047", "B82617", "D81637", "RR8", "RAE"]);
            await File.WriteAllLinesAsync(
                Path.Combine(folder.FullName, "party-keys.txt"), ["A20047-821870", "B82617-820006", "D81637-823402", "X26-822358"]);
            await Shell.RunAsync(command.Replace("ldaps://HOST", server.Url, StringComparison.Ordinal), folder.FullName, exitCode);
            return
            [
                .. snapshots.GetFiles().Select(static file =>
                    DataFileText.Snapshot(file.FullName, File.ReadAllText(file.FullName), environment: "LIVE")),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> BuildAsync(IReadOnlyList<DataFileText> snapshots)
    {
        var built = Project.Of(Source).With([DataFileText.Endpoints("/practices.csv", Rows), .. snapshots]).Build();
        Assert.Empty(built.CompilerDiagnostics);
        return string.Join(", ", (await built.AnalyzeAsync()).Select(diagnostic => $"{diagnostic.Id} at {TextAt(diagnostic.Location)}"));

        string TextAt(Microsoft.CodeAnalysis.Location location) => (location.SourceTree?.GetText()
            ?? built.Project.DataFiles.Single(file => file.Path == location.GetLineSpan().Path).GetText()).ToString(location.SourceSpan);
    }
}
