using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Web;

namespace GpConnect.Analyzers.Tests.Fhir;

/// <summary>
/// A server that answers as the examples of the SDS FHIR API's specification do, from the records of a test, on the loopback interface.
/// It takes the questions that the specification lists, and no others; it compares as SDS does; it makes a new id for all that it answers.
/// </summary>
internal sealed class SdsFhirServer : IDisposable
{
    /// <summary>The only API key that it knows.</summary>
    public const string Key = "8f3c1a6e-right-key";

    private const string BasePath = "/spine-directory/FHIR/R4";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly HttpListener _listener;
    private readonly IReadOnlyList<LdifEntry> _entries;
    private readonly Task _loop;

    /// <summary>Starts it.</summary>
    /// <param name="ldif">All its records.</param>
    public SdsFhirServer(string ldif)
    {
        _entries = LdifEntry.Parse(ldif);
        (_listener, Url) = Listen();
        _loop = Task.Run(AnswerAllAsync);
    }

    /// <summary>Its base URL.</summary>
    public string Url { get; }

    /// <summary>The URLs that it was asked, in their order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What it answers in place of records, for the questions with these numbers, from 1.</summary>
    public Func<int, Answer?> Instead { get; set; } = static _ => null;

    /// <summary>An <c>OperationOutcome</c> as the API has it.</summary>
    public static Answer Outcome(int status, string code, string text) => new(status, Serialize(new
    {
        resourceType = "OperationOutcome",
        id = Guid.NewGuid(),
        meta = new { profile = (string[])["https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1"] },
        issue = (object[])
        [
            new
            {
                severity = "error",
                code,
                details = new { coding = (object[])[new { system = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1", code = "X", display = text }] },
                diagnostics = text,
            },
        ],
    }));

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(30));
        _listener.Close();
    }

    private async Task AnswerAllAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Asked.Add(context.Request.RawUrl!);
            var answer = Instead(Asked.Count) ?? AnswerTo(context.Request);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/fhir+json";
            context.Response.Close(Encoding.UTF8.GetBytes(answer.Body), willBlock: true);
        }
    }

    private Answer AnswerTo(HttpListenerRequest request)
    {
        var key = request.Headers["apikey"];
        if (key != Key)
        {
            return Outcome(401, "login", key is null ? "Missing API key" : "Invalid API key");
        }

        var query = HttpUtility.ParseQueryString(request.Url!.Query);
        var (organisation, interaction, partyKey) = (
            Value(query, "organization", "ods-organization-code"), Value(query, "identifier", "nhsServiceInteractionId"), Value(query, "identifier", "nhsMhsPartyKey"));
        var resource = request.Url.AbsolutePath[(BasePath.Length + 1)..];
        var isAsked = resource switch
        {
            "Device" => organisation is not null && interaction is not null,
            "Endpoint" => new[] { organisation, interaction, partyKey }.Count(static value => value is not null) >= 2,
            _ => false,
        };
        return !isAsked
            ? Outcome(400, "value", "Missing or invalid query parameters")
            : new Answer(200, Bundle(resource, HttpUtility.UrlDecode(request.Url.ToString()), _entries.Where(entry =>
                entry.Is("objectClass", resource == "Device" ? "nhsAs" : "nhsMhs")
                && (organisation is null || entry.Is("nhsIDCode", organisation))
                && (partyKey is null || entry.Is("nhsMHSPartyKey", partyKey))
                && (interaction is null || entry.Is(resource == "Device" ? "nhsAsSvcIA" : "nhsMhsSvcIA", interaction)))));
    }

    private static string? Value(NameValueCollection query, string parameter, string system)
    {
        var prefix = $"https://fhir.nhs.uk/Id/{system}|";
        return query.GetValues(parameter)?.FirstOrDefault(value => value.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
    }

    private static string Bundle(string resource, string url, IEnumerable<LdifEntry> entries)
    {
        var resources = entries.Select(entry => (Id: Guid.NewGuid(), entry))
            .Select(one => (one.Id, Resource: resource == "Device" ? FhirResources.Device(one.Id, one.entry) : FhirResources.Endpoint(one.Id, one.entry)))
            .ToList();
        return Serialize(new
        {
            resourceType = "Bundle",
            id = Guid.NewGuid(),
            type = "searchset",
            total = resources.Count,
            link = (object[])[new { relation = "self", url }],
            entry = resources.Select(one => new { fullUrl = $"{url.Split('?')[0]}/{one.Id}", resource = one.Resource, search = new { mode = "match" } }),
        });
    }

    private static string Serialize(object value) => JsonSerializer.Serialize(value, Indented);

    private static (HttpListener Listener, string Url) Listen()
    {
        // A free port may be another's by the time that it is listened to.
        for (var attempt = 1; ; attempt++)
        {
            var listener = new HttpListener();
            var address = $"http://127.0.0.1:{FreePort()}";
            listener.Prefixes.Add(address + "/");
            try
            {
                listener.Start();
                return (listener, address + BasePath);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What is answered.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">The text.</param>
    internal sealed record Answer(int Status, string Body);
}
