using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GpConnect.Tool.Inputs;

/// <summary>Settings files are copied beside what runs: of folders with the same files, word for word, the first counts.</summary>
internal static class SettingsCopies
{
    /// <summary>The files without copies that only a folder or a pattern named.</summary>
    public static IEnumerable<(FoundFile File, string Text)> Without(IReadOnlyList<(FoundFile File, string Text)> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in files.GroupBy(static file => (Path.GetDirectoryName(file.File.Path), file.File.IsNamed)))
        {
            var contents = string.Join('\0', folder.Select(static file => $"{Path.GetFileName(file.File.Path)}\0{file.File.Options}\0{file.Text}"));
            if (seen.Add(contents) || folder.Key.IsNamed)
            {
                foreach (var file in folder)
                {
                    yield return file;
                }
            }
        }
    }
}
