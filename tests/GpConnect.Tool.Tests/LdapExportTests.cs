using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Ldap;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>The command <c>sds export ldap</c>, against a real OpenLDAP.</summary>
[Collection(ToolCollection.Name)]
public sealed class LdapExportTests(InstalledTool tool)
{
    private static readonly string Ldif = """
        dn: o=nhs
        objectClass: organization
        o: nhs

        dn: ou=Services,o=nhs
        objectClass: organizationalUnit
        ou: Services


        """.ReplaceLineEndings("\n") + string.Concat(Enumerable.Range(0, 40).Select(static i => Sds.Provider($"A200{i:00}", $"9189991989{i:00}", $"A200{i:00}-821870")));

    [SlapdFact]
    public async Task A_snapshot_comes_page_by_page_and_is_sorted_and_dated()
    {
        using var server = await DirectoryServer.StartAsync(Ldif, pages: true);
        var folder = tool.NewFolder();

        var run = (await tool.RunAsync(folder, ["sds", "export", "ldap", "--url", server.Url, "--all", "--page-size", "7", "--environment", "LIVE", "-o", "sds.ldif"])).EndedWith(0);

        Assert.Equal("40 AS records and 40 MHS records in sds.ldif\n", run.Output);
        var lines = File.ReadAllLines(Path.Combine(folder, "sds.ldif"));
        Assert.StartsWith($"# exported: {DateTime.UtcNow:yyyy-MM-dd}T", lines[1], StringComparison.Ordinal);
        Assert.Equal($"# query: {server.Url}/ou=services,o=nhs (|(objectClass=nhsAs)(objectClass=nhsMhs))", lines[3]);
        var names = lines.Where(static line => line.StartsWith("dn: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal("result: 0 Success", lines[^1]);
    }

    [SlapdFact]
    public async Task The_records_of_organisations_and_of_others_with_their_party_keys()
    {
        var shared = Sds.Provider("B82617", "227319907549", "A20001-821870");
        using var server = await DirectoryServer.StartAsync(Ldif + shared);
        var folder = tool.NewFolder();

        var run = (await tool.RunAsync(folder, ["sds", "export", "ldap", "--url", server.Url, "--organisation", "a20001", "ZZ999", "-o", "sds.ldif"])).EndedWith(0);

        Assert.Equal("2 AS records and 2 MHS records in sds.ldif\n", run.Output);
        Assert.Equal("note: SDS has no record of ZZ999\n", run.Error);
    }

    [SlapdFact]
    public async Task A_size_limit_leaves_the_old_snapshot()
    {
        using var server = await DirectoryServer.StartAsync(Ldif, "sizelimit 9");
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "sds.ldif"), "old");

        var run = (await tool.RunAsync(folder, ["sds", "export", "ldap", "--url", server.Url, "--all", "-o", "sds.ldif"])).EndedWith(2);

        Assert.Contains("size limit", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "sds.ldif")));
    }

    [SlapdFact]
    public async Task A_name_that_the_directory_does_not_have_is_said()
    {
        using var server = await DirectoryServer.StartAsync(Ldif);
        var run = (await tool.RunAsync(tool.NewFolder(), ["sds", "export", "ldap", "--url", server.Url, "--all", "--base", "ou=service,o=nhs", "-o", "sds.ldif"])).EndedWith(2);
        Assert.Equal($"error: {server.Url}/ has nothing called 'ou=service,o=nhs': name what the records are below by --base\n", run.Error);
    }

    [SlapdFact]
    public async Task Spine_wants_tls_and_a_client_certificate()
    {
        using var server = await DirectoryServer.StartAsync(Ldif, tls: true);
        var (folder, certificates) = (tool.NewFolder(), server.Certificates!);
        string[] export = ["sds", "export", "ldap", "--url", server.Url, "--all", "-o", "sds.ldif"];

        var run = await tool.RunAsync(
            folder, export, ("LDAPTLS_CACERT", certificates.Authority), ("LDAPTLS_CERT", certificates.Client), ("LDAPTLS_KEY", certificates.ClientKey));
        Assert.Equal(("40 AS records and 40 MHS records in sds.ldif\n", ""), (run.Output, run.Error));

        // Without the client's certificate, and without the authority that vouches for the server.
        AssertRefused(await tool.RunAsync(tool.NewFolder(), export, ("LDAPTLS_CACERT", certificates.Authority)));
        AssertRefused(await tool.RunAsync(tool.NewFolder(), export, ("LDAPTLS_CERT", certificates.Client), ("LDAPTLS_KEY", certificates.ClientKey)));

        void AssertRefused(ToolOutput run)
        {
            Assert.StartsWith($"error: {server.Url}", run.EndedWith(2).Error, StringComparison.Ordinal);
            Assert.Contains("LDAPTLS_CACERT", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task A_password_does_not_go_unencrypted()
    {
        var run = (await tool.RunAsync(
            tool.NewFolder(), ["sds", "export", "ldap", "--url", "ldap://directory.example", "--all", "--bind-dn", "cn=reader", "-o", "sds.ldif"], ("SDS_LDAP_PASSWORD", "secret"))).EndedWith(2);
        Assert.Equal("error: ldap://directory.example isn't encrypted, and the password would be read on the way: use ldaps://\n", run.Error);
    }

    [Theory]
    [InlineData("ldap", "--url", "ldap://127.0.0.1:1", "--all")]
    [InlineData("fhir", "--url", "http://127.0.0.1:1", "--organisation", "A20047")]
    public async Task Nobody_is_asked_for_what_cannot_be_written(params string[] export) => Assert.Equal(
        "error: none/sds.ldif cannot be written: there is no such folder\n",
        (await tool.RunAsync(tool.NewFolder(), ["sds", "export", .. export, "-o", "none/sds.ldif"])).EndedWith(2).Error);

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        var run = (await tool.RunAsync(tool.NewFolder(), ["sds", "export", "ldap", "--url", "ldap://127.0.0.1:1", "--all", "-o", "sds.ldif"])).EndedWith(2);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }
}
