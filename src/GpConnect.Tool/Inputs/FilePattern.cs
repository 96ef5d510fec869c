using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GpConnect.Tool.Running;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace GpConnect.Tool.Inputs;

/// <summary>A pattern of file names, for shells that leave them to programs: <c>*</c> within a name, <c>**</c> across folders.</summary>
internal static class FilePattern
{
    /// <summary>Whether a text is a pattern.</summary>
    public static bool Is(string text) => text.Contains('*', StringComparison.Ordinal);

    /// <summary>The files that an argument names: one, or those of a pattern, which must match.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="what">What the files are: <c>SDS snapshot</c>.</param>
    public static IReadOnlyList<string> Named(string argument, string what) => !Is(argument) || File.Exists(argument)
        ? [argument]
        : Expand(argument).ToList() is { Count: > 0 } found ? found : throw new ToolException($"No {what} matches '{argument}'");

    /// <summary>The files that match, by path.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        // The matcher wants a folder to begin at: the part of the pattern before the first wildcard.
        var parts = pattern.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var literal = parts.TakeWhile(static part => !Is(part)).Count();
        var root = string.Join('/', parts.Take(literal));
        root = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        if (!Directory.Exists(root))
        {
            return [];
        }

        try
        {
            return new Matcher(StringComparison.OrdinalIgnoreCase)
                .AddInclude(string.Join('/', parts.Skip(literal)))
                .Execute(new DirectoryInfoWrapper(new DirectoryInfo(root)))
                .Files
                .Where(file => !IsLinked(root, file.Path))
                .Select(file => root == "." ? file.Path : Path.Combine(root, file.Path))
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(root, e);
        }
    }

    /// <summary>Whether a folder on the way is a link: what is behind it is found where it is, and a link to a folder above has no end.</summary>
    private static bool IsLinked(string root, string file)
    {
        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
