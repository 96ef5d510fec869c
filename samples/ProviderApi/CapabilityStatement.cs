using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ProviderApi;

/// <summary>What this server serves. A real one is as the specification's page "Get the FHIR capability statement" has it.</summary>
internal static class CapabilityStatement
{
    public static IResult Read() => Fhir.Json(new JsonObject
    {
        ["resourceType"] = "CapabilityStatement",
        ["version"] = "1.2.7",
        ["name"] = "GP Connect",
        ["status"] = "active",
        ["date"] = "2020-01-15",
        ["kind"] = "capability",
        ["fhirVersion"] = "3.0.1",
        ["acceptUnknown"] = "both",
        ["format"] = new JsonArray("application/fhir+json"),
        ["rest"] = new JsonArray(new JsonObject
        {
            ["mode"] = "server",
            ["resource"] = new JsonArray(new JsonObject
            {
                ["type"] = "Slot",
                ["interaction"] = new JsonArray(new JsonObject { ["code"] = "search-type" }),
            }),
        }),
    });
}
