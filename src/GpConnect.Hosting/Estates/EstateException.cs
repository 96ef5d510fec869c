using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Estates;

namespace GpConnect;

/// <summary>Endpoints break rules of the specification, so no registry was made of them.</summary>
public sealed class EstateException : Exception
{
    private const int MostInMessage = 20;

    /// <summary>Makes an exception of findings.</summary>
    /// <param name="findings">All that the rules found, warnings included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public EstateException(IReadOnlyList<EstateFinding> findings)
        : base(MessageOf(findings ?? throw new ArgumentNullException(nameof(findings)))) =>
        Findings = findings;

    /// <summary>All that the rules found, errors first.</summary>
    public IReadOnlyList<EstateFinding> Findings { get; }

    private static string MessageOf(IReadOnlyList<EstateFinding> findings)
    {
        IReadOnlyList<EstateFinding> errors = [.. findings.Where(static finding => finding.Severity == FindingSeverity.Error)];
        var lines = errors.Take(MostInMessage).Select(static error => error.ToString());
        var more = errors.Count - MostInMessage;
        return string.Join(
            Environment.NewLine,
            [
                $"The endpoint registries have {ErrorCount.Of(errors)}:",
                .. lines,
                .. more > 0 ? [string.Format(CultureInfo.InvariantCulture, "… and {0:N0} more, in {1}.", more, nameof(Findings))] : Array.Empty<string>(),
            ]);
    }
}
