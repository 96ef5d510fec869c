using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GpConnect.Samples.Tests.StandIn;

/// <summary>Stands in for the SDS FHIR API: <c>/Device</c> and <c>/Endpoint</c>, for those who have the key.</summary>
internal sealed class SdsStandIn(Spine spine)
{
    public const string ApiKey = "the-key-of-these-tests";

    private const string Id = "https://fhir.nhs.uk/Id/";
    private const string Interaction = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId";

    private int _questions;

    /// <summary>How often it was asked.</summary>
    public int Questions => _questions;

    public Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _questions);
        if (context.Request.Headers["apikey"] != ApiKey)
        {
            return AnswerAsync(context, 401, Outcome("login", "The key isn't known."));
        }

        var query = context.Request.Query;
        var odsCode = Token(query["organization"], "ods-organization-code");
        var interaction = Token(query["identifier"], "nhsServiceInteractionId");
        var partyKey = Token(query["identifier"], "nhsMhsPartyKey");
        if (odsCode is null || interaction is null)
        {
            return AnswerAsync(context, 400, Outcome("required", "The organization and an interaction are required here."));
        }

        var found = context.Request.Path.Value switch
        {
            "/Device" => spine.Systems
                .Where(system => system.OdsCode == odsCode && system.Interactions.Contains(interaction) && system.PartyKey == (partyKey ?? system.PartyKey))
                .Select(Device),
            "/Endpoint" => spine.EndPoints
                .Where(endPoint => endPoint.OdsCode == odsCode && endPoint.Interactions.Contains(interaction) && endPoint.PartyKey == (partyKey ?? endPoint.PartyKey))
                .Select(Endpoint),
            _ => null,
        };
        return found is null ? AnswerAsync(context, 404, Outcome("not-found", "There is /Device and /Endpoint.")) : AnswerAsync(context, 200, Bundle([.. found]));
    }

    private static string? Token(IEnumerable<string?> values, string system) =>
        values.FirstOrDefault(value => value!.StartsWith(Id + system + "|", StringComparison.Ordinal))?.Split('|', 2)[1];

    private static Task AnswerAsync(HttpContext context, int status, JsonObject resource)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/fhir+json";
        return context.Response.WriteAsync(resource.ToJsonString());
    }

    private static JsonObject Bundle(IReadOnlyList<JsonObject> resources) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["total"] = resources.Count,
        ["entry"] = new JsonArray([.. resources.Select(static resource => new JsonObject { ["resource"] = resource, ["search"] = new JsonObject { ["mode"] = "match" } })]),
    };

    private static JsonObject Device(AsRecord system) => new()
    {
        ["resourceType"] = "Device",
        ["id"] = system.Asid,
        ["extension"] = Interactions(system.Interactions),
        ["identifier"] = new JsonArray(Identifier("nhsSpineASID", system.Asid), Identifier("nhsMhsPartyKey", system.PartyKey)),
        ["owner"] = new JsonObject { ["identifier"] = Identifier("ods-organization-code", system.OdsCode) },
    };

    private static JsonObject Endpoint(MhsRecord endPoint) => new()
    {
        ["resourceType"] = "Endpoint",
        ["id"] = endPoint.CpaId,
        ["extension"] = Interactions(endPoint.Interactions),
        ["identifier"] = new JsonArray(Identifier("nhsMhsPartyKey", endPoint.PartyKey), Identifier("nhsMhsCPAId", endPoint.CpaId), Identifier("nhsMHSId", endPoint.CpaId)),
        ["managingOrganization"] = new JsonObject { ["identifier"] = Identifier("ods-organization-code", endPoint.OdsCode) },
        ["address"] = endPoint.EndPoint,
    };

    private static JsonArray Interactions(string[] interactions) => [.. interactions.Select(static interaction => new JsonObject
    {
        ["url"] = Interaction,
        ["valueReference"] = new JsonObject { ["identifier"] = Identifier("nhsServiceInteractionId", interaction) },
    })];

    private static JsonObject Identifier(string system, string value) => new() { ["system"] = Id + system, ["value"] = value };

    private static JsonObject Outcome(string code, string diagnostics) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject { ["severity"] = "error", ["code"] = code, ["diagnostics"] = diagnostics }),
    };
}
