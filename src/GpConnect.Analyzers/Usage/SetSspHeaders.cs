using System.Collections.Generic;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// The libraries' own ways to set the headers: <c>request.SetSspHeaders(from, to, interaction, traceId)</c>, <c>SspHeaders.Values(…)</c>, and
/// <c>request.SetSspRoute(…)</c> of GpConnect.Hosting.
/// </summary>
internal static class SetSspHeaders
{
    public static bool Is(IMethodSymbol method) => method.Name switch
    {
        GpConnectNames.SetSspHeaders or GpConnectNames.Values => GpConnectNames.Is(method.ContainingType, GpConnectNames.SspHeaders),
        GpConnectNames.SetSspRoute => GpConnectNames.Is(method.ContainingType, GpConnectNames.SspRouteExtensions),
        _ => false,
    };

    public static IReadOnlyList<HeaderSetting> SettingsIn(IInvocationOperation call)
    {
        var settings = new List<HeaderSetting>();
        foreach (var argument in call.Arguments)
        {
            SspHeader? header = argument.Parameter?.Name switch
            {
                // What isn't a consumer is taken by an overload that the compiler reports.
                "from" when argument.Parameter.Type.SpecialType != SpecialType.System_Object => SspHeader.From,
                "to" => SspHeader.To,
                "traceId" => SspHeader.TraceId,
                _ => null,
            };
            if (header is { } set)
            {
                settings.Add(new HeaderSetting(set, argument.Value, Text: null, SaysHeaders: true));
            }
        }

        return settings;
    }
}
