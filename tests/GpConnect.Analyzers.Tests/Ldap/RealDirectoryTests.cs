using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Documentation;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>
/// From a directory to a diagnostic: an OpenLDAP with SDS's records, exported by the commands of the guide, and a project built
/// against the file that these wrote.
/// </summary>
public sealed class RealDirectoryTests
{
    private const string Snapshot = "sds/live/services.ldif";

    public static TheoryData<string, string, string, string> Faults => SampleEstate.Faults;

    private static string ForOrganisations => GuidePage.CommandsFor("sds/ldap.sh");

    private static string ForAll => ForOrganisations.Replace("sds/live\n", "sds/live all\n", StringComparison.Ordinal);

    [SlapdFact]
    public async Task A_right_estate_is_clean() => Assert.Equal("", await BuildAsync(SampleEstate.Ldif));

    [SlapdTheory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_in_SDS_is_found(string right, string wrong, string expected, string byFhir)
    {
        Assert.NotEmpty(byFhir);
        Assert.Equal(expected, await BuildAsync(SampleEstate.With(right, wrong)));
    }

    [SlapdFact]
    public async Task A_list_may_have_CRLF_and_no_last_newline()
    {
        using var server = await DirectoryServer.StartAsync(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        folder.Write("sds/organisations.txt", SampleEstate.Organisations.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\nD81637");
        await RunAsync(server, folder, ForOrganisations);
        Assert.Equal("", await SampleEstate.BuildAsync(folder.Snapshots));
    }

    [SlapdTheory]
    [InlineData("ZZ999\n", "the search found nothing")]
    [InlineData("\r\n", "sds/organisations.txt needs a line")]
    [InlineData("", "sds/organisations.txt needs a line")]
    public async Task Nothing_replaces_no_snapshot(string organisations, string why)
    {
        using var server = await DirectoryServer.StartAsync(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        folder.Write("sds/organisations.txt", organisations);
        await AssertStopsAsync(server, folder, ForOrganisations, why);
    }

    [SlapdFact]
    public async Task An_answer_that_the_server_cut_short_replaces_no_snapshot()
    {
        using var server = await DirectoryServer.StartAsync(SampleEstate.Ldif, "sizelimit 9");
        using var folder = new GuideFolder();
        await AssertStopsAsync(server, folder, ForAll, "Size limit exceeded", "the search failed");
    }

    [SlapdFact]
    public async Task A_server_that_is_gone_replaces_no_snapshot()
    {
        var server = await DirectoryServer.StartAsync(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        server.Dispose();
        await AssertStopsAsync(server, folder, ForAll, "Can't contact LDAP server", "the search failed");
    }

    [SlapdFact]
    public async Task Paging_gets_past_a_size_limit_and_sorts_each_page_by_itself()
    {
        using var server = await DirectoryServer.StartAsync(SampleEstate.Ldif, "sizelimit size.soft=5 size.hard=5 size.prtotal=unlimited", pages: true);
        using var folder = new GuideFolder();
        await AssertStopsAsync(server, folder, ForAll, "Size limit exceeded");

        const string paging = "-E pr=500/noprompt";
        Assert.Contains($"`{paging}`", RepositoryFiles.Read("docs/sds-snapshots.md"), StringComparison.Ordinal);
        folder.Write("sds/ldap.sh", GuidePage.Script("sds/ldap.sh").Replace("-S ''", $"-S '' {paging.Replace("500", "5", StringComparison.Ordinal)}", StringComparison.Ordinal));
        await RunAsync(server, folder, ForAll);
        Assert.Equal("", await SampleEstate.BuildAsync(folder.Snapshots));
        Assert.False(AreNamesSorted(folder.Read(Snapshot)));
    }

    [SlapdFact]
    public async Task Without_paging_the_records_are_sorted()
    {
        using var server = await DirectoryServer.StartAsync(SampleEstate.Ldif, pages: true);
        using var folder = new GuideFolder();
        await RunAsync(server, folder, ForAll);
        Assert.True(AreNamesSorted(folder.Read(Snapshot)));
    }

    [Fact]
    public void All_commands_of_the_guide_are_run() => Assert.Equal(
        [GuidePage.Script("sds/fhir.sh"), GuidePage.CommandsFor("sds/fhir.sh"), GuidePage.Script("sds/ldap.sh"), ForOrganisations],
        GuidePage.Blocks);

    /// <summary>Builds against each snapshot that the guide tells how to take; says what all of them have found.</summary>
    private static async Task<string> BuildAsync(string estate)
    {
        using var server = await DirectoryServer.StartAsync(estate);
        var found = new HashSet<string>();
        foreach (var commands in (string[])[ForOrganisations, ForAll])
        {
            using var folder = new GuideFolder();
            await RunAsync(server, folder, commands);
            Assert.Equal([Snapshot], folder.Files.Where(static file => file.StartsWith("sds/live", StringComparison.Ordinal)));
            found.Add(await SampleEstate.BuildAsync(folder.Snapshots));
        }

        return Assert.Single(found);
    }

    private static Task<string> RunAsync(DirectoryServer server, GuideFolder folder, string commands, int expectedExitCode = 0)
    {
        Assert.Contains("=ldaps://HOST\n", commands, StringComparison.Ordinal);
        return folder.RunAsync(commands.Replace("ldaps://HOST", server.Url, StringComparison.Ordinal), expectedExitCode);
    }

    private static async Task AssertStopsAsync(DirectoryServer server, GuideFolder folder, string commands, params string[] why)
    {
        folder.Write(Snapshot, "the last one");
        var before = folder.Files;
        var said = await RunAsync(server, folder, commands, expectedExitCode: 1);
        Assert.All([.. why, "sds/live is as it was"], part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.Equal("the last one", folder.Read(Snapshot));
        Assert.Equal(before, folder.Files);
    }

    private static bool AreNamesSorted(string ldif)
    {
        var names = ldif.Split('\n').Where(static line => line.StartsWith("dn: ", StringComparison.Ordinal)).ToList();
        Assert.True(names.Count > 5);
        return names.SequenceEqual(names.Order(StringComparer.OrdinalIgnoreCase));
    }
}
