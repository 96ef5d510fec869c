using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>
/// The package, packed once for all tests, under a version that was never restored before: NuGet does not look again at a
/// version it knows. Projects of tests live in <see cref="Root"/>, where the package's folder is one more source.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly Lazy<string> _globalPackages;

    public PackedPackage()
    {
        _globalPackages = new Lazy<string>(FindGlobalPackages);
        Directory.CreateDirectory(Root);
        Version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

        // The build output of its own keeps the pack out of the way of the builds that run the tests.
        Dotnet.Run(
            Repository.Root,
            "pack", "nuget", "-o", Feed, $"-p:Version={Version}", "--artifacts-path", Path.Combine(Root, "artifacts"), "-tl:off")
            .Succeeded();

        new XDocument(
            new XElement("configuration",
                new XElement("packageSources",
                    new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed)))))
            .Save(Path.Combine(Root, "nuget.config"));
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <GpConnectPackageVersion>{Version}</GpConnectPackageVersion>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>A directory of this run's own.</summary>
    public string Root { get; } = Path.Combine(Path.GetTempPath(), "gpconnect-" + Guid.NewGuid().ToString("N")[..8]);

    public string Version { get; }

    public string Nupkg => NupkgOf("GpConnect.Analyzers");

    public string Snupkg => Path.Combine(Feed, $"GpConnect.Analyzers.{Version}.snupkg");

    /// <summary>The file of one of the packages.</summary>
    public string NupkgOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>What a gallery shows of one of the packages.</summary>
    public XElement NuspecOf(string id)
    {
        using var zip = ZipFile.OpenRead(NupkgOf(id));
        using var nuspec = zip.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    /// <summary>The user's folder of restored packages.</summary>
    public string GlobalPackages => _globalPackages.Value;

    private string Feed => Path.Combine(Root, "feed");

    public void Dispose()
    {
        DeleteRestored();
        Directory.Delete(Root, recursive: true);
    }

    private string FindGlobalPackages()
    {
        const string Label = "global-packages: ";
        var folder = Dotnet.Run(Root, "nuget", "locals", "global-packages", "--list").Succeeded().Text.Trim();
        return folder[(folder.IndexOf(Label, StringComparison.Ordinal) + Label.Length)..];
    }

    /// <summary>Deletes what restores of this version left in the user's packages folder.</summary>
    private void DeleteRestored()
    {
        foreach (var package in Directory.EnumerateDirectories(GlobalPackages, "gpconnect.*"))
        {
            var restored = Path.Combine(package, Version);
            if (Directory.Exists(restored))
            {
                Directory.Delete(restored, recursive: true);
            }
        }
    }
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "the package";
}
