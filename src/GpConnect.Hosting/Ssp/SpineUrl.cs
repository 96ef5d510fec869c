using System;
using System.Diagnostics.CodeAnalysis;

namespace GpConnect.Ssp;

/// <summary>The URLs of Spine's servers, and whether a request goes to them.</summary>
internal static class SpineUrl
{
    /// <summary>The proxy of a client's options.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it can't be one.</exception>
    public static Uri OfProxy(SspOptions options, string client) => options.Proxy switch
    {
        null => throw new InvalidOperationException(
            $"The client '{client}' doesn't know the SSP's URL: set {nameof(SspOptions)}.{nameof(SspOptions.Proxy)}, by AddSspHeaders(options => options.Proxy = …) or services.Configure<SspOptions>(…)."),
        var proxy when IsServer(proxy) => proxy,
        _ => throw new InvalidOperationException(
            $"{nameof(SspOptions)}.{nameof(SspOptions.Proxy)} of the client '{client}' isn't an absolute https URL without query and user: Spine takes nothing else."),
    };

    /// <summary>Whether a URL may be a server's that headers or keys are sent to: https, or any of this machine.</summary>
    public static bool IsServer([NotNullWhen(true)] Uri? url) =>
        url is { IsAbsoluteUri: true, Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
        && (url.Scheme == Uri.UriSchemeHttps || (url.IsLoopback && url.Scheme == Uri.UriSchemeHttp));

    /// <summary>Says what is wrong with the URL of a request; null if it goes through the proxy to a provider (P4). Names nothing of a patient.</summary>
    public static string? WhatIsWrong(Uri? url, Uri proxy)
    {
        if (!IsUnder(url, proxy))
        {
            return $"it goes to '{(url is { IsAbsoluteUri: true } ? url.GetLeftPart(UriPartial.Authority) : "a relative URL")}', which isn't the SSP's '{proxy.GetLeftPart(UriPartial.Path)}'";
        }

        var rest = url!.AbsolutePath.Substring(Folder(proxy).Length);
        var isUrl = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || (proxy.IsLoopback && rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
        return isUrl && Uri.TryCreate(rest, UriKind.Absolute, out var provider) && provider.Host.Length > 0 && provider.UserInfo.Length == 0
            ? null
            : "behind the SSP's URL there is no service root URL of a provider";
    }

    /// <summary>Whether a URL is a server's, or below it.</summary>
    public static bool IsUnder(Uri? url, Uri server) =>
        url is { IsAbsoluteUri: true }
        && Uri.Compare(url, server, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && url.UserInfo.Length == 0
        && url.AbsolutePath.StartsWith(Folder(server), StringComparison.Ordinal);

    private static string Folder(Uri server) => server.AbsolutePath.TrimEnd('/') + "/";
}
