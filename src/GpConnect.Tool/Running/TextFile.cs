using System;
using System.IO;
using System.Text;

namespace GpConnect.Tool.Running;

/// <summary>Text files, and how messages name them.</summary>
internal static class TextFile
{
    /// <summary>Reads a file as the compiler does: UTF-8, unless its first bytes say otherwise.</summary>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw CannotRead(path, e);
        }
    }

    /// <summary>Opens a file, to be read from its beginning to its end.</summary>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw CannotRead(path, e);
        }
    }

    /// <summary>Whether an exception is the file system's.</summary>
    public static bool IsOfFile(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>Says that a file cannot be read.</summary>
    public static ToolException CannotRead(string path, Exception cause) => new($"{Shown(path)} cannot be read: {Cause(cause)}");

    /// <summary>Why the file system refused something, in a few words.</summary>
    public static string Cause(Exception cause) => cause switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied, or it is a folder",
        IOException when cause.Message.StartsWith("No space left", StringComparison.Ordinal) => "the disk is full",
        _ => cause.Message.Split('\n')[0].TrimEnd('.', '\r'),
    };

    /// <summary>A path as messages and findings show it, with <c>/</c> on every system.</summary>
    public static string Shown(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
