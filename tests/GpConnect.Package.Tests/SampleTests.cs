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
    private static readonly string[] Services = ["ConsumerPortal", "ConsumerPortal.Tests", "ProviderApi"];

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
                <PackageReference Include="GpConnect.Analyzers" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_samples, "Directory.Packages.props"), $"""
            <Project>
              <Import Project="{Repository.PathOf("Directory.Packages.props")}" />
              <ItemGroup>
                <PackageVersion Include="GpConnect.Analyzers" Version="$(GpConnectPackageVersion)" />
                <PackageVersion Include="GpConnect.Hosting" Version="$(GpConnectPackageVersion)" />
              </ItemGroup>
            </Project>
            """);
    }

    [Fact]
    public void The_topologies_build_without_a_diagnostic_and_run()
    {
        Build("Topologies", Topologies).AssertClean();

        Assert.All(Topologies, name =>
        {
            var printed = new Consumer(Path.Combine(_samples, name)).Run("net10.0");
            Assert.Contains(name.EndsWith("Provider", StringComparison.Ordinal) ? "practices" : "organisations", printed, StringComparison.Ordinal);
            Assert.Contains("Ssp-To: ", printed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_services_build_without_a_diagnostic_and_pass_their_tests()
    {
        Build("Services", Services).AssertClean();

        Assert.Contains("Passed!", new Consumer(Path.Combine(_samples, "ConsumerPortal.Tests")).RunDotnet("test", "--no-build").Succeeded().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Misconfigured_shows_every_rule()
    {
        var build = new Consumer(Path.Combine(_samples, "Misconfigured")).Build();

        Assert.False(build.Succeeded);
        Assert.Equal(Rules.Ids.Except(["GPC3007", "GPC3009"]), build.Ids);
    }

    private Build Build(string solution, string[] projects)
    {
        File.WriteAllText(
            Path.Combine(_samples, solution + ".slnx"),
            $"<Solution>{string.Concat(projects.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        return new Consumer(_samples).Build(solution + ".slnx");
    }

    private static IEnumerable<string> FilesOf(string directory) =>
        Directory.EnumerateDirectories(directory)
            .Where(child => Path.GetFileName(child) is not ("bin" or "obj"))
            .SelectMany(FilesOf)
            .Concat(Directory.EnumerateFiles(directory));
}
