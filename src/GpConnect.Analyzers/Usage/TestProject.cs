using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Tells test projects: what they send is made up, and what they expect is written out on purpose. The usage rules leave them alone,
/// unless the property <c>GpConnectAnalyzeTests</c> is <c>true</c>.
/// </summary>
internal static class TestProject
{
    /// <summary>The assemblies with the attributes of tests: of xunit 2 and 3, NUnit, MSTest.</summary>
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
    };

    public static bool Is(Compilation compilation, AnalyzerConfigOptions options) =>
        !IsTrue(options, "GpConnectAnalyzeTests")
        && (IsTrue(options, "IsTestProject") || compilation.ReferencedAssemblyNames.Any(static reference => Frameworks.Contains(reference.Name)));

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
