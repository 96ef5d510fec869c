using System.Threading;
using GpConnect.Rules.Text.Json;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>
/// Reads answers of the SDS FHIR API: <c>Bundle</c>s of <c>Device</c> (AS records) and <c>Endpoint</c> (MHS records), in one
/// document, in an array or in NDJSON. Other resources are skipped; an <c>OperationOutcome</c> is an error.
/// </summary>
internal sealed class FhirReader(string text, SnapshotBuilder builder, CancellationToken cancellationToken)
{
    /// <summary>Reads from the offset <paramref name="start"/> to the end.</summary>
    public void Read(int start)
    {
        var next = start;
        while (next >= 0 && !builder.HasGivenUp)
        {
            next = ReadDocuments(next);
        }
    }

    /// <summary>Reads documents up to the end or to what is not JSON.</summary>
    /// <returns>Where to go on, or -1.</returns>
    private int ReadDocuments(int start)
    {
        var json = new JsonReader(text, start, JsonSyntax.Snapshot, cancellationToken);
        var resources = new FhirResourceReader(new JsonCursor(json), builder);
        var document = start;
        var arrays = 0;
        while (!builder.HasGivenUp && json.Read())
        {
            if (arrays == 0)
            {
                document = json.Start;
            }

            switch (json.Token)
            {
                case JsonToken.ArrayStart:
                    arrays++;
                    break;
                case JsonToken.ArrayEnd:
                    arrays--;
                    break;
                case JsonToken.ObjectStart:
                    // What somebody took out of its Bundle does not tell the search that it answers.
                    if (resources.ReadResource() is { Type: "Endpoint" })
                    {
                        builder.HasSomeInteractionsOnly = true;
                    }

                    break;
                default:
                    builder.Report("Not a FHIR resource: the SDS FHIR API answers with JSON objects; export the snapshot again", json.Start, json.Length);
                    break;
            }
        }

        if (json.Token != JsonToken.Error)
        {
            return -1;
        }

        builder.Report(json.Error!, json.Start, json.Length);
        return NextDocument(document, json.Start);
    }

    /// <summary>Of NDJSON, where one line is broken the others count.</summary>
    /// <returns>The next line that begins a document, or -1 where the text is one document over many lines.</returns>
    private int NextDocument(int document, int error)
    {
        if (error > document && IsDocument(error))
        {
            return error; // The line before was cut off, so that this one came where something else should.
        }

        var next = text.IndexOf('\n', document) + 1;
        return error < next && IsDocument(next) ? next : -1;
    }

    private bool IsDocument(int position) =>
        position < text.Length && text[position - 1] == '\n' && text[position] is '{' or '[';
}
