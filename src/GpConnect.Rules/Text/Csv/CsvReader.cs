using System.Collections.Generic;
using System.Threading;

namespace GpConnect.Rules.Text.Csv;

/// <summary>
/// Reads CSV as RFC 4180 has it, with the separator that it is told, and with the offset of every cell. Takes any text in linear time: what is malformed is an error
/// in the result, and reading goes on so that no other record is lost.
/// </summary>
/// <remarks>
/// Lines end in LF or CRLF. A byte order mark is skipped, as are records whose cells are all empty. Of the mistakes in one
/// record the first is reported: the ones after it are mostly its consequences. Where there are more records, errors or cells than
/// anyone writes, reading is given up, before the memory is.
/// </remarks>
internal sealed class CsvReader
{
    /// <summary>The most malformed records that are reported.</summary>
    public const int MaxErrors = 10_000;

    private const int MaxRecords = 1_000_000;
    private const int MaxCells = 16_384; // Excel's most.
    private const char ByteOrderMark = '\uFEFF';
    private const int RecordsBetweenCancellationChecks = 1024;

    private readonly string _text;
    private readonly char _separator;
    private readonly char _highest;
    private readonly int _firstNul;
    private readonly List<CsvRecord> _records = [];
    private readonly List<CsvError> _errors = [];
    private readonly List<CsvCell> _cells = [];
    private int _position;
    private CsvError? _recordError;

    private CsvReader(string text, char separator)
    {
        _text = text;
        _separator = separator;
        _highest = separator > '"' ? separator : '"';
        _firstNul = text.IndexOf('\0');
        _position = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
    }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <param name="separator">What is between two cells: a comma, a semicolon or a tab.</param>
    /// <param name="most">How many records to read at most: all where it isn't said.</param>
    public static CsvFile Read(string text, CancellationToken cancellationToken, char separator = ',', int most = int.MaxValue)
    {
        var reader = new CsvReader(text, separator);
        for (var count = 0; reader._position < text.Length && reader._records.Count < most; count++)
        {
            if (count % RecordsBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (reader.WhyGiveUp() is { } why)
            {
                reader._errors.Add(new CsvError(why + ": the rest of the file is not read", reader._position, 1));
                break;
            }

            reader.ReadRecord();
        }

        return new CsvFile(reader._records, reader._errors);
    }

    private string? WhyGiveUp() =>
        _errors.Count == MaxErrors ? "More than 10,000 rows are malformed"
        : _records.Count == MaxRecords ? "There are more than 1,000,000 rows"
        : null;

    private void ReadRecord()
    {
        var start = _position;
        _cells.Clear();
        _recordError = null;

        bool more;
        do
        {
            more = _position < _text.Length && _text[_position] == '"' ? ReadQuotedCell() : ReadPlainCell();
        }
        while (more);

        var length = LengthWithoutLineBreak(start, _position);
        var hasNul = _firstNul >= 0 && _text.IndexOf('\0', start, length) >= 0;
        if (hasNul)
        {
            ReportNul(start, length);
        }

        var isMalformed = hasNul || _recordError is not null;
        if (_recordError is { } error)
        {
            _errors.Add(error);
        }

        if (isMalformed || !IsBlank())
        {
            _records.Add(new CsvRecord(start, length, _cells.ToArray(), isMalformed));
        }
    }

    /// <returns>Whether another cell of the record follows.</returns>
    private bool ReadPlainCell()
    {
        var start = _position;
        var (separator, highest) = (_separator, _highest);
        var i = start;
        for (; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c > highest)
            {
                continue; // Nearly all characters: nothing that matters here is above the separator.
            }

            if (c == separator || c == '\n' || IsLineBreak(i))
            {
                break;
            }

            if (c == '"')
            {
                Report(
                    "A quote inside a field that does not begin with one: put the field in quotes and double those inside it",
                    i,
                    1);
            }
            else if (c == '\r')
            {
                Report("A carriage return that no line feed follows: end the lines with LF or CRLF", i, 1);
            }
        }

        AddCell(start, i - start, start, i - start, hasDoubledQuotes: false);
        return EndCell(i);
    }

    /// <returns>Whether another cell of the record follows.</returns>
    private bool ReadQuotedCell()
    {
        var open = _position;
        var close = FindClosingQuote(open, out var hasDoubledQuotes);
        if (close < 0)
        {
            return LeaveAtLineOf(
                open,
                "The field that this quote opens is never closed: close it, or double the quotes that are part of its text");
        }

        var after = close + 1;
        AddCell(open, after - open, open + 1, close - open - 1, hasDoubledQuotes);
        if (after == _text.Length || _text[after] == _separator || _text[after] == '\n' || IsLineBreak(after))
        {
            return EndCell(after);
        }

        if (_text.IndexOf('\n', open, close - open) >= 0)
        {
            // Far more often a closing quote was forgotten on this line than text was written after one on a later line.
            return LeaveAtLineOf(
                open,
                "The field that this quote opens is closed on a later line, where text follows: "
                + "close it on its own line, or double the quotes that are part of its text");
        }

        var end = after;
        while (end < _text.Length && _text[end] != _separator && _text[end] != '\n' && !IsLineBreak(end))
        {
            end++;
        }

        Report("Text after the closing quote of a field: double the quotes that are part of the text", after, end - after);
        return EndCell(end);
    }

    /// <returns>The offset of the quote that closes the cell opened at <paramref name="open"/>, or -1.</returns>
    private int FindClosingQuote(int open, out bool hasDoubledQuotes)
    {
        hasDoubledQuotes = false;
        var quote = _text.IndexOf('"', open + 1);
        while (quote >= 0 && quote + 1 < _text.Length && _text[quote + 1] == '"')
        {
            hasDoubledQuotes = true;
            quote = _text.IndexOf('"', quote + 2);
        }

        return quote;
    }

    /// <summary>
    /// Gives up the record at the end of the line that the wrong quote is on, so that the lines below are not lost.
    /// </summary>
    /// <remarks>
    /// Still linear: up to the quote that closes the cell, if any does, quotes come in even runs only (doubled ones), and an even
    /// run never opens a cell that goes on past it. So no line is given up twice.
    /// </remarks>
    private bool LeaveAtLineOf(int open, string message)
    {
        Report(message, open, 1);
        var lineFeed = _text.IndexOf('\n', open);
        _position = lineFeed < 0 ? _text.Length : lineFeed + 1;
        return false;
    }

    private bool EndCell(int end)
    {
        var more = end < _text.Length && _text[end] == _separator;
        _position = end == _text.Length ? end : _text[end] == '\r' ? end + 2 : end + 1;
        return more;
    }

    private void AddCell(int rawStart, int rawLength, int valueStart, int valueLength, bool hasDoubledQuotes)
    {
        if (_cells.Count == MaxCells)
        {
            // With the separator before it, as it may be empty and the text end there.
            Report("More than 16,384 fields in a row", rawStart - 1, rawLength + 1);
            return;
        }

        (rawStart, rawLength) = Trim(rawStart, rawLength);
        (valueStart, valueLength) = Trim(valueStart, valueLength);
        var value = _text.Substring(valueStart, valueLength);
        _cells.Add(new CsvCell(hasDoubledQuotes ? value.Replace("\"\"", "\"") : value, rawStart, rawLength));
    }

    private (int Start, int Length) Trim(int start, int length)
    {
        var end = start + length;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var first = start;
        while (first < end && char.IsWhiteSpace(_text[first]))
        {
            first++;
        }

        return first == end ? (start, 0) : (first, end - first);
    }

    /// <summary>
    /// A NUL is in no text, and where there is one there are thousands (UTF-16, a binary): the first alone is reported.
    /// </summary>
    private void ReportNul(int start, int length) => _recordError = _firstNul >= start && _firstNul < start + length
        ? new CsvError("A NUL character, so the file isn't text, or isn't in UTF-8: save it as CSV in UTF-8", _firstNul, 1)
        : null;

    private int LengthWithoutLineBreak(int start, int end)
    {
        if (end > start && _text[end - 1] == '\n')
        {
            end--;
            if (end > start && _text[end - 1] == '\r')
            {
                end--;
            }
        }

        return end - start;
    }

    private bool IsLineBreak(int i) => _text[i] == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n';

    private bool IsBlank()
    {
        foreach (CsvCell cell in _cells)
        {
            if (cell.Value.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Report(string message, int start, int length) => _recordError ??= new CsvError(message, start, length);
}
