using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>Assemblies that a project references, with registries of their own.</summary>
internal static class ReferencedAssembly
{
    /// <summary>An assembly of a source and endpoint files.</summary>
    public static Built Of(string assembly, string source, params DataFileText[] files)
    {
        var built = (Project.Of("using GpConnect;\n" + source) with { AssemblyName = assembly }).With(files).Build();
        Assert.Empty(built.CompilerDiagnostics);
        return built;
    }

    /// <summary>An assembly with one practice, the same in each.</summary>
    public static Built Practices(string assembly, string arguments = "") => Of(assembly, $$"""
        namespace {{assembly}}
        {
            [ProviderRegistry(MhsTopology.Shared{{arguments}})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            internal static partial class Practices { }
        }
        """);
}
