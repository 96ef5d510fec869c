using GpConnect.Rules.Model;

namespace GpConnect.Rules.Written;

/// <summary>What an endpoint file declares. No positions: <see cref="EndpointFileCells"/> finds them again when something is reported.</summary>
/// <param name="Path">The file's path, with <c>/</c>.</param>
/// <param name="Rows">Its well-formed rows, in order.</param>
internal sealed record EndpointFile(string Path, EquatableArray<EndpointRow> Rows);

/// <summary>A row of an endpoint file. Cells are trimmed; a missing one is the empty string.</summary>
/// <param name="Record">The row's number among the records of the file, the header being 0.</param>
/// <param name="Name">The name as written, or the empty string.</param>
/// <param name="OdsCode">The ODS code as written.</param>
/// <param name="Asid">The ASID as written.</param>
/// <param name="PartyKey">The party key as written.</param>
/// <param name="Registration">The registration it declares.</param>
internal sealed record EndpointRow(
    int Record, string Name, string OdsCode, string Asid, string PartyKey, Registration Registration)
{
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
