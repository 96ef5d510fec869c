using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>
/// Takes a snapshot by the SDS FHIR API: the systems of the organisations by interaction, and then all MHS records with their party keys,
/// whatever interactions these have.
/// </summary>
internal sealed class FhirExport(FhirExportOptions options, FhirClient client, FhirAnswerLog log, IProgressLine progress)
{
    private const int AtATime = 4;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _asked;

    /// <summary>Asks all questions.</summary>
    /// <returns>The lines of the snapshot, and the organisations that have no system.</returns>
    public async Task<(IReadOnlyList<string> Lines, IReadOnlyList<string> Unknown)> AskAllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<FhirQuestion> byInteraction =
        [
            .. from organisation in options.Organisations
               from interaction in options.Interactions
               from resource in (string[])["Device", "Endpoint"]
               select FhirQuestion.ByInteraction(resource, organisation, interaction),
        ];
        var found = await AskAsync(byInteraction, byInteraction.Count + options.Organisations.Count, cancellationToken);

        // Of the system's organisation, and of the one that the key is named after.
        IReadOnlyList<FhirQuestion> byPartyKey =
        [
            .. found
                .SelectMany(static answer => FhirAnswer.PartyKeysOf(answer.Answer), static (answer, key) => (answer.Question.Organisation, Key: key))
                .Concat(options.PartyKeys.Select(static key => (Organisation: OwnerOf(key), Key: key)))
                .SelectMany(static one => new[] { one, (Organisation: OwnerOf(one.Key), one.Key) })
                .Where(static one => one.Organisation.Length > 0)
                .Distinct()
                .Select(static one => FhirQuestion.ByPartyKey(one.Organisation, one.Key)),
        ];
        var records = await AskAsync(byPartyKey, byInteraction.Count + byPartyKey.Count, cancellationToken);
        var lines = found.Concat(records)
            .Where(static answer => answer.Question.IsKept)
            .Select(static answer => FhirAnswer.LineOf(answer.Answer, answer.Question))
            .Where(static line => line.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var known = found.Where(static answer => answer.Question.Resource == "Device" && FhirAnswer.LineOf(answer.Answer, answer.Question).Length > 0)
            .Select(static answer => answer.Question.Organisation).ToHashSet();
        return (lines, [.. options.Organisations.Where(organisation => !known.Contains(organisation))]);
    }

    /// <summary>Writes the snapshot: when, of what, then the answers.</summary>
    public void Write(TextWriter file, IReadOnlyList<string> lines)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "Bundle");
            json.WriteString("type", "searchset");
            json.WriteNumber("total", 0);
            json.WriteStartObject("meta");
            json.WriteString("lastUpdated", log.Began.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            if (options.Environment.Length > 0)
            {
                json.WriteStartArray("tag");
                json.WriteStartObject();
                json.WriteString("system", SnapshotHeaderReader.EnvironmentTag);
                json.WriteString("code", options.Environment);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteStartArray("link");
            foreach (var query in Queries())
            {
                json.WriteStartObject();
                json.WriteString("relation", "related");
                json.WriteString("url", query);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        file.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        foreach (var line in lines)
        {
            file.WriteLine(line);
        }
    }

    /// <summary>What was asked, each kind of question once: <c>{a,b}</c> is one of these.</summary>
    private IEnumerable<string> Queries()
    {
        var (organisations, interactions) = (string.Join(',', options.Organisations), string.Join(',', options.Interactions));
        yield return $"{options.BaseUrl}/Device?organization={{{organisations}}}&identifier={{{interactions}}}";
        yield return $"{options.BaseUrl}/Endpoint?organization={{{organisations}}}&identifier={{{interactions}}}";
        yield return $"{options.BaseUrl}/Endpoint?organization={{organisation}}&identifier={{its party keys{string.Concat(options.PartyKeys.Select(static key => "," + key))}}}";
    }

    private async Task<IReadOnlyList<(FhirQuestion Question, JsonObject Answer)>> AskAsync(IReadOnlyList<FhirQuestion> questions, int all, CancellationToken cancellationToken)
    {
        var answers = new JsonObject[questions.Count];
        await Parallel.ForAsync(0, questions.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken }, async (i, cancellation) =>
        {
            if (log.Find(questions[i].Query) is { } known)
            {
                answers[i] = known;
                return;
            }

            answers[i] = await client.AskAsync(questions[i], cancellation);
            log.Add(questions[i].Query, answers[i]);
            Interlocked.Increment(ref _asked);
            var rate = _asked / Math.Max(_time.Elapsed.TotalSeconds, 0.001);
            var left = TimeSpan.FromSeconds((all - log.Count) / rate);
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{log.Count:N0} of about {all:N0} questions answered, {rate:0.#} a second, {left:h\\:mm\\:ss} left"));
        });
        return [.. questions.Select((question, i) => (question, answers[i]))];
    }

    private static string OwnerOf(string partyKey) => partyKey.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? partyKey[..dash] : string.Empty;
}
