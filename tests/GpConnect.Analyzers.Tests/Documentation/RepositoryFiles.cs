using System;
using System.IO;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The files of the repository that the tests run in.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file, with <c>\n</c>; empty if it isn't there yet.</summary>
    public static string Read(string path) => !File.Exists(PathOf(path)) ? "" : File.ReadAllText(PathOf(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "GpConnect.Analyzers.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
