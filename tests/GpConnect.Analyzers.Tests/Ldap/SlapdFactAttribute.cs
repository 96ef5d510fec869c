using System;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>A test that needs OpenLDAP; skipped, and saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlapdFactAttribute : FactAttribute
{
    public SlapdFactAttribute() => Skip = OpenLdap.WhyNot;
}

/// <summary>As <see cref="SlapdFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlapdTheoryAttribute : TheoryAttribute
{
    public SlapdTheoryAttribute() => Skip = OpenLdap.WhyNot;
}

/// <summary>The OpenLDAP of this machine.</summary>
internal static class OpenLdap
{
    // Debian's slapd is where ordinary users do not look.
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin", "/usr/libexec"];

    /// <summary>Why the tests against a server cannot run here; null where they can.</summary>
    public static string? WhyNot { get; } = Find("slapd") is null || Find("slapadd") is null || Find("ldapsearch") is null
        ? "NOT TESTED against a real directory: slapd or ldapsearch is missing. Install them: apt-get install slapd ldap-utils"
        : null;

    /// <summary>The path of a program, or null.</summary>
    public static string? Find(string program) =>
        Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
