using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The samples as users would have them: with the package in place of this repository's projects.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests
{
    private static readonly string[] Topologies = ["SeparateMhsConsumer", "SeparateMhsProvider", "SharedMhsConsumer", "SharedMhsProvider"];

    private readonly string _samples;

    public SampleTests(PackedPackage package)
    {
        _samples = Path.Combine(package.Root, "samples");
        if (Directory.Exists(_samples))
        {
            return;
        }

        foreach (var file in FilesOf(Repository.PathOf("samples")))
        {
            var copy = Path.Combine(_samples, Path.GetRelativePath(Repository.PathOf("samples"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Delete(Path.Combine(_samples, "Directory.Build.targets"));
        File.WriteAllText(Path.Combine(_samples, "Directory.Build.props"), """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GpConnect.Analyzers" Version="$(GpConnectPackageVersion)" />
              </ItemGroup>
            </Project>
            """);
    }

    [Fact]
    public void The_topologies_build_without_a_diagnostic_and_run()
    {
        File.WriteAllText(
            Path.Combine(_samples, "Topologies.slnx"),
            $"<Solution>{string.Concat(Topologies.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");

        new Consumer(_samples).Build("Topologies.slnx").AssertClean();

        Assert.All(Topologies, name =>
        {
            var printed = new Consumer(Path.Combine(_samples, name)).Run("net10.0");
            Assert.Contains(name.EndsWith("Provider", StringComparison.Ordinal) ? "practices" : "organisations", printed, StringComparison.Ordinal);
            Assert.Contains("Ssp-To: ", printed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Misconfigured_shows_every_rule()
    {
        var build = new Consumer(Path.Combine(_samples, "Misconfigured")).Build();

        Assert.False(build.Succeeded);
        Assert.Equal(Rules.Ids.Except(["GPC3007", "GPC3009"]), build.Ids);
    }

    private static IEnumerable<string> FilesOf(string directory) =>
        Directory.EnumerateDirectories(directory)
            .Where(child => Path.GetFileName(child) is not ("bin" or "obj"))
            .SelectMany(FilesOf)
            .Concat(Directory.EnumerateFiles(directory));
}
