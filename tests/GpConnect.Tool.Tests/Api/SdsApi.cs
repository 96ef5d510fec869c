using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpConnect.Tool.Tests.Api;

/// <summary>A server that answers as the SDS FHIR API does, on the loopback interface: by pages of one record, if it is asked to.</summary>
internal sealed class SdsApi : IAsyncDisposable
{
    /// <summary>The only API key that it knows.</summary>
    public const string Key = "8f3c1a6e-right-key";

    private const string System = "https://fhir.nhs.uk/Id/";

    private readonly WebApplication _server;
    private readonly IReadOnlyList<ApiRecord> _records;
    private int _asked;

    private SdsApi(WebApplication server, IReadOnlyList<ApiRecord> records) => (_server, _records) = (server, records);

    /// <summary>Its base URL.</summary>
    public string Url => _server.Urls.Single() + "/spine-directory/FHIR/R4";

    /// <summary>What it was asked.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Whether each record is on a page of its own.</summary>
    public bool HasPages { get; set; }

    /// <summary>What it does in place of an answer, for the question with a number, from 1; whether it did anything.</summary>
    public Func<int, HttpContext, Task<bool>> Instead { get; set; } = static (_, _) => Task.FromResult(false);

    public static async Task<SdsApi> StartAsync(params ApiRecord[] records)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var api = new SdsApi(server, records);
        server.MapGet("/spine-directory/FHIR/R4/{resource}", api.AnswerAsync);
        await server.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string resource)
    {
        Asked.Enqueue(context.Request.Path + context.Request.QueryString);
        if (await Instead(Interlocked.Increment(ref _asked), context))
        {
            return;
        }

        if (context.Request.Headers["apikey"] != Key)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login","diagnostics":"Invalid API key"}]}""");
            return;
        }

        var (organisation, identifier) = (Value(context, "organization"), Value(context, "identifier"));
        var found = _records.Where(record => record.Resource == resource && record.OdsCode == organisation && (record.PartyKey == identifier || record.Interactions.Contains(identifier))).ToList();
        var page = int.TryParse(context.Request.Query["page"], out var number) ? number : 0;
        var shown = HasPages ? found.Skip(page).Take(1).ToList() : found;
        var links = new List<object> { new { relation = "self", url = context.Request.Path + context.Request.QueryString } };
        if (HasPages && page + 1 < found.Count)
        {
            links.Add(new { relation = "next", url = $"{resource}{context.Request.QueryString}&page={page + 1}" });
        }

        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            resourceType = "Bundle",
            id = Guid.NewGuid(),
            meta = new { lastUpdated = DateTimeOffset.UtcNow },
            type = "searchset",
            total = found.Count,
            link = links,
            entry = shown.Select(static record => new { fullUrl = "urn:uuid:" + Guid.NewGuid(), resource = record.ToResource() }),
        }));
    }

    private static string Value(HttpContext context, string parameter) => context.Request.Query[parameter].Single()!.Split('|')[1];

    /// <summary>A record of SDS.</summary>
    internal sealed record ApiRecord(string Resource, string Id, string OdsCode, string PartyKey, params string[] Interactions)
    {
        public object ToResource() => new Dictionary<string, object>
        {
            ["resourceType"] = Resource,
            ["id"] = Guid.NewGuid(),
            ["identifier"] = new[] { new { system = System + (Resource == "Device" ? "nhsSpineASID" : "nhsMHSId"), value = Id }, new { system = System + "nhsMhsPartyKey", value = PartyKey } },
            [Resource == "Device" ? "owner" : "managingOrganization"] = new { identifier = new { system = System + "ods-organization-code", value = OdsCode } },
            ["extension"] = Interactions.Select(static interaction => new
            {
                url = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId",
                valueReference = new { identifier = new { system = System + "nhsServiceInteractionId", value = interaction } },
            }),
            ["address"] = $"https://gpc.example/{OdsCode}/STU3/1/gpconnect",
        };
    }
}
