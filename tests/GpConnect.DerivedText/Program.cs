using System;
using System.IO;
using GpConnect.Analyzers.Tests.Documentation;

foreach (var (path, text) in DerivedFiles.All)
{
    if (RepositoryFiles.Read(path) != text)
    {
        File.WriteAllText(RepositoryFiles.PathOf(path), text);
        Console.WriteLine(path);
    }
}
