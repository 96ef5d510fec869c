using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>The framework that the tests run on and the library, as references: nothing is fetched when a test runs.</summary>
internal static class References
{
    public static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(Asid).Assembly.Location);

    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => IsFramework(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static readonly ImmutableArray<MetadataReference> All = Framework.Add(Library);

    private static bool IsFramework(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll";
}
