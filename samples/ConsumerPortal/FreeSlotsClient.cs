using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GpConnect;
using Microsoft.Extensions.Options;

namespace ConsumerPortal;

/// <summary>Searches free slots at practices, for users of the registered organisations.</summary>
public sealed class FreeSlotsClient(HttpClient http, IEndpointRegistry<ConsumerEndpoint> organisations, ISdsLookup sds, IOptions<SspOptions> ssp)
{
    public async Task<FreeSlotsAnswer> SearchAsync(OdsCode organisation, OdsCode practice, DateOnly from, CancellationToken cancellationToken = default)
    {
        // The sender is the organisation where the request originates (P2), and it has one ASID for this system (T2).
        if (organisations.FindByOdsCode(organisation) is not [var consumer])
        {
            return new FreeSlotsAnswer(FreeSlotsOutcome.NotRegistered, $"{organisation} has no ASID for this system.");
        }

        // SDS is asked each time (P5).
        var found = await sds.FindProviderAsync(practice, InteractionIds.SearchSlot, cancellationToken);
        if (!found.IsFound)
        {
            return new FreeSlotsAnswer(FreeSlotsOutcome.NoProvider, found.Message);
        }

        var slots = string.Create(CultureInfo.InvariantCulture, $"Slot?start=ge{from:yyyy-MM-dd}&end=le{from.AddDays(7):yyyy-MM-dd}&status=free&_include=Slot:schedule");
        using var request = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(ssp.Value.Proxy!, found.Provider.ServiceRoot, slots));
        request.SetSspRoute(consumer, found.Provider);
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? new FreeSlotsAnswer(FreeSlotsOutcome.Found, text)
            : new FreeSlotsAnswer(FreeSlotsOutcome.Refused, $"{(int)response.StatusCode} {DiagnosticsOf(text)}".TrimEnd());
    }

    /// <summary>What an <c>OperationOutcome</c> says: <c>FOT_CHECK_FAILED_…</c>.</summary>
    private static string DiagnosticsOf(string text)
    {
        try
        {
            using var outcome = JsonDocument.Parse(text);
            return outcome.RootElement.GetProperty("issue")[0].GetProperty("diagnostics").GetString() ?? string.Empty;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return string.Empty; // Not everything on the way answers in FHIR.
        }
    }
}
