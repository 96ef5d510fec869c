namespace GpConnect.Tool.Reporting;

/// <summary>The formats that a check is reported in.</summary>
internal enum ReportFormat
{
    /// <summary>A line a finding, as builds print it.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>The workflow commands of GitHub Actions.</summary>
    GitHub,

    /// <summary>The logging commands of Azure Pipelines.</summary>
    Azure,

    /// <summary>JUnit's XML, a test case a rule.</summary>
    JUnit,
}
