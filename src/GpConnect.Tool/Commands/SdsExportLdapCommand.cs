using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Exporting;
using GpConnect.Tool.Exporting.Ldap;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect sds export ldap</c>: a snapshot by LDAP.</summary>
internal static class SdsExportLdapCommand
{
    private const string PasswordVariable = "SDS_LDAP_PASSWORD";

    public static ToolCommand Create(Terminal terminal)
    {
        var url = new Option<string>("--url") { Required = true, HelpName = "URL", Description = "The directory: ldaps://HOST" };
        var organisations = ManyOption.OfOdsCodes("--organisation", "The ODS codes of the organisations; @FILE reads them from a file, one a line. This, --party-key or --all is required");
        var partyKeys = ManyOption.OfPartyKeys("--party-key", "Party keys to ask for, alone or beside those of the organisations' records");
        var all = new Option<bool>("--all") { Description = "All AS and MHS records of the directory, in place of --organisation and --party-key" };
        var baseName = new Option<string>("--base") { HelpName = "DN", DefaultValueFactory = static _ => "ou=services,o=nhs", Description = "The name that the records are below" };
        var environment = new Option<string>("--environment") { HelpName = "NAME", DefaultValueFactory = static _ => string.Empty, Description = "The Spine environment, which the snapshot then says: LIVE, INT …" };
        var pageSize = new Option<int>("--page-size") { HelpName = "NUMBER", DefaultValueFactory = static _ => 500, Description = "How many records are asked for at a time" };
        var user = new Option<string?>("--bind-dn") { HelpName = "DN", Description = "The name to bind with; anonymous without it" };
        var passwordFile = new Option<string?>("--password-file") { HelpName = "FILE", Description = $"A file with its password; without it the variable {PasswordVariable} has it" };
        var output = new Option<string>("--output", "-o") { Required = true, HelpName = "FILE", Description = "The snapshot to write, LDIF" };
        var command = new ToolCommand("ldap", "Take a snapshot by LDAP", "sds-export")
        {
            Examples =
            [
                "gpconnect sds export ldap --url ldaps://HOST --organisation @organisations.txt --environment LIVE -o sds/live.ldif",
                "gpconnect sds export ldap --url ldaps://HOST --party-key A20047-821870 --environment INT -o sds/int.ldif",
            ],
            Variables =
            [
                ("SDS_LDAP_PASSWORD", "the password of --bind-dn, if no --password-file has it"),
                ("LDAPTLS_CERT, LDAPTLS_KEY", "on Linux and macOS, the files of a client certificate and its key"),
                ("LDAPTLS_CACERT", "on Linux and macOS, a file with the certificate authorities to trust"),
            ],
            Clean = "the snapshot is complete",
        };
        command.Add(url);
        command.Add(organisations);
        command.Add(partyKeys);
        command.Add(all);
        command.Add(baseName);
        command.Add(environment);
        command.Add(pageSize);
        command.Add(user);
        command.Add(passwordFile);
        command.Add(output);
        command.Validators.Add(result =>
        {
            var isSome = result.GetResult(organisations) is not null || result.GetResult(partyKeys) is not null;
            if (result.GetValue(all) == isSome)
            {
                result.AddError(isSome
                    ? "--all is all records, and --organisation and --party-key are some: leave out --all, or the others"
                    : "Say whose records: --organisation ODS…, --party-key KEY… or --all");
            }
        });
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(() => Export(
            new LdapExportOptions(
                Server(parsed.GetValue(url)!),
                parsed.GetValue(baseName)!,
                parsed.GetValue(organisations) ?? [],
                parsed.GetValue(partyKeys) ?? [],
                parsed.GetValue(environment)!,
                Math.Max(parsed.GetValue(pageSize), 1),
                parsed.GetValue(user),
                parsed.GetValue(user) is null ? null : Secret.Read(parsed.GetValue(passwordFile), PasswordVariable)),
            parsed.GetValue(output)!,
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Export(LdapExportOptions options, string output, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.User is not null && options.Password is null)
        {
            throw new ToolException($"{options.User} needs a password: set {PasswordVariable}, or name a file that has it by --password-file");
        }

        if (options is { User: not null, Server: { Scheme: "ldap", IsLoopback: false } })
        {
            throw new ToolException($"{options.Server.GetLeftPart(UriPartial.Authority)} isn't encrypted, and the password would be read on the way: use ldaps://");
        }

        NewFile.MustBeNew([output], []);
        IReadOnlyList<LdifEntry> entries;
        using (var progress = terminal.Progress())
        using (var search = new LdapSearch(options))
        {
            var export = new LdapExport(options, search, DateTimeOffset.UtcNow, progress);
            entries = export.Find(cancellationToken);
            if (entries.Count == 0)
            {
                throw new ToolException($"The search found nothing; {TextFile.Shown(output)} is as it was");
            }

            NewFile.Write(output, file => export.Write(file, entries));
        }

        var found = entries.SelectMany(static entry => entry.ValuesOf("nhsIDCode")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var organisation in options.Organisations.Where(organisation => !found.Contains(organisation)))
        {
            terminal.Error.WriteLine($"note: SDS has no record of {organisation}");
        }

        var snapshot = SnapshotReader.Read(output, cancellationToken);
        terminal.Output.WriteLine(
            $"{CheckSummary.Count(snapshot.Snapshot.AsRecords.Count, "AS record", "AS records")} and {CheckSummary.Count(snapshot.Snapshot.MhsRecords.Count, "MHS record", "MHS records")} in {TextFile.Shown(output)}");
        return ExitCode.Clean;
    }

    private static Uri Server(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "ldap" or "ldaps" && url.Host.Length > 0 ? url
        : throw new ToolException($"'{text}' isn't the URL of a directory: write ldaps://HOST, with :PORT if it has another than 636");
}
