using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>A fresh checkout of a user who followed the guide: its scripts and the lists that they read, and nothing else.</summary>
internal sealed class GuideFolder : IDisposable
{
    public GuideFolder()
    {
        Directory.CreateDirectory(PathOf("sds"));
        foreach (var script in (string[])["sds/fhir.sh", "sds/ldap.sh"])
        {
            Write(script, GuidePage.Script(script));
        }

        Write("sds/organisations.txt", SampleEstate.Organisations);
        Write("sds/interactions.txt", SampleEstate.Interactions);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("gpconnect-sds-").FullName;

    /// <summary>The files that a project names: <c>sds/live/*</c>.</summary>
    public IReadOnlyList<DataFileText> Snapshots => !Directory.Exists(PathOf("sds/live")) ? [] :
    [
        .. Directory.GetFiles(PathOf("sds/live")).Order(StringComparer.Ordinal).Select(static file =>
        {
            var snapshot = DataFileText.Snapshot(file, File.ReadAllText(file), environment: "LIVE");
            snapshot.Manufacturer = SampleEstate.Manufacturer;
            return snapshot;
        }),
    ];

    /// <summary>All files, relative to it.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs the commands there; fails unless they end as expected.</summary>
    /// <returns>What they printed.</returns>
    public Task<string> RunAsync(string commands, int expectedExitCode = 0) =>
        Shell.RunAsync(commands, Path, expectedExitCode, new Dictionary<string, string> { ["HOME"] = Path, ["PATH"] = $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}" });

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string PathOf(string file) => System.IO.Path.Combine(Path, file);
}
