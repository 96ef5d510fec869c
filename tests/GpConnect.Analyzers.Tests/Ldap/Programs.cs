using System;
using System.IO;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>The programs of this machine that the commands of the guide need.</summary>
internal static class Programs
{
    // Debian's slapd is where ordinary users do not look.
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin", "/usr/libexec"];

    /// <summary>The path of a program, or null.</summary>
    public static string? Find(string program) =>
        Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs them cannot run here, and how to get them; null where it can.</summary>
    public static string? WhyNot(string untested, string packages, params string[] programs)
    {
        var missing = programs.Where(static program => Find(program) is null).ToList();
        return missing.Count == 0 ? null : $"NOT TESTED {untested}: {string.Join(", ", missing)} missing. Install: apt-get install {packages}";
    }
}
