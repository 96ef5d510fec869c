using System.Collections.Generic;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>
/// Finds rows that repeat an earlier one in every known column. Linear; while each row has an ASID of its own it looks at nothing else.
/// </summary>
/// <param name="records">The records of the file.</param>
/// <param name="columns">The known columns.</param>
/// <param name="rows">The rows that are read so far.</param>
internal sealed class RepeatedRows(IReadOnlyList<CsvRecord> records, int[] columns, List<EndpointRow> rows) : IEqualityComparer<int>
{
    // By ASID: the number of a row, from 1, where its hash or the slots after that lead. At least half of them are empty.
    private readonly int[] _slots = new int[SlotsFor(records.Count)];
    private Dictionary<int, int>? _lines;

    /// <summary>The line of the first row that <paramref name="record"/>, the next row, repeats; or null.</summary>
    public int? FirstLike(int record, int line, string asid)
    {
        if (_lines is null)
        {
            if (TryTake(asid))
            {
                return null;
            }

            _lines = new Dictionary<int, int>(this);
            foreach (var row in rows)
            {
                _lines[row.Record] = row.Line;
            }
        }

        if (_lines.TryGetValue(record, out var first))
        {
            return first;
        }

        _lines.Add(record, line);
        return null;
    }

    private bool TryTake(string asid)
    {
        var mask = _slots.Length - 1;
        var slot = asid.GetHashCode() & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (rows[_slots[slot] - 1].Asid == asid)
            {
                return false;
            }
        }

        _slots[slot] = rows.Count + 1;
        return true;
    }

    private static int SlotsFor(int count)
    {
        var slots = 16;
        while (slots < count * 2)
        {
            slots *= 2;
        }

        return slots;
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
