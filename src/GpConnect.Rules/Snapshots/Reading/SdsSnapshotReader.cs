using System.Threading;
using GpConnect.Rules.Snapshots.Fhir;
using GpConnect.Rules.Snapshots.Ldif;

namespace GpConnect.Rules.Snapshots.Reading;

/// <summary>
/// Reads a snapshot of SDS: LDIF as <c>ldapsearch</c> prints it, or answers of the SDS FHIR API, told apart by their content.
/// Takes any text in linear time; what is wrong with it is in the result.
/// </summary>
internal static class SdsSnapshotReader
{
    /// <summary>Reads all of <paramref name="text"/>, up to <see cref="SnapshotBuilder.MaxErrors"/> errors.</summary>
    public static SdsSnapshot Read(string text, CancellationToken cancellationToken)
    {
        var builder = new SnapshotBuilder();
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            builder.Report("A NUL character, so the file isn't text, or isn't in UTF-8, and is not read: export the snapshot again", nul, 1);
            return builder.Build();
        }

        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        switch (first < text.Length ? text[first] : ' ')
        {
            case ' ':
                break; // An empty answer is a right one: SDS has nothing that was asked for.
            case '{' or '[':
                new FhirReader(text, builder, cancellationToken).Read(first);
                break;
            case '<':
                builder.Report(
                    "XML or HTML, not LDIF or FHIR JSON, perhaps the page of a proxy or a login: export the snapshot again",
                    first,
                    1);
                break;
            default:
                new LdifReader(text, builder, cancellationToken).Read(start);
                break;
        }

        return builder.Build();
    }
}
