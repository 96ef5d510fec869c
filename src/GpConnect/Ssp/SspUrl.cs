using System;

namespace GpConnect;

/// <summary>The URLs of requests through the Spine Secure Proxy (SSP).</summary>
public static class SspUrl
{
    /// <summary>
    /// The URL of a request through the proxy (P4): <c>https://[ssp host]/[provider's service root URL]/[FHIR request]</c>. The provider's URL
    /// is put behind the proxy's as text: <c>new Uri(proxy, serviceRoot)</c> would replace the proxy, and so bypass it.
    /// </summary>
    /// <param name="proxy">The proxy's URL: https, or any of this machine (loopback), as tests use.</param>
    /// <param name="serviceRoot">The provider's service root URL, https, as SDS has it for this capability (S10, P5).</param>
    /// <param name="request">
    /// The FHIR request, relative to the service root URL, with its query: <c>Slot?status=free</c>. Values in the query must be escaped.
    /// </param>
    /// <returns>The absolute URL. It has one <c>/</c> between its parts, whatever these begin and end with.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A URL is relative, has a query, a fragment, a user or <c>..</c> in it, or isn't https though the proxy isn't this machine; or
    /// <paramref name="request"/> is empty, an absolute URL, has a fragment, or leaves the service root URL by <c>..</c>.
    /// </exception>
    public static Uri For(Uri proxy, Uri serviceRoot, string request)
    {
        var root = Root(proxy, nameof(proxy), "proxy's URL", isHttpAllowed: proxy is { IsAbsoluteUri: true, IsLoopback: true });
        var provider = Root(serviceRoot, nameof(serviceRoot), "service root URL", isHttpAllowed: proxy.IsLoopback);
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        var relative = request.TrimStart('/');
        if (relative.Length == 0)
        {
            throw new ArgumentException("The FHIR request is empty: name what is asked for, such as 'metadata'.", nameof(request));
        }

        if (relative.IndexOf('#') >= 0)
        {
            throw new ArgumentException("The FHIR request has a '#', and what follows one is never sent: escape it as %23.", nameof(request));
        }

        var path = relative.Split('?')[0];
        if (path.Contains("://"))
        {
            throw new ArgumentException("The FHIR request is an absolute URL: give it relative to the service root URL.", nameof(request));
        }

        if (HasDots(path))
        {
            throw new ArgumentException("The FHIR request leaves the service root URL by '..'.", nameof(request));
        }

        return new Uri($"{root}/{provider}/{relative}", UriKind.Absolute);
    }

    // A URL's path is shortened by such segments, and then another one than was checked.
    private static bool HasDots(string path) => Array.Exists(path.Split('/', '\\'), static segment => Uri.UnescapeDataString(segment) is "." or "..");

    // As it is written: SDS's URL is compared letter by letter, with a port that is the scheme's own, too.
    private static string Root(Uri url, string name, string what, bool isHttpAllowed)
    {
        if (url is null)
        {
            throw new ArgumentNullException(name);
        }

        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException($"The {what} '{url.OriginalString}' is relative: give all of it, from https:// on.", name);
        }

        if (url.Scheme != Uri.UriSchemeHttps && !(isHttpAllowed && url.Scheme == Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"The {what} '{url.OriginalString}' isn't https: Spine takes nothing else.", name);
        }

        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0 || url.Host.Length == 0)
        {
            throw new ArgumentException($"The {what} has a query, a fragment or a user, or no host: it must be a host and a path alone.", name);
        }

        if (HasDots(url.OriginalString))
        {
            throw new ArgumentException($"The {what} has '.' or '..' as a segment: give the path that is meant.", name);
        }

        return url.OriginalString.Trim().TrimEnd('/');
    }
}
