using System.IO;
using GpConnect.Rules;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Reporting;

/// <summary>Prints what a check found, in one of the formats.</summary>
internal static class CheckReport
{
    /// <summary>Prints it.</summary>
    public static void Write(CheckResult result, ReportFormat format, TextWriter output, bool isColoured)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(result, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result, output);
                break;
            case ReportFormat.GitHub:
                AnnotationReport.WriteGitHub(result, output);
                break;
            case ReportFormat.Azure:
                AnnotationReport.WriteAzure(result, output);
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(result, output);
                break;
            default:
                TextReport.Write(result, output, isColoured);
                break;
        }
    }

    /// <summary>Whether a format is for people, who read the summary in it.</summary>
    public static bool HasSummary(ReportFormat format) => format is ReportFormat.Text or ReportFormat.GitHub or ReportFormat.Azure;

    /// <summary>A severity as builds name it.</summary>
    public static string NameOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
