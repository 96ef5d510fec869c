using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>The answers so far, beside the snapshot: an export that was stopped goes on where it was.</summary>
internal sealed class FhirAnswerLog : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, JsonObject> _answers;
    private readonly StreamWriter _log;

    private FhirAnswerLog(string path, DateTimeOffset began, ConcurrentDictionary<string, JsonObject> answers, StreamWriter log) =>
        (Path, Began, _answers, _log) = (path, began, answers, log);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>When the first question was asked.</summary>
    public DateTimeOffset Began { get; }

    /// <summary>How many questions are answered.</summary>
    public int Count => _answers.Count;

    /// <summary>Opens the answers of an earlier try of the same export, or begins anew.</summary>
    public static FhirAnswerLog Open(string output, FhirExportOptions options, DateTimeOffset now)
    {
        var path = output + ".partial";
        var about = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', [options.BaseUrl.ToString(), .. options.Organisations, "", .. options.Interactions, "", .. options.PartyKeys]))));
        try
        {
            var (began, answers) = File.Exists(path) ? Read(path, about, now) : (now, []);
            var log = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read)) { NewLine = "\n" };
            var opened = new FhirAnswerLog(path, began, new ConcurrentDictionary<string, JsonObject>(answers), log);
            log.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string> { ["about"] = about, ["began"] = began.ToString("O") }));
            foreach (var (query, answer) in answers)
            {
                opened.Write(query, answer);
            }

            log.Flush();
            return opened;
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw new ToolException($"{TextFile.Shown(path)} cannot be written: {TextFile.Cause(e)}");
        }
    }

    /// <summary>The answer to a question, if there is one.</summary>
    public JsonObject? Find(string query) => _answers.GetValueOrDefault(query);

    /// <summary>Keeps an answer, on the disk at once.</summary>
    public void Add(string query, JsonObject answer)
    {
        _answers[query] = answer;
        lock (_log)
        {
            Write(query, answer);
            _log.Flush();
        }
    }

    /// <summary>Deletes the log: the snapshot is there.</summary>
    public void Delete()
    {
        _log.Dispose();
        File.Delete(Path);
    }

    /// <summary>Closes it. Without an answer there is nothing to go on with, and it isn't kept.</summary>
    public void Dispose()
    {
        _log.Dispose();
        if (_answers.IsEmpty)
        {
            File.Delete(Path);
        }
    }

    private void Write(string query, JsonObject answer) => _log.WriteLine(new JsonObject { ["query"] = query, ["answer"] = answer.DeepClone() }.ToJsonString());

    private static (DateTimeOffset Began, Dictionary<string, JsonObject> Answers) Read(string path, string about, DateTimeOffset now)
    {
        var answers = new Dictionary<string, JsonObject>();
        var lines = File.ReadLines(path).Select(Parse).OfType<JsonObject>().ToList();
        if (lines is not [var first, ..]
            || first["about"]?.ToString() != about
            || !DateTimeOffset.TryParse(first["began"]?.ToString(), out var began)
            || now - began > Fresh)
        {
            return (now, answers);
        }

        foreach (var line in lines.Skip(1))
        {
            if (line["query"]?.ToString() is { } query && line["answer"] is JsonObject answer)
            {
                line.Remove("answer");
                answers[query] = answer;
            }
        }

        return (began, answers);
    }

    /// <summary>A line; null where the power went in the middle of it.</summary>
    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
