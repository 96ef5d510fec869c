using GpConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ProviderApi;

var app = WebApplication.CreateBuilder(args).Build();
app.UseExceptionHandler(failed => failed.Run(context => OperationOutcome.InternalServerError().ExecuteAsync(context)));
app.Use((context, next) =>
{
    context.Response.Headers.CacheControl = "no-store";
    return next(context);
});

// SDS has https://[this host]/[ODS code]/STU3/1/gpconnect as the service root URL of each practice (S10).
var practice = app.MapGroup("/{odsCode}/STU3/1/gpconnect").AddEndpointFilter<SspRequestFilter>();
practice.MapGet("/metadata", CapabilityStatement.Read).WithMetadata(InteractionIds.ReadMetadata);
practice.MapGet("/Slot", Slots.Search).WithMetadata(InteractionIds.SearchSlot);
practice.Map("/{**request}", static () => OperationOutcome.NotImplemented("This server has metadata and Slot."));
app.MapFallback(static () => OperationOutcome.OrganisationNotFound("This isn't the service root URL of a practice here."));

app.Run();
