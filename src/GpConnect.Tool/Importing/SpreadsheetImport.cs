using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Importing;

/// <summary>
/// Makes an endpoint file of a table. What is wrong in a row, and what is right there, the rules say, as they say it to a compiler;
/// what they know of no answer for is left out, and said.
/// </summary>
internal sealed class SpreadsheetImport
{
    private const int MostPasses = 4;
    private const int MostNamed = 10;

    private static readonly Rule[] OfIdentifiers = [MissingIdentifier.Rule, InvalidAsid.Rule, InvalidPartyKey.Rule, InvalidOdsCode.Rule];

    private readonly string _name;
    private readonly SdsEvidence _sds;
    private readonly Role _role;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(int Row, string Text)> _changes = [];
    private readonly List<(int Row, string Text)> _leftOut = [];
    private readonly List<(int Number, string[] Cells)> _rows = [];

    private SpreadsheetImport(string name, SdsEvidence sds, Role role, CancellationToken cancellationToken) =>
        (_name, _sds, _role, _cancellationToken) = (name, sds, role, cancellationToken);

    /// <summary>Makes it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of its file, as messages have it.</param>
    /// <param name="sds">What SDS has, under no environment.</param>
    /// <param name="role">What the endpoints do: whom to look for in SDS.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static ImportResult Make(SourceTable table, string name, SdsEvidence sds, Role role, CancellationToken cancellationToken)
    {
        if (ImportHeader.Find(table.Rows) is not { } header)
        {
            throw new ToolException("None of the first rows has headings for an ODS code and an ASID: name the columns 'ods code' and 'asid'");
        }

        var import = new SpreadsheetImport(name, sds, role, cancellationToken);
        import.ReadHeader(table, header);
        foreach (var row in table.Rows.Skip(header.Row + 1))
        {
            import.ReadRow(row, header);
        }

        import.LeaveOutRepeated();
        for (var pass = 0; pass < MostPasses && import.Correct(); pass++)
        {
        }

        import.LeaveOutRepeated();
        import.LeaveOutUnsound();
        return new ImportResult(
            EndpointFileText.Print([.. import._rows.Select(static row => row.Cells)]),
            import._rows.Count,
            [.. table.Changes, .. InOrder(import._changes)],
            [.. table.LeftOut, .. InOrder(import._leftOut)]);
    }

    private static IEnumerable<string> InOrder(List<(int Row, string Text)> said) => said.OrderBy(static one => one.Row).Select(static one => one.Text);

    private void ReadHeader(SourceTable table, ImportHeader header)
    {
        if (header.Row > 0)
        {
            Change(0, header.Row == 1 ? $"row {table.Rows[0].Number}, above the header, is left out" : $"{header.Row} rows above the header are left out");
        }

        foreach (var (heading, column) in header.Read)
        {
            Change(0, $"the column '{QuotedText.Text(heading)}' is read as '{column}'");
        }

        if (header.LeftOut.Count > 0)
        {
            Change(0, $"columns left out: {string.Join(", ", header.LeftOut.Select(static heading => $"'{QuotedText.Text(heading)}'"))}");
        }
    }

    private void ReadRow(SourceRow row, ImportHeader header)
    {
        var cells = new string[EndpointColumns.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            var written = row.Cell(header.Columns[column]);
            cells[column] = CellText.Clean(written);
            if (cells[column] != written)
            {
                Change(row.Number, column, written, cells[column], CellText.WhatWasCleaned(written));
            }
        }

        if (cells.All(static cell => cell.Length == 0))
        {
            return;
        }

        var registration = cells[(int)EndpointColumn.Registration];
        if (registration.Length > 0 && CellText.RegistrationOf(registration, HeadingIsCma(header)) is var read && read != registration)
        {
            cells[(int)EndpointColumn.Registration] = read ?? string.Empty;
            if (read is not null)
            {
                Change(row.Number, (int)EndpointColumn.Registration, registration, read, "the heading asks whether it is one");
            }
            else
            {
                _leftOut.Add((row.Number, $"missing: row {row.Number}: registration '{QuotedText.Text(registration)}' is neither cma nor mhs"));
            }
        }

        _rows.Add((row.Number, cells));
    }

    private static bool HeadingIsCma(ImportHeader header) => header.Read.Any(static heading => heading.Column == "registration" && heading.Heading.Contains("cma", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes what the rules suggest; whether that was anything.</summary>
    private bool Correct()
    {
        var (findings, _) = Check();
        var corrected = false;
        foreach (var finding in findings.Where(static finding => finding.Suggested is not null && OfIdentifiers.Contains(finding.Rule)))
        {
            var (row, column) = (_rows[finding.Site.Item - 1], (int)ColumnOf(finding.Site.Place));
            var (old, suggested) = (row.Cells[column], finding.Suggested!);
            if (old != suggested && LostDigits.MayBe(old, suggested))
            {
                row.Cells[column] = suggested;
                Change(row.Number, column, old, suggested, WhyOf(finding, old, suggested));
                corrected = true;
            }
        }

        return corrected;
    }

    private static string WhyOf(Finding finding, string old, string suggested) =>
        finding.Message.Contains($"SDS has {suggested}", StringComparison.Ordinal) ? "SDS has it"
        : SpreadsheetNumber.WithLostZeros(old) == suggested ? "leading zeros were lost"
        : "as identifiers are written";

    /// <summary>Leaves out rows that repeat others: as they are written, and again as they are corrected.</summary>
    private void LeaveOutRepeated()
    {
        var repeated = Check().File.File.Rows.Where(static row => row.Fault == RowFault.Repeats).Select(static row => row.Record - 1).ToHashSet();
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            if (repeated.Contains(i))
            {
                Change(_rows[i].Number, $"row {_rows[i].Number} repeats another and is left out");
                _rows.RemoveAt(i);
            }
        }
    }

    /// <summary>Leaves out what isn't an endpoint: rows whose identifiers nobody knows.</summary>
    private void LeaveOutUnsound()
    {
        var (findings, _) = Check();
        var unsound = findings
            .Where(static finding => finding is { Site.Kind: SiteKind.File, Site.Place: not (Place.Range or Place.PartyKey) } && OfIdentifiers.Contains(finding.Rule))
            .Concat(findings.Where(static finding => finding.Site is { Kind: SiteKind.File, Place: Place.PartyKey } && finding.Rule == InvalidPartyKey.Rule))
            .ToLookup(static finding => finding.Site.Item - 1);
        var withoutPartyKey = findings.Where(static finding => finding.Rule == MissingIdentifier.Rule && finding.Site.Place == Place.PartyKey).Select(static finding => finding.Site.Item - 1)
            .Where(row => !unsound.Contains(row)).Select(row => _rows[row].Number).Distinct().Order().ToList();
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            if (unsound[i].OrderBy(static finding => finding.Site.Place).FirstOrDefault() is { } finding)
            {
                _leftOut.Add((_rows[i].Number, $"left out: row {_rows[i].Number}: {finding.Message}{(_sds.Files.Count == 0 && finding.Site.Place == Place.Asid ? "; or --sds FILE may know it" : string.Empty)}"));
                _rows.RemoveAt(i);
            }
        }

        if (withoutPartyKey.Count > 0)
        {
            var named = string.Join(", ", withoutPartyKey.Take(MostNamed)) + (withoutPartyKey.Count > MostNamed ? " …" : string.Empty);
            var have = withoutPartyKey.Count == 1 ? $"row {named} has" : $"{withoutPartyKey.Count:N0} rows ({named}) have";
            _leftOut.Add((int.MaxValue, $"missing: {have} no party key{(_sds.Files.Count > 0 ? ", and SDS doesn't have exactly one for each" : ": --sds FILE looks it up")}"));
        }
    }

    private (List<Finding> Findings, ParsedEndpointFile File) Check()
    {
        var file = EndpointFileReader.Read(_name, EndpointFileText.Print([.. _rows.Select(static row => row.Cells)]), _cancellationToken);
        var written = WrittenRegistry.OfFile(_name, number: 0, _role, MhsTopology.Shared, environment: string.Empty, partyKey: string.Empty);
        var build = RegistryBuilder.Build(written, [file.File]);
        var declared = new DeclaredEstate([build], [], [file], _sds);
        return ([.. SdsAnswers.Add(build, _sds, declared.ToEstate())], file);
    }

    private static EndpointColumn ColumnOf(Place place) => place switch
    {
        Place.Asid => EndpointColumn.Asid,
        Place.PartyKey => EndpointColumn.PartyKey,
        _ => EndpointColumn.OdsCode,
    };

    private void Change(int row, int column, string old, string now, string why) =>
        Change(row, $"row {row}: {EndpointFileText.NameOf(column)} {(old.Length > 0 ? $"'{QuotedText.Text(old)}'" : "was empty and")} is now {(now.Length > 0 ? $"'{now}'" : "empty")} ({why})");

    private void Change(int row, string text) => _changes.Add((row, text));
}
