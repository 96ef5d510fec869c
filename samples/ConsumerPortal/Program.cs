using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ConsumerPortal;
using GpConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Polly;

var builder = WebApplication.CreateBuilder(args);
var (services, settings) = (builder.Services, builder.Configuration);
services.AddGpConnectRegistries(settings.GetSection("GpConnect"));
services.Configure<SspOptions>(settings.GetSection("Ssp"));
services.Configure<SdsLookupOptions>(settings.GetSection("Sds"));
services.AddSdsLookup().AddStandardResilienceHandler();
services.AddHttpClient<FreeSlotsClient>()
    .AddSspHeaders()
    .AddStandardResilienceHandler();
services.AddHealthChecks().AddCheck<EndpointRegistriesHealthCheck>("gpconnect");

services.AddProblemDetails();
var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    // SDS, or the proxy, gave no answer, after all retries.
    StatusCodeSelector = static failure => failure is SdsLookupException or HttpRequestException or ExecutionRejectedException
        ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError,
});
app.MapHealthChecks("/health");

// A real portal knows the organisation that its user works at from the sign-in, and never takes it from the URL.
app.MapGet("/organisations/{organisation}/practices/{practice}/slots", FreeSlots);
app.Run();

static async Task<IResult> FreeSlots(OdsCode organisation, OdsCode practice, DateOnly from, FreeSlotsClient client, CancellationToken cancellationToken)
{
    var answer = await client.SearchAsync(organisation, practice, from, cancellationToken);
    return answer.Outcome switch
    {
        FreeSlotsOutcome.Found => Results.Text(answer.Text, "application/fhir+json"),
        FreeSlotsOutcome.NotRegistered => Results.Problem(answer.Text, statusCode: StatusCodes.Status403Forbidden),
        FreeSlotsOutcome.NoProvider => Results.Problem(answer.Text, statusCode: StatusCodes.Status404NotFound),
        _ => Results.Problem(answer.Text, statusCode: StatusCodes.Status502BadGateway),
    };
}
