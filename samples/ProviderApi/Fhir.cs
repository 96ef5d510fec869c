using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ProviderApi;

/// <summary>Answers in FHIR JSON.</summary>
internal static class Fhir
{
    public static IResult Json(JsonObject resource, int status = StatusCodes.Status200OK) =>
        Results.Text(resource.ToJsonString(), "application/fhir+json;charset=utf-8", statusCode: status);
}
