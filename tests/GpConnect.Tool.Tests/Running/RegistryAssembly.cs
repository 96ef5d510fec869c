using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace GpConnect.Tool.Tests.Running;

/// <summary>Makes assemblies that declare registries as the generator does, without a compiler.</summary>
internal static class RegistryAssembly
{
    /// <summary>Writes an assembly with one registry of consumers of a shared MHS.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">The assembly's name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="partyKey">The registry's party key.</param>
    /// <param name="endpoints">Its endpoints: <c>name,ODS code,ASID</c>.</param>
    public static void Write(string folder, string name, string version, string partyKey, params string[] endpoints)
    {
        var attribute = typeof(DeclaredRegistryAttribute);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = new System.Version(version) }, typeof(object).Assembly);
        assembly.SetCustomAttribute(new CustomAttributeBuilder(
            attribute.GetConstructors().Single(),
            [name + ".Trusts", false, true, MhsTopology.Shared, "LIVE", string.Concat(endpoints.Select(endpoint => $"{endpoint},{partyKey},;"))],
            [attribute.GetProperty("PartyKey")!],
            [partyKey]));
        assembly.DefineDynamicModule(name);
        Directory.CreateDirectory(folder);
        assembly.Save(Path.Combine(folder, name + ".dll"));
    }
}
