using System.Threading;
using GpConnect.Analyzers.Sds.Fhir;
using GpConnect.Analyzers.Sds.Ldif;

namespace GpConnect.Analyzers.Sds;

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
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        int first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            builder.Report("A NUL character, so the file is no text, or not in UTF-8, and is not read: export the snapshot again", nul, 1);
        }
        else if (first == text.Length)
        {
            // An empty answer is a right one: SDS has nothing that was asked for.
        }
        else if (text[first] is '{' or '[')
        {
            new FhirReader(text, builder, cancellationToken).Read(first);
        }
        else if (text[first] == '<')
        {
            builder.Report(
                "XML or HTML, not an SDS snapshot: SDS is read as LDIF or as FHIR JSON. Is it the page of a proxy or a login?", first, 1);
        }
        else
        {
            new LdifReader(text, builder, cancellationToken).Read(start);
        }

        return builder.Build();
    }
}
