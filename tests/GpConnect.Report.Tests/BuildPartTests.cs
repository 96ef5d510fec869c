using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>What builds wrote (<c>GpConnectReport</c>), joined in one report.</summary>
public sealed class BuildPartTests
{
    private const string Log = """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"C#","rules":[{"id":"GPC5002"}]}},"results":[]}]}""";

    [Fact]
    public async Task Many_builds_make_one_report()
    {
        using var folder = new ReportFolder();
        File.WriteAllText(folder.Of("sds.ldif"), "# environment: LIVE\n\n" + SampleEstate.AsRecord("200000001385", "RR8", "X26-822358"));
        var hash = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.Of("sds.ldif"))));
        Write(folder, "North", "RR8,RR8,200000001385", hash);
        Write(folder, "South", "RAE,RAE,200000001386", new string('0', 64));

        var (exitCode, output) = await folder.RunAsync(folder.Path, "--sds", "sds.ldif", "--date", "2026-11-26", "-o", "report.json");

        Assert.True(exitCode == 1, output);
        var report = folder.Json("report.json");
        var inputs = report.GetProperty("inputs").EnumerateArray().Select(static input => $"{input.GetProperty("kind").GetString()}: {(input.TryGetProperty("says", out var says) ? says.GetString() : string.Empty)}").ToList();
        Assert.Contains("build: North, net10.0, analysis mode Strict", inputs);
        Assert.Contains(inputs, static input => input.StartsWith("SDS snapshot of the build: used by the build of North, net10.0: the same bytes as", StringComparison.Ordinal));
        Assert.Contains("SDS snapshot of the build: used by the build of South, net10.0: none of this report's snapshots", inputs);
        Assert.Equal(2, inputs.Count(static input => input.StartsWith("build log", StringComparison.Ordinal)));
        Assert.Equal(["North.Trusts", "South.Trusts"], report.GetProperty("registries").EnumerateArray().Select(static registry => registry.GetProperty("registry").GetString()).Order());
    }

    [Fact]
    public async Task A_part_without_its_assembly_is_refused()
    {
        using var folder = new ReportFolder();
        Write(folder, "North", "RR8,RR8,200000001385", string.Empty);
        File.Delete(folder.Of("North/gpconnect.dll"));

        var (exitCode, output) = await folder.RunAsync("North/gpconnect.json", "-o", "report.html");

        Assert.Equal(2, exitCode);
        Assert.Contains("North/gpconnect.json is of a build whose assembly North/gpconnect.dll isn't there: keep the three files together", output, StringComparison.Ordinal);
    }

    private static void Write(ReportFolder folder, string name, string endpoint, string hash)
    {
        RegistryAssembly.Write(folder.Of(name), name, "1.0.0.0", "X26-822358", endpoint);
        File.Move(folder.Of($"{name}/{name}.dll"), folder.Of($"{name}/gpconnect.dll"));
        File.WriteAllText(folder.Of($"{name}/gpconnect.sarif"), Log);
        File.WriteAllText(folder.Of($"{name}/gpconnect.json"), $$"""
            {
              "format": "gpconnect build 1", "project": "{{name}}", "targetFramework": "net10.0",
              "assembly": "gpconnect.dll", "log": "gpconnect.sarif", "analysisMode": "Strict",
              "evidence": [ { "kind": "SDS snapshot", "file": "sds/live.ldif", "environment": "LIVE", "sha256": "{{hash}}" } ]
            }
            """);
    }
}
