using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>How a project refers to the library.</summary>
internal static class LibraryReference
{
    /// <summary>
    /// The alias by which alone the project knows the library (<c>Aliases="gpc"</c> on its reference); empty if it is in the global
    /// namespace, as nearly always.
    /// </summary>
    public static string AliasOf(Compilation compilation)
    {
        // Asked at each keystroke: only a reference with aliases is looked into.
        foreach (var reference in compilation.ExternalReferences)
        {
            if (reference.Properties.Aliases is { IsDefaultOrEmpty: false } aliases
                && !aliases.Contains("global", StringComparer.Ordinal)
                && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol { Name: KnownAttributes.AssemblyName })
            {
                return aliases[0];
            }
        }

        return string.Empty;
    }
}
