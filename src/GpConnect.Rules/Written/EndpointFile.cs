using GpConnect.Rules.Model;

namespace GpConnect.Rules.Written;

/// <summary>What an endpoint file declares. No positions: <see cref="EndpointFileCells"/> finds them again when something is reported.</summary>
/// <param name="Path">The file's path, with <c>/</c>.</param>
/// <param name="Rows">Its well-formed rows, in order.</param>
/// <param name="Unread">What is malformed, so that it is in no row; null if all is read.</param>
internal sealed record EndpointFile(string Path, EquatableArray<EndpointRow> Rows, UnreadRows? Unread = null)
{
    /// <summary>Whether it has a column that is most likely the registration, but is not called so: nobody knows what the rows claim.</summary>
    public bool HasUnreadRegistration { get; init; }
}

/// <summary>Rows of an endpoint file that aren't read.</summary>
/// <param name="Count">How many; 0 if the file has none that could be counted.</param>
/// <param name="Line">The line of the first, from 1.</param>
internal sealed record UnreadRows(int Count, int Line);

/// <summary>A row of an endpoint file. Cells are trimmed; a missing one is the empty string.</summary>
/// <param name="Record">The row's number among the records of the file, the header being 0.</param>
/// <param name="Line">The line that it begins in, from 1: for hosts that have no text to look it up in.</param>
/// <param name="Name">The name as written, or the empty string.</param>
/// <param name="OdsCode">The ODS code as written.</param>
/// <param name="Asid">The ASID as written.</param>
/// <param name="PartyKey">The party key as written.</param>
/// <param name="Registration">The registration it declares; undeclared if what is written there is none.</param>
internal sealed record EndpointRow(
    int Record, int Line, string Name, string OdsCode, string Asid, string PartyKey, Registration Registration)
{
    /// <summary>The rules that it suppresses, as written; they are not reported for it.</summary>
    public string Suppressed { get; init; } = string.Empty;

    /// <summary>What is malformed in it, so that it isn't an endpoint.</summary>
    public RowFault Fault { get; init; }

    /// <summary>The row as an endpoint at <paramref name="site"/>.</summary>
    public WrittenEndpoint ToWritten(Site site, bool hasMember) => new(
        new WrittenValue(EndpointName.FromRow(Name)),
        new WrittenValue(OdsCode),
        new WrittenValue(Asid),
        new WrittenValue(PartyKey),
        Registration,
        site,
        hasMember);
}

/// <summary>What is malformed in a row that could be read.</summary>
internal enum RowFault : byte
{
    None,

    /// <summary>A cell: its other cells are judged all the same.</summary>
    Cell,

    /// <summary>All of it: it says what an earlier row says.</summary>
    Repeats,
}
