using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Estates;
using GpConnect.Registries;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GpConnect;

/// <summary>
/// Says whether the endpoint registries of the container are loaded and their last change was taken over:
/// <c>services.AddHealthChecks().AddCheck&lt;EndpointRegistriesHealthCheck&gt;("gpconnect")</c>.
/// </summary>
/// <remarks>
/// Unhealthy before they are loaded. Degraded if the last change was refused or a source couldn't be loaded: the endpoints that were in use stay in
/// use. Its data has the findings, and since when the endpoints are in use.
/// </remarks>
public sealed class EndpointRegistriesHealthCheck : IHealthCheck
{
    private readonly LiveEstate _estate;

    internal EndpointRegistriesHealthCheck(LiveEstate estate) => _estate = estate;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = _estate.Status;
        if (status.Estate is null)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The endpoint registries aren't loaded."));
        }

        var what = string.Format(CultureInfo.InvariantCulture, "{0}, in use since {1:u}", status.Estate.Summary(), status.Since);
        var findings = status.Refused.Count > 0 ? status.Refused : status.Estate.Findings;
        var data = new Dictionary<string, object> { ["since"] = status.Since, ["findings"] = findings.Select(static finding => finding.ToString()).ToArray() };
        return Task.FromResult((status.Refused.Count, status.Failure) switch
        {
            (0, null) => HealthCheckResult.Healthy(what, data),
            (0, { } failure) => HealthCheckResult.Degraded($"{failure} ({what})", data: data),
            _ => HealthCheckResult.Degraded($"The last change has {ErrorCount.Of(status.Refused)} and was refused ({what})", data: data),
        });
    }
}
