using System;
using System.Collections.Generic;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>Finds rows that repeat an earlier one in every known column. Linear, and nearly nothing while each row has an ASID of its own.</summary>
internal sealed class RepeatedRows(IReadOnlyList<CsvRecord> records, int[] columns) : IEqualityComparer<int>
{
    private readonly HashSet<string> _asids = new(StringComparer.Ordinal);
    private readonly List<(int Record, int Line)> _rows = [];
    private Dictionary<int, int>? _lines;

    /// <summary>The line of the first row that <paramref name="record"/> repeats, or null.</summary>
    public int? FirstLike(int record, int line, string asid)
    {
        if (_asids.Add(asid) && _lines is null)
        {
            _rows.Add((record, line));
            return null;
        }

        if (_lines is null)
        {
            _lines = new Dictionary<int, int>(this);
            foreach (var row in _rows)
            {
                _lines.Add(row.Record, row.Line);
            }
        }

        if (_lines.TryGetValue(record, out var first))
        {
            return first;
        }

        _lines.Add(record, line);
        return null;
    }

    bool IEqualityComparer<int>.Equals(int one, int other)
    {
        foreach (var column in columns)
        {
            if (column >= 0 && records[one].Cells[column].Value != records[other].Cells[column].Value)
            {
                return false;
            }
        }

        return true;
    }

    int IEqualityComparer<int>.GetHashCode(int record)
    {
        var hash = 17;
        foreach (var column in columns)
        {
            hash = column >= 0 ? (hash * 31) + records[record].Cells[column].Value.GetHashCode() : hash;
        }

        return hash;
    }
}
