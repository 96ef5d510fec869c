using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Reporting;

/// <summary>JUnit's XML: a test case for each rule that could find something, failed if it found an error or a warning.</summary>
internal static class JUnitReport
{
    public static void Write(CheckResult result, TextWriter output)
    {
        var rules = AllRules.ById.Except(AllRules.OfUsage).Except(AllRules.OfGenerator).Where(static rule => !rule.IsBuildOnly).ToList();
        var found = result.Findings.ToLookup(static finding => finding.Rule.Id);
        var failures = rules.Count(rule => found[rule.Id].Any(IsFailure));
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, CheckCharacters = false });
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "gpconnect check");
        xml.WriteAttributeString("tests", rules.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        foreach (var rule in rules)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "GpConnect.Rules");
            xml.WriteAttributeString("name", $"{rule.Id} {rule.Title}");
            if (found[rule.Id].Any())
            {
                xml.WriteStartElement(found[rule.Id].Any(IsFailure) ? "failure" : "system-out");
                if (found[rule.Id].Any(IsFailure))
                {
                    xml.WriteAttributeString("message", CheckSummary.Count(found[rule.Id].Count(), "finding", "findings"));
                    xml.WriteAttributeString("type", rule.Id);
                }

                xml.WriteString(string.Join('\n', found[rule.Id].Select(static finding =>
                    $"{finding.Place}: {CheckReport.NameOf(finding.Severity)} {finding.Rule.Id}: {finding.Finding.Message}")));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteElementString("system-out", CheckSummary.Of(result));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static bool IsFailure(LocatedFinding finding) => finding.Severity != RuleSeverity.Info;
}
