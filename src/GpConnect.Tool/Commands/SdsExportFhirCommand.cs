using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Exporting;
using GpConnect.Tool.Exporting.Fhir;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect sds export fhir</c>: a snapshot by the SDS FHIR API.</summary>
internal static class SdsExportFhirCommand
{
    private const string KeyVariable = "SDS_API_KEY";

    public static ToolCommand Create(Terminal terminal)
    {
        var url = new Option<string>("--url") { Required = true, HelpName = "URL", Description = "The base URL of the API: https://api.service.nhs.uk/spine-directory/FHIR/R4" };
        var organisations = ManyOption.OfOdsCodes("--organisation", "The ODS codes of the organisations; @FILE reads them from a file, one a line");
        organisations.Required = true;
        var interactions = ManyOption.OfInteractions("--interaction", "The interaction ids to look for; all of GP Connect without it");
        var partyKeys = ManyOption.OfPartyKeys("--party-key", "Party keys to ask for, beside those of the systems that are found");
        var environment = new Option<string>("--environment") { HelpName = "NAME", DefaultValueFactory = static _ => string.Empty, Description = "The Spine environment, which the snapshot then says: LIVE, INT …" };
        var keyFile = new Option<string?>("--api-key-file") { HelpName = "FILE", Description = $"A file with the API key; without it the variable {KeyVariable} has it" };
        var rate = new Option<int>("--rate") { HelpName = "NUMBER", DefaultValueFactory = static _ => 5, Description = "How many questions a second are asked at most" };
        rate.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value is < 1 or > 1000)
            {
                result.AddError("--rate is a number from 1 to 1000");
            }
        });
        var output = new Option<string>("--output", "-o") { Required = true, HelpName = "FILE", Description = "The snapshot to write, NDJSON" };
        var command = new ToolCommand("fhir", "Take a snapshot by the SDS FHIR API", "sds-export")
        {
            Examples = ["gpconnect sds export fhir --url https://api.service.nhs.uk/spine-directory/FHIR/R4 --organisation @organisations.txt --environment LIVE -o sds/live.ndjson"],
            Variables = [("SDS_API_KEY", "the API key, if no --api-key-file has it")],
            Clean = "the snapshot is complete",
        };
        command.Add(url);
        command.Add(organisations);
        command.Add(interactions);
        command.Add(partyKeys);
        command.Add(environment);
        command.Add(keyFile);
        command.Add(rate);
        command.Add(output);
        command.SetAction((parsed, cancellationToken) => ExportAsync(
            new FhirExportOptions(
                BaseUrl(parsed.GetValue(url)!),
                Secret.Read(parsed.GetValue(keyFile), KeyVariable),
                parsed.GetValue(organisations)!,
                parsed.GetValue(interactions) is { Length: > 0 } named ? named : [.. SpecifiedInteractions.Capabilities.Keys.Order(StringComparer.Ordinal)],
                parsed.GetValue(partyKeys) ?? [],
                parsed.GetValue(environment)!,
                parsed.GetValue(rate)),
            parsed.GetValue(output)!,
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> ExportAsync(FhirExportOptions options, string output, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.ApiKey is null && !options.BaseUrl.IsLoopback)
        {
            throw new ToolException($"The API asks for a key: set {KeyVariable}, or name a file that has it by --api-key-file");
        }

        NewFile.MustBeNew([output], []);
        using var client = new FhirClient(options);
        using var log = FhirAnswerLog.Open(output, options, DateTimeOffset.UtcNow);
        if (log.Count > 0)
        {
            terminal.Error.WriteLine($"note: goes on with {CheckSummary.Count(log.Count, "answer", "answers")} of {log.Began.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        }

        IReadOnlyList<string> lines, unknown;
        using (var progress = terminal.Progress())
        {
            var export = new FhirExport(options, client, log, progress);
            try
            {
                (lines, unknown) = await export.AskAllAsync(cancellationToken);
            }
            catch (ToolException e)
            {
                var goesOn = log.Count > 0 ? $"; the same command goes on with the {CheckSummary.Count(log.Count, "answer that is", "answers that are")} there" : string.Empty;
                throw new ToolException($"{e.Message}. {TextFile.Shown(output)} is as it was{goesOn}");
            }
            catch (OperationCanceledException) when (log.Count > 0)
            {
                terminal.Error.WriteLine($"note: the same command goes on with the {CheckSummary.Count(log.Count, "answer", "answers")} in {TextFile.Shown(log.Path)}");
                throw;
            }

            if (lines.Count == 0)
            {
                log.Delete();
                throw new ToolException($"SDS has no system of these organisations with these interactions; {TextFile.Shown(output)} is as it was");
            }

            NewFile.Write(output, file => export.Write(file, lines));
        }

        log.Delete();
        foreach (var organisation in unknown)
        {
            terminal.Error.WriteLine($"note: SDS has no system of {organisation} with these interactions");
        }

        var snapshot = SnapshotReader.Read(output, cancellationToken);
        terminal.Output.WriteLine(
            $"{CheckSummary.Count(snapshot.Snapshot.AsRecords.Count, "AS record", "AS records")} and {CheckSummary.Count(snapshot.Snapshot.MhsRecords.Count, "MHS record", "MHS records")} in {TextFile.Shown(output)}");
        return ExitCode.Clean;
    }

    private static Uri BaseUrl(string text) =>
        Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) ? url
        : throw new ToolException($"'{text}' isn't a base URL of the API: it begins with https://");
}
