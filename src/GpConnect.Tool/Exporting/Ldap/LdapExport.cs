using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Exporting.Ldap;

/// <summary>Takes a snapshot by LDAP: all records, or those of the organisations and all with their party keys.</summary>
internal sealed class LdapExport(LdapExportOptions options, LdapSearch search, DateTimeOffset now, IProgressLine progress)
{
    private const int AtATime = 100;
    private const string All = "(|(objectClass=nhsAs)(objectClass=nhsMhs))";

    /// <summary>The records, by name.</summary>
    public IReadOnlyList<LdifEntry> Find(CancellationToken cancellationToken)
    {
        search.Bind();
        if (options.Organisations.Count == 0 && options.PartyKeys.Count == 0)
        {
            return Sorted(Search([All], cancellationToken));
        }

        var ofOrganisations = Search(Filters("nhsIDCode", options.Organisations), cancellationToken);

        // The records of other organisations with the same party keys.
        var partyKeys = ofOrganisations.SelectMany(static entry => entry.ValuesOf("nhsMHSPartyKey")).Concat(options.PartyKeys)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return Sorted(ofOrganisations.Concat(Search(Filters("nhsMHSPartyKey", partyKeys), cancellationToken)));
    }

    /// <summary>Writes the snapshot: when, of what, the records, and that the search came to its end.</summary>
    public void Write(TextWriter file, IReadOnlyList<LdifEntry> entries)
    {
        file.WriteLine("# An SDS snapshot, by gpconnect sds export ldap");
        file.WriteLine($"# {SnapshotHeaderReader.Exported}{now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
        if (options.Environment.Length > 0)
        {
            file.WriteLine($"# {SnapshotHeaderReader.Environment}{options.Environment}");
        }

        foreach (var query in Queries())
        {
            file.WriteLine($"# {SnapshotHeaderReader.Query}{options.Server}{(options.Server.AbsolutePath.EndsWith('/') ? string.Empty : "/")}{options.BaseName} {query}");
        }

        file.WriteLine();
        foreach (var entry in entries)
        {
            entry.Write(file);
        }

        file.WriteLine("# search result");
        file.WriteLine("search: 1");
        file.WriteLine("result: 0 Success");
    }

    private IEnumerable<string> Queries()
    {
        if (options.Organisations.Count == 0 && options.PartyKeys.Count == 0)
        {
            return [All];
        }

        return
        [
            .. options.Organisations.Count > 0 ? (string[])[$"(nhsIDCode={{{string.Join(',', options.Organisations)}}})"] : [],
            $"(nhsMHSPartyKey={{their party keys{string.Concat(options.PartyKeys.Select(static key => "," + key))}}})",
        ];
    }

    private List<LdifEntry> Search(IReadOnlyList<string> filters, CancellationToken cancellationToken)
    {
        var entries = new List<LdifEntry>();
        foreach (var filter in filters)
        {
            entries.AddRange(search.Find(filter, count => progress.Show($"{entries.Count + count:N0} records found"), cancellationToken));
        }

        return entries;
    }

    private static IReadOnlyList<string> Filters(string attribute, IEnumerable<string> values) =>
        [.. values.Chunk(AtATime).Select(chunk => $"(|{string.Concat(chunk.Select(value => $"({attribute}={LdapSearch.Escaped(value)})"))})")];

    private static List<LdifEntry> Sorted(IEnumerable<LdifEntry> entries) =>
        [.. entries.DistinctBy(static entry => entry.Name, StringComparer.OrdinalIgnoreCase).OrderBy(static entry => entry.Name, StringComparer.Ordinal)];
}
