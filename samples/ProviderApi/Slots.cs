using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using GpConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProviderApi;

/// <summary>The search for free slots. A real one has the practice's diary, and returns the resources as the specification has them.</summary>
internal static class Slots
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static IResult Search(HttpContext context)
    {
        var query = context.Request.Query;
        if (new[] { "start", "end", "status" }.FirstOrDefault(name => query[name].Count != 1) is { } missing)
        {
            return OperationOutcome.BadRequest($"The parameter {missing} must be there, once.");
        }

        if (!query["_include"].Contains("Slot:schedule"))
        {
            return OperationOutcome.BadRequest("The parameter _include=Slot:schedule must be there.");
        }

        if (query["status"] != "free")
        {
            return OperationOutcome.InvalidParameter("The parameter status must be free.");
        }

        if (DateOf(query["start"]!, "ge") is not { } start || DateOf(query["end"]!, "le") is not { } end || end < start || end - start > Longest)
        {
            return OperationOutcome.InvalidParameter("The parameters start=ge… and end=le… must be dates, two weeks apart at most.");
        }

        return Fhir.Json(Found(context.Features.GetRequiredFeature<ProviderEndpoint>(), start));
    }

    private static JsonObject Found(ProviderEndpoint practice, DateTimeOffset start)
    {
        var schedule = $"Schedule/{practice.OdsCode}";
        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["entry"] = new JsonArray(
                Entry(new JsonObject
                {
                    ["resourceType"] = "Slot",
                    ["id"] = $"{practice.OdsCode}-1",
                    ["schedule"] = new JsonObject { ["reference"] = schedule },
                    ["status"] = "free",
                    ["start"] = start.AddHours(9).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                    ["end"] = start.AddHours(9).AddMinutes(10).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                }),
                Entry(new JsonObject
                {
                    ["resourceType"] = "Organization",
                    ["id"] = practice.OdsCode.ToString(),
                    ["identifier"] = new JsonArray(new JsonObject
                    {
                        ["system"] = "https://fhir.nhs.uk/Id/ods-organization-code",
                        ["value"] = practice.OdsCode.ToString(),
                    }),
                    ["name"] = practice.Name,
                })),
        };
    }

    private static JsonNode Entry(JsonObject resource) => new JsonObject { ["resource"] = resource };

    private static DateTimeOffset? DateOf(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(
            value[prefix.Length..], ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
