using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace GpConnect.Mutations;

/// <summary>The tests with a broken analyzer assembly beneath them. All else is shared, so that Roslyn is compiled just in time once.</summary>
internal sealed class BrokenContext(byte[] analyzers) : AssemblyLoadContext(isCollectible: true)
{
    private const string TestsName = "GpConnect.Analyzers.Tests";

    public Assembly Tests => LoadFromAssemblyName(new AssemblyName(TestsName));

    protected override Assembly? Load(AssemblyName name) => name.Name switch
    {
        "GpConnect.Analyzers" => LoadFromStream(new MemoryStream(analyzers)),
        TestsName or "GpConnect.Analyzers.CodeFixes" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll")),
        _ => null,
    };
}
