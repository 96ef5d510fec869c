using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GpConnect.Registries;

/// <summary>Logs what happens to registries: each finding once, until it is gone.</summary>
internal sealed partial class EstateLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = (factory ?? NullLoggerFactory.Instance).CreateLogger("GpConnect.Registries");
    private HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Logs those of <paramref name="findings"/> that weren't there the last time.</summary>
    public void Findings(IReadOnlyList<EstateFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (!_said.Contains(finding.ToString()))
            {
                Found(
                    finding.Severity switch
                    {
                        FindingSeverity.Error => LogLevel.Error,
                        FindingSeverity.Warning => LogLevel.Warning,
                        _ => LogLevel.Information,
                    },
                    finding.RuleId,
                    finding.Place,
                    finding.Message);
            }
        }

        _said = new HashSet<string>(findings.Select(static finding => finding.ToString()), StringComparer.Ordinal);
    }

    public void InUse(string summary) => InUse(_logger, summary);

    public void Refused(string source, string errors) => Refused(_logger, source, errors);

    public void Failed(string source, Exception failure) => Failed(_logger, source, failure);

    private void Found(LogLevel level, string rule, string place, string message) => Found(_logger, level, rule, place, message);

    [LoggerMessage(1, LogLevel.Information, "Endpoint registries in use: {Summary}")]
    private static partial void InUse(ILogger logger, string summary);

    [LoggerMessage(EventId = 2, Message = "{RuleId}: {Place}: {Finding}")]
    private static partial void Found(ILogger logger, LogLevel level, string ruleId, string place, string finding);

    [LoggerMessage(3, LogLevel.Error, "The change of {Source} has {Errors} and is refused: the endpoints that were in use stay")]
    private static partial void Refused(ILogger logger, string source, string errors);

    [LoggerMessage(4, LogLevel.Error, "{Source} can't be loaded: the endpoints that were in use stay")]
    private static partial void Failed(ILogger logger, string source, Exception failure);
}
