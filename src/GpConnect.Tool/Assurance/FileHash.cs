using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Assurance;

/// <summary>The SHA-256 of files, so that a reviewer can tell that the evidence is the one that was checked.</summary>
internal static class FileHash
{
    /// <summary>That of each file, each read once.</summary>
    public static Func<string, string> Once()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return path =>
        {
            if (!known.TryGetValue(path, out var hash))
            {
                known.Add(path, hash = Of(path));
            }

            return hash;
        };
    }

    private static string Of(string path)
    {
        using var file = TextFile.Open(path);
        try
        {
            return Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant();
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(path, e);
        }
    }
}
