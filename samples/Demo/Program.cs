// `dotnet run --project samples/Demo`: a registry in use, then what wrong declarations get.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

var samples = AppContext.BaseDirectory;
while (!Directory.Exists(Path.Combine(samples, "Misconfigured")))
{
    samples = Path.GetDirectoryName(samples)!;
}

Console.WriteLine("== samples/SharedMhsProvider: declared, generated, used");
Console.WriteLine();
var (ended, text) = Dotnet("run", "--project", Path.Combine(samples, "SharedMhsProvider"));
Console.WriteLine(text);
if (ended != 0)
{
    return ended;
}

Console.WriteLine("== samples/Misconfigured: what the compiler says to wrong declarations");
Console.WriteLine();
(_, text) = Dotnet("build", Path.Combine(samples, "Misconfigured"), "--no-incremental", "-tl:off", "-v:quiet", "-clp:NoSummary");
var diagnostics = text.Split('\n')
    .Where(line => Regex.IsMatch(line, @"(error|warning) GPC\d{4}:"))
    .Select(line => Regex.Replace(line.Replace(samples + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), @" \[[^\]]*\]\s*$", ""))
    .Distinct()
    .Order(StringComparer.Ordinal)
    .ToList();
foreach (var diagnostic in diagnostics)
{
    Console.WriteLine(diagnostic);
}

if (diagnostics.Count == 0)
{
    Console.WriteLine(text);
    return 1;
}

return 0;

static (int ExitCode, string Text) Dotnet(params IEnumerable<string> arguments)
{
    var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
    {
        RedirectStandardOutput = true,
    };
    using var process = Process.Start(start)!;
    var text = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, text);
}
