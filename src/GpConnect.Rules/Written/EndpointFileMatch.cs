using System;
using System.Collections.Generic;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Written;

/// <summary>Finds the endpoint file that a <c>SpineEndpointsFrom</c> names: by any tail of its path, whole segments, any case.</summary>
internal static class EndpointFileMatch
{
    public static bool Matches(string path, string fileName)
    {
        var tail = fileName.Replace('\\', '/').TrimStart('/');
        tail = tail.StartsWith("./", StringComparison.Ordinal) ? tail.Substring(2) : tail;
        return tail.Length > 0
            && path.EndsWith(tail, StringComparison.OrdinalIgnoreCase)
            && (path.Length == tail.Length || path[path.Length - tail.Length - 1] == '/');
    }

    /// <summary>The files that <paramref name="fileName"/> matches, by ordinal.</summary>
    public static List<int> Find(IReadOnlyList<EndpointFile> files, string fileName)
    {
        var found = new List<int>();
        for (var i = 0; i < files.Count; i++)
        {
            if (Matches(files[i].Path, fileName))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>The file whose name is most like <paramref name="fileName"/>, or null where there is no file.</summary>
    public static string? Nearest(IReadOnlyList<EndpointFile> files, string fileName)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var file in files)
        {
            var name = NameOf(file.Path);
            var distance = EditDistance.Of(name, NameOf(fileName.Replace('\\', '/')));
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
