using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using GpConnect;
using Microsoft.AspNetCore.Http;

namespace ProviderApi;

/// <summary>The four SSP headers of a request (P1), well formed.</summary>
internal sealed record SspRequest(Guid TraceId, Asid From, Asid To, InteractionId Interaction)
{
    /// <summary>Reads the headers, each of which must be there once.</summary>
    public static bool TryRead(IHeaderDictionary headers, [NotNullWhen(true)] out SspRequest? request, [NotNullWhen(false)] out string? wrong)
    {
        request = null;
        string[] names = [SspHeaders.TraceId, SspHeaders.From, SspHeaders.To, SspHeaders.InteractionId];
        wrong = names.FirstOrDefault(name => headers[name].Count != 1) is { } missing ? $"The header {missing} must be there, once." : null;
        if (wrong is not null)
        {
            return false;
        }

        if (!Guid.TryParse(headers[SspHeaders.TraceId], out var traceId))
        {
            wrong = $"The header {SspHeaders.TraceId} isn't a GUID.";
        }
        else if (!Asid.TryParse(headers[SspHeaders.From], out var from) | !Asid.TryParse(headers[SspHeaders.To], out var to))
        {
            wrong = $"The header {SspHeaders.From} or {SspHeaders.To} isn't an ASID.";
        }
        else if (!InteractionId.TryParse(headers[SspHeaders.InteractionId], out var interaction))
        {
            wrong = $"The header {SspHeaders.InteractionId} isn't an interaction id.";
        }
        else
        {
            request = new SspRequest(traceId, from, to, interaction);
        }

        return request is not null;
    }
}
