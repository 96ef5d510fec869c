using System.IO;
using GpConnect.Rules;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Reporting;

/// <summary>A line a finding, as builds print it: <c>practices.csv(2,8): error GPC2002: …</c>.</summary>
internal static class TextReport
{
    private const string Plain = "\u001b[0m";

    public static void Write(CheckResult result, TextWriter output, bool isColoured)
    {
        foreach (var finding in result.Findings)
        {
            var severity = CheckReport.NameOf(finding.Severity);
            output.Write(finding.Place.ToString());
            output.Write(": ");
            output.Write(isColoured ? $"{ColourOf(finding.Severity)}{severity} {finding.Rule.Id}{Plain}" : $"{severity} {finding.Rule.Id}");
            output.Write(": ");
            output.WriteLine(finding.Finding.Message);
            if (finding.First is { } first)
            {
                output.WriteLine($"    the first is at {first}");
            }
        }
    }

    private static string ColourOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "\u001b[31m",
        RuleSeverity.Warning => "\u001b[33m",
        _ => "\u001b[36m",
    };
}
