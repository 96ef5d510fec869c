using System;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>A test that needs Chromium; skipped, and saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser, or null.</summary>
    public static readonly string? Path = Places.FirstOrDefault(File.Exists);

    public ChromiumFactAttribute() => Skip = Path is null ? "Chromium is not installed, so no report is looked at in a browser: apt-get install chromium" : null;
}
