using System.Collections.Generic;
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
        if (HasNul(text, builder, offset: 0))
        {
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

    /// <summary>Reads LDIF that comes in parts, each of whole records: a file need not be one text in memory.</summary>
    public static SdsSnapshot ReadLdif(IEnumerable<string> parts, CancellationToken cancellationToken)
    {
        var builder = new SnapshotBuilder();
        var offset = 0;
        foreach (var part in parts)
        {
            if (HasNul(part, builder, offset))
            {
                break;
            }

            new LdifReader(part, builder, cancellationToken) { Offset = offset }.Read(0);
            offset += part.Length;
            if (builder.HasGivenUp)
            {
                break;
            }
        }

        return builder.Build();
    }

    private static bool HasNul(string text, SnapshotBuilder builder, int offset)
    {
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            builder.Report("A NUL character, so the file isn't text, or isn't in UTF-8, and is not read: export the snapshot again", offset + nul, 1);
        }

        return nul >= 0;
    }
}
