using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace GpConnect.Package.Tests;

/// <summary>A project that uses the packed package as its users do: by a <c>PackageReference</c> and nothing else.</summary>
internal sealed class Consumer
{
    private readonly string _directory;
    private readonly string _name;

    /// <param name="package">The package.</param>
    /// <param name="name">The project's name, different in each test.</param>
    /// <param name="frameworks">Its target frameworks.</param>
    /// <param name="project">More of its project file.</param>
    /// <param name="sdk">Its SDK.</param>
    /// <param name="language">Its language, as in the project file's name.</param>
    /// <param name="packageId">Which of the packages it is.</param>
    public Consumer(
        PackedPackage package,
        string name,
        string frameworks,
        string project = "",
        string sdk = "Microsoft.NET.Sdk",
        string language = "cs",
        string packageId = "GpConnect.Analyzers")
    {
        _name = name;
        _directory = Path.Combine(package.Root, name);
        var targets = frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework";
        Write($"{name}.{language}proj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <{targets}>{frameworks}</{targets}>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{packageId}" Version="$(GpConnectPackageVersion)" />
              </ItemGroup>
            {project}
            </Project>
            """);
    }

    /// <summary>A project that is there already, such as a sample.</summary>
    public Consumer(string directory)
    {
        _directory = directory;
        _name = Path.GetFileName(directory);
    }

    public Consumer Write(string file, string text)
    {
        var path = Path.Combine(_directory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_directory, .. parts]);

    /// <summary>The files in a folder, by their names.</summary>
    public IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Select(static name => name!);

    /// <summary>Runs <c>dotnet</c> in its folder.</summary>
    public Output RunDotnet(params string[] arguments) => Dotnet.Run(_directory, arguments);

    public Build Build(params string[] arguments) => Tests.Build.Of(Dotnet.Run(
        _directory,
        ["build", "-nologo", "-tl:off", "-v:quiet", "-clp:NoSummary", .. arguments]));

    /// <summary>Publishes for this machine, trimmed, and runs what was published.</summary>
    public string PublishTrimmedAndRun(string framework) => PublishAndRun(framework, "--self-contained", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false");

    /// <summary>Publishes for this machine as native code, and runs that.</summary>
    public string PublishNativeAndRun(string framework) => PublishAndRun(framework, "-p:TrimmerSingleWarn=false", $"-p:CppCompilerAndLinker={NativeFactAttribute.Linker}");

    private string PublishAndRun(string framework, params string[] arguments)
    {
        var published = Path.Combine(_directory, "published");
        Dotnet.Run(
            _directory,
            ["publish", "-nologo", "-tl:off", "-f", framework, "-o", published, "-r", RuntimeInformation.RuntimeIdentifier, .. arguments]).Succeeded();
        return Dotnet.RunProgram(Path.Combine(published, _name + (OperatingSystem.IsWindows() ? ".exe" : "")), _directory).Succeeded().Text;
    }

    public Output Format(params string[] arguments) => Dotnet.Run(_directory, ["format", "analyzers", "--no-restore", .. arguments]);

    /// <summary>Runs what was built, on the framework it was built for or the next one that is there.</summary>
    public string Run(string framework) =>
        Dotnet.Run(_directory, "exec", "--roll-forward", "Major", Output(framework, ".dll")).Succeeded().Text;

    /// <summary>Runs what was built for the .NET Framework.</summary>
    public string RunOnNetFramework(string framework)
    {
        var program = Output(framework, ".exe");
        return (OperatingSystem.IsWindows()
            ? Dotnet.RunProgram(program, _directory)
            : Dotnet.RunProgram(NetFrameworkFactAttribute.Mono!, _directory, program)).Succeeded().Text;
    }

    private string Output(string framework, string extension) => Path.Combine(_directory, "bin", "Debug", framework, _name + extension);
}
