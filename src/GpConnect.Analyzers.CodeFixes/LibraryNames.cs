using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>How types of the library are written in a user's file.</summary>
internal static class LibraryNames
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Included)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix);

    /// <summary>The shortest name that means <paramref name="type"/> at <paramref name="position"/>: an alias, or as much of its own as it takes.</summary>
    public static string NameAt(this ITypeSymbol type, SemanticModel model, int position) =>
        type.ToMinimalDisplayString(model, position, Format);
}
