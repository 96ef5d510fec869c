using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using GpConnect.Rules.Model;

namespace GpConnect.Report.Tests;

/// <summary>An endpoint file, and a snapshot of SDS that has its systems, of any size; some of its rows are wrong.</summary>
internal sealed class SampleEstate
{
    private const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    private const string Structured = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";
    private static readonly string[] Names = ["Legg", "Beech", "Hill View", "St Mary's", "Park Road", "The Grange", "Oak Tree", "Riverside"];

    // Half a character becomes the one for what isn't known, as in any editor.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool _isConsumer;
    private readonly MhsTopology _topology;

    public SampleEstate(Role role, MhsTopology topology, int count)
    {
        (_isConsumer, _topology) = (role == Role.Consumer, topology);
        Rows = [.. Enumerable.Range(0, count).Select(RowOf)];
        Records = [.. Rows.SelectMany(RecordsOf)];
        Arguments = ["estate.csv", "--role", role.ToString(), "--topology", topology.ToString(), "--environment", "LIVE", .. SharedKey.Length > 0 ? new[] { "--party-key", SharedKey } : []];
    }

    /// <summary>The rows, to be changed by tests.</summary>
    public List<Row> Rows { get; }

    /// <summary>The records of SDS.</summary>
    public List<string> Records { get; }

    /// <summary>What names the estate on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; }

    private string SharedKey => _isConsumer && _topology == MhsTopology.Shared ? "X26-822358" : string.Empty;

    /// <summary>Makes an ASID, a party key and an ASID's digits wrong, in the second, third and fourth row.</summary>
    public SampleEstate WithWrongRows()
    {
        Rows[1] = Rows[1] with { Asid = Rows[0].Asid };
        Rows[2] = Rows[2] with { Asid = Rows[2].Asid[1..] };
        Rows[3] = SharedKey.Length > 0 ? Rows[3] with { OdsCode = "RZZ" } : Rows[3] with { PartyKey = Rows[3].PartyKey[..^1] + "8" };
        return this;
    }

    /// <summary>Writes <c>estate.csv</c> and <c>sds.ldif</c>.</summary>
    public void Write(string folder)
    {
        File.WriteAllText(
            Path.Combine(folder, "estate.csv"),
            "ods code,asid,party key,registration,name,suppress,justification\n"
                + string.Concat(Rows.Select(static row => string.Join(',', row.Cells.Select(static cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")),
            Utf8);
        File.WriteAllText(
            Path.Combine(folder, "sds.ldif"),
            "# exported: 2026-11-25T06:00:00Z\n# environment: LIVE\n# query: (objectClass=nhsAs)\n\n" + string.Join('\n', Records),
            Utf8);
    }

    /// <summary>An AS record that isn't a row's.</summary>
    public static string AsRecord(string asid, string odsCode, string partyKey) => $"""
        dn: uniqueIdentifier={asid},ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: {asid}
        nhsIDCode: {odsCode}
        nhsMHSPartyKey: {partyKey}
        nhsAsSvcIA: {Slots}
        nhsAsSvcIA: {Structured}

        """;

    private Row RowOf(int i)
    {
        var number = i.ToString("D5", CultureInfo.InvariantCulture);
        var odsCode = _isConsumer ? $"R{number}" : $"{(char)('A' + (i % 8))}{number}";
        return new Row(
            odsCode,
            (200_000_000_000 + (i * 7919L)).ToString("D12", CultureInfo.InvariantCulture),
            SharedKey.Length > 0 ? SharedKey : $"{odsCode}-{820_000 + i}",
            _isConsumer ? "mhs" : "cma",
            $"{Names[i % Names.Length]} {(_isConsumer ? "Hospital" : "Surgery")} {i + 1}");
    }

    private IEnumerable<string> RecordsOf(Row row, int i)
    {
        yield return AsRecord(row.Asid, row.OdsCode, row.PartyKey);
        if (!_isConsumer)
        {
            yield return MhsRecord("m" + row.Asid, row, Slots, $"https://gpc.example/{row.OdsCode}/STU3/1/gpconnect");
            yield return MhsRecord("n" + row.Asid, row, Structured, $"https://gpc.example/{row.OdsCode}/STU3/1/gpconnect/structured");
        }
    }

    private static string MhsRecord(string id, Row row, string interaction, string url) => $"""
        dn: uniqueIdentifier={id},ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: {id}
        nhsIDCode: {row.OdsCode}
        nhsMHSPartyKey: {row.PartyKey}
        nhsMhsSvcIA: {interaction}
        nhsMhsEndPoint: {url}

        """;

    /// <summary>A row of the endpoint file.</summary>
    internal sealed record Row(string OdsCode, string Asid, string PartyKey, string Registration, string Name, string Suppress = "", string Justification = "")
    {
        public IEnumerable<string> Cells => [OdsCode, Asid, PartyKey, Registration, Name, Suppress, Justification];
    }
}
