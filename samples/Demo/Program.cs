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

// Each as the compiler prints it, in order of ids, without the help link and the project at its end.
var diagnostics = Regex.Matches(text, @"^(?<place>.*): (?<what>(error|warning) (?<id>GPC\d{4}): .*?) \(https://\S*\) \[.*\]", RegexOptions.Multiline)
    .OrderBy(match => match.Groups["id"].Value, StringComparer.Ordinal)
    .Select(match => $"{Path.GetFileName(match.Groups["place"].Value)}: {match.Groups["what"]}")
    .Distinct()
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

Console.WriteLine();
Console.WriteLine("docs/rules/ has a page for each.");
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
