using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ProviderApi;

/// <summary>
/// Errors as the specification's page "Error handling" has them: HTTP status, issue type and code of <c>Spine-ErrorOrWarningCode-1</c>. The
/// diagnostics never repeat what the request has: that may name a patient.
/// </summary>
internal static class OperationOutcome
{
    /// <summary>A header that is missing or malformed, an interaction id that isn't the request's, a parameter that isn't there.</summary>
    public static IResult BadRequest(string diagnostics) => Of(StatusCodes.Status400BadRequest, "invalid", "BAD_REQUEST", "Bad request", diagnostics);

    /// <summary>A practice that isn't served here.</summary>
    public static IResult OrganisationNotFound(string diagnostics) =>
        Of(StatusCodes.Status404NotFound, "not-found", "ORGANISATION_NOT_FOUND", "Organisation record not found", diagnostics);

    /// <summary>A parameter that has a wrong value.</summary>
    public static IResult InvalidParameter(string diagnostics) =>
        Of(StatusCodes.Status422UnprocessableEntity, "invalid", "INVALID_PARAMETER", "Submitted parameter is not valid.", diagnostics);

    /// <summary>A FHIR resource or operation that isn't served here.</summary>
    public static IResult NotImplemented(string diagnostics) =>
        Of(StatusCodes.Status501NotImplemented, "not-supported", "NOT_IMPLEMENTED", "Not implemented", diagnostics);

    /// <summary>Anything unexpected.</summary>
    public static IResult InternalServerError() => Of(
        StatusCodes.Status500InternalServerError,
        "processing",
        "INTERNAL_SERVER_ERROR",
        "Internal server error",
        "Something unexpected happened. This system's log says what, at the trace id of the request.");

    private static IResult Of(int status, string issueType, string code, string display, string diagnostics) => Fhir.Json(
        new JsonObject
        {
            ["resourceType"] = "OperationOutcome",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray("https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1") },
            ["issue"] = new JsonArray(new JsonObject
            {
                ["severity"] = "error",
                ["code"] = issueType,
                ["details"] = new JsonObject
                {
                    ["coding"] = new JsonArray(new JsonObject
                    {
                        ["system"] = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1",
                        ["code"] = code,
                        ["display"] = display,
                    }),
                },
                ["diagnostics"] = diagnostics,
            }),
        },
        status);
}
