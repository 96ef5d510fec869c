using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>An answer of the API as the snapshot has it: a line without what is new in each answer, in an order of its own.</summary>
internal static class FhirAnswer
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of an answer; empty where nothing was found.</summary>
    /// <param name="bundle">The answer.</param>
    /// <param name="question">What was asked: of MHS records the snapshot says it, since it tells which interactions may be missing.</param>
    public static string LineOf(JsonObject bundle, FhirQuestion question)
    {
        var entries = (bundle["entry"] as JsonArray ?? []).Select(static entry => WithoutIds(entry?["resource"])).OfType<JsonObject>()
            .Where(resource => resource["resourceType"]?.ToString() == question.Resource)
            .Select(static resource => ToLine(resource))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (entries.Count == 0)
        {
            return string.Empty;
        }

        var link = question.Resource == "Device" ? string.Empty
            : $"\"link\":[{{\"relation\":\"self\",\"url\":{JsonSerializer.Serialize(question.Query, Plain)}}}],";
        return $"{{\"entry\":[{string.Join(',', entries.Select(static resource => $"{{\"resource\":{resource}}}"))}],{link}\"resourceType\":\"Bundle\",\"total\":{entries.Count},\"type\":\"searchset\"}}";
    }

    /// <summary>The party keys in an answer, in upper case.</summary>
    public static IEnumerable<string> PartyKeysOf(JsonObject bundle) => (bundle["entry"] as JsonArray ?? [])
        .SelectMany(static entry => entry?["resource"]?["identifier"] as JsonArray ?? [])
        .Where(static identifier => identifier?["system"]?.ToString().EndsWith("/nhsMhsPartyKey", StringComparison.OrdinalIgnoreCase) == true)
        .Select(static identifier => identifier!["value"]?.ToString().Trim().ToUpperInvariant() ?? string.Empty)
        .Where(static key => key.Length > 0);

    private static JsonObject? WithoutIds(JsonNode? resource)
    {
        if (resource?.DeepClone() is not JsonObject copy)
        {
            return null;
        }

        copy.Remove("id");
        copy.Remove("meta");
        return copy;
    }

    private static string ToLine(JsonNode node) => Sorted(node)!.ToJsonString(Plain);

    /// <summary>The same with the keys of all objects in their order; the items of arrays stay, but for those whose order means nothing.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.OrderBy(static property => property.Key, StringComparer.Ordinal)
            .Select(static property => KeyValuePair.Create(property.Key, property.Key is "identifier" or "extension" && property.Value is JsonArray items
                ? new JsonArray([.. items.Select(Sorted).OrderBy(static item => item?.ToJsonString(Plain), StringComparer.Ordinal)])
                : Sorted(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
