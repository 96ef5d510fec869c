using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GpConnect.Estates;

/// <summary>How many errors there are, in words.</summary>
internal static class ErrorCount
{
    /// <summary>Such as <c>1 error</c> or <c>1,200 errors</c>.</summary>
    public static string Of(IEnumerable<EstateFinding> findings)
    {
        var count = findings.Count(static finding => finding.Severity == FindingSeverity.Error);
        return string.Format(CultureInfo.InvariantCulture, "{0:N0} {1}", count, count == 1 ? "error" : "errors");
    }
}
