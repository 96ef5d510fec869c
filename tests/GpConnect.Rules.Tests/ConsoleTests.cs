using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace GpConnect.Rules.Tests;

/// <summary>That a program of a few lines runs all rules over data files, and that no Roslyn is loaded for it.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gpconnect-rules-").FullName;

    [Fact]
    public void Rules_run_without_the_compiler()
    {
        var practices = Write("practices.csv", """
            ods code,asid,party key,registration
            A20047,918999198993,A20047-821870,cma
            B82617,918999198993,B82617-820006,cma
            C83019,22731990754,C83019-823456,cma
            """);
        var sds = Write("sds.ldif", """
            dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
            objectClass: nhsAs
            uniqueIdentifier: 918999198993
            nhsIDCode: A20047
            nhsMHSPartyKey: A20047-821871

            result: 4 Size limit exceeded
            """);

        var lines = Run(practices, sds).TrimEnd().Split('\n');

        Assert.Collection(
            lines[..^1],
            static line => Assert.StartsWith("File (57, 13): GPC4002: Party key A20047-821870 of practices.csv.A20047 (A20047)", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("File (75, 6): GPC4003: ", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("File (82, 12): GPC1001: ASID 918999198993", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("File (95, 13): GPC4002: ", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("File (120, 11): GPC2002: '22731990754'", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("Snapshot (151, 29): GPC4011: ", line, StringComparison.Ordinal));
        Assert.Contains("GpConnect.Rules", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", lines[^1], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }

    private static string Run(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "GpConnect.Rules.Console.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}
