using System;

namespace GpConnect;

/// <summary>Where a client's requests go to: the options of <c>AddSspHeaders</c>.</summary>
public sealed class SspOptions
{
    /// <summary>
    /// The URL of the Spine Secure Proxy (SSP): https, or any of this machine (loopback), as tests use. No header is sent to any other host.
    /// </summary>
    public Uri? Proxy { get; set; }
}
