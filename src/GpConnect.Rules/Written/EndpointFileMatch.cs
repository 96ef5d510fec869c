using System;
using System.Collections.Generic;

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
            var distance = Distance(name, NameOf(fileName.Replace('\\', '/')));
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The number of letters to insert, delete or replace, without regard to case.</summary>
    private static int Distance(string one, string other)
    {
        const int longest = 200;
        one = one.Substring(0, Math.Min(one.Length, longest)).ToUpperInvariant();
        other = other.Substring(0, Math.Min(other.Length, longest)).ToUpperInvariant();
        var row = new int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
