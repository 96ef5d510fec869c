using System;
using System.Collections.Generic;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Registries;

/// <summary>The rows of endpoint files.</summary>
internal sealed partial class RegistryBuilder
{
    // Of one file: whoever has more reads none of their diagnostics.
    private const int MostBrokenRows = 10_000;

    private void ReadFiles()
    {
        foreach (var file in _written.Files)
        {
            if (file.Number is { } number)
            {
                ReadRows(number, file);
                continue;
            }

            IReadOnlyList<int> found = file.Name.Length == 0 ? [] : EndpointFileMatch.Find(_files, file.Name);
            if (EndpointFileNotFound.Check(file, _written.Type.Name, _files, found) is { } notFound)
            {
                _build.Findings.Add(notFound);
                _build.HasUnreadDeclarations = true;
                _leftOut.Add(0, notFound, QuotedText.Text(file.Name.Length > 0 ? file.Name : _written.Type.Name));
            }
            else
            {
                ReadRows(found[0], file);
            }
        }
    }

    private void ReadRows(int file, WrittenFile taken)
    {
        var broken = 0;
        var (path, rows) = (_files[file].Path, _files[file].Rows);
        MakeRoom(_endpoints, rows.Count);
        MakeRoom(_build.Origins, rows.Count);
        var names = new TakenNames(_written.Type.Name);
        var claim = NewClaim(taken.Registration != Registration.Undeclared
            ? new RegistrationClaim(taken.Registration, taken.Site)
            : new RegistrationClaim(_written.Registration, _written.Site) { IsUnread = _files[file].HasUnreadRegistration });
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var site = new Site(SiteKind.File, file, 0, row.Record);
            var before = _build.Findings.Count;
            if (broken > MostBrokenRows)
            {
                var tooMany = InvalidEndpointRow.TooManyBroken(site);
                _build.Findings.Add(tooMany);
                _build.HasUnreadDeclarations = true;
                _leftOut.Add(rows.Count - i, tooMany, LeftOut.PlaceInFile(path, row.Line));
                break;
            }

            var written = row.ToWritten(site, taken.HasMembers);
            if (row.Fault == RowFault.Repeats || !ReadRow(written, row.Fault == RowFault.None, claim, names, row.Line))
            {
                broken++;
                if (row.Fault != RowFault.None)
                {
                    _leftOut.Add(1, InvalidEndpointRow.Rule, LeftOut.PlaceInFile(path, row.Line), site);
                    AddBroken(written);
                }
                else
                {
                    LeaveOut(written, before, LeftOut.PlaceInFile(path, row.Line));
                }
            }
        }

        _build.Findings.AddRange(names.Findings());
        if (_files[file].Unread is { } unread)
        {
            _build.HasUnreadDeclarations = true;
            _leftOut.Add(unread, path, new Site(SiteKind.File, file, 0, 0));
        }
    }

    /// <summary>Lets a list grow once for all rows of a file, and not by halves.</summary>
    private static void MakeRoom<T>(List<T> list, int more)
    {
        if (list.Capacity < list.Count + more)
        {
            list.Capacity = Math.Max(list.Count + more, list.Capacity * 2);
        }
    }

    /// <returns>Whether the row is an endpoint.</returns>
    private bool ReadRow(in WrittenEndpoint written, bool isReadable, int claim, TakenNames taken, int line)
    {
        var isSound = HasSoundIdentifiers(written) && isReadable;
        var name = written.Name.Text.Length > 0 ? written.Name.Text
            : isSound ? EndpointName.FromOdsCode(written.OdsCode.Text, written.Asid.Text, _names)
            : string.Empty;
        if (name.Length > 0 && InvalidEndpointName.Check(written, name, _names, _written.Type.Name) is { } wrong)
        {
            _build.Findings.Add(wrong);
            return false;
        }

        // A name without a member clashes with nothing, but a later row without a name steps aside for it.
        var isFree = isSound ? _names.TryTake(name) : name.Length == 0 || !_names.IsTaken(name);
        if (!isFree && written.HasMember)
        {
            taken.Add(written, name);
        }

        if (isSound)
        {
            Add(written, name, isFree && written.HasMember, claim, line);
        }

        return isSound;
    }
}
