using System;
using System.IO;

namespace GpConnect.Mutations;

/// <summary>The built tests, copied, so that a broken analyzer assembly can be put beside them.</summary>
internal sealed class TestRun
{
    // What reads documents or asks for other programs and other generators judges no rule.
    private const string Relevant =
        "FullyQualifiedName!~Documentation&FullyQualifiedName!~Ldap&FullyQualifiedName!~SupplyChain&FullyQualifiedName!~OtherGenerators"
        + "&FullyQualifiedName!~Ten_thousand";

    private readonly string directory;

    public TestRun(string built)
    {
        directory = Directory.CreateTempSubdirectory("mutations-").FullName;
        foreach (var file in Directory.GetFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(directory, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The first failure settles it.
        File.WriteAllText(Path.Combine(directory, "xunit.runner.json"), """{ "stopOnFail": true }""");
    }

    /// <summary>Where the tests look for the analyzers.</summary>
    public string Analyzers => Path.Combine(directory, "GpConnect.Analyzers.dll");

    /// <summary>Whether the tests pass: those nearest to a file, or all. A run that does not end is a failure.</summary>
    public bool Pass(string? folder) => Shell.Run(
        directory, "dotnet", "vstest", "GpConnect.Analyzers.Tests.dll", "--TestCaseFilter:" + Filter(folder)) is { ExitCode: 0 };

    private static string Filter(string? folder) => folder switch
    {
        not null when folder.StartsWith("Rules/Sds", StringComparison.Ordinal) => "FullyQualifiedName~SdsRule",
        not null when folder.StartsWith("Sds", StringComparison.Ordinal) => "FullyQualifiedName~Tests.Sds",
        not null when folder.StartsWith("Declarations/Csv", StringComparison.Ordinal) => "FullyQualifiedName~Tests.Csv",
        not null when folder.StartsWith("Usage", StringComparison.Ordinal) => "FullyQualifiedName~Tests.Usage",
        not null => "FullyQualifiedName~Tests.Rules&" + Relevant,
        null => Relevant,
    };
}
