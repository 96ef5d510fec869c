using System.Collections.Generic;

namespace GpConnect.Rules.Text.Csv;

/// <summary>A CSV text, read: its records in order, and what is malformed in it.</summary>
/// <param name="Records">The records, without blank lines and lines of separators only.</param>
/// <param name="Errors">At most one error a record, in order, and one where reading was given up.</param>
internal sealed record CsvFile(IReadOnlyList<CsvRecord> Records, IReadOnlyList<CsvError> Errors);

/// <summary>One record (a row): one line, or several where a quoted cell has line breaks.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">Its length, without the line break that ends it.</param>
/// <param name="Cells">Its cells, at least one; of a malformed record, those that could be told apart, if any.</param>
/// <param name="IsMalformed">Whether the record is not RFC 4180, so that its cells cannot be trusted.</param>
internal readonly record struct CsvRecord(int Start, int Length, IReadOnlyList<CsvCell> Cells, bool IsMalformed);

/// <summary>One cell of a record.</summary>
/// <param name="Value">What the cell says: trimmed, without the quotes around it, doubled quotes made single.</param>
/// <param name="Start">The offset of the cell's text, spaces before it left out.</param>
/// <param name="Length">The length of the cell's text, its quotes included and spaces around it left out; 0 where it is
/// empty.</param>
internal readonly record struct CsvCell(string Value, int Start, int Length);

/// <summary>A place where a text is not RFC 4180.</summary>
/// <param name="Message">A sentence for the file's author: what is wrong and what to do.</param>
/// <param name="Start">The offset of the place.</param>
/// <param name="Length">The length of the place, at least 1.</param>
internal readonly record struct CsvError(string Message, int Start, int Length);
