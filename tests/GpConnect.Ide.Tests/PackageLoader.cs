using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GpConnect.Ide.Tests;

/// <summary>Loads what the package puts into <c>analyzers/dotnet/cs</c>, for the editor to find analyzers, generator and fixes in.</summary>
internal sealed class PackageLoader : IAnalyzerAssemblyLoader
{
    public const string CodeFixes = "GpConnect.Analyzers.CodeFixes.dll";

    public static readonly IReadOnlyList<string> Files =
    [
        Path.Combine(AppContext.BaseDirectory, "GpConnect.Analyzers.dll"),
        Path.Combine(AppContext.BaseDirectory, CodeFixes),
    ];

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
