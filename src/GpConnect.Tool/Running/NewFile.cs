using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GpConnect.Tool.Running;

/// <summary>Writes a file whole or not at all: beside its place first, and into it when all of it is on the disk.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Fails if one of the files can't be the output: it is an input, or there is no folder for it. Before any is written.</summary>
    public static void MustBeNew(IReadOnlyCollection<string> paths, IEnumerable<string> inputs)
    {
        var read = inputs.Select(RealPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (read.Contains(RealPath(path)))
            {
                throw new ToolException($"{TextFile.Shown(path)} is an input, too: write the output to another file");
            }

            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            {
                throw new ToolException($"{TextFile.Shown(path)} cannot be written: there is no such folder");
            }
        }
    }

    /// <summary>Writes the file at <paramref name="path"/>, replacing an old one. What isn't a file on a disk is written to as it is.</summary>
    public static void Write(string path, Action<TextWriter> write)
    {
        if (IsDevice(path))
        {
            WriteDirectly(path, write);
            return;
        }

        path = RealPath(path);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            try
            {
                using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    using (var text = new StreamWriter(file, Utf8, leaveOpen: true) { NewLine = "\n" })
                    {
                        write(text);
                    }

                    file.Flush(flushToDisk: true);
                }

                if (!OperatingSystem.IsWindows() && File.Exists(path))
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
                }

                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw new ToolException($"{TextFile.Shown(path)} cannot be written: {TextFile.Cause(e)}");
        }
    }

    private static void WriteDirectly(string path, Action<TextWriter> write)
    {
        try
        {
            using var text = new StreamWriter(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), Utf8) { NewLine = "\n" };
            write(text);
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw new ToolException($"{TextFile.Shown(path)} cannot be written: {TextFile.Cause(e)}");
        }
    }

    /// <summary>A terminal, a pipe of the shell, or nothing at all: replaced by a file it would be gone.</summary>
    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "NUL" or "CON"
        : Path.GetFullPath(path) is var full && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>The file that is meant, whatever links to it.</summary>
    private static string RealPath(string path)
    {
        try
        {
            return File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            // What can't be followed can't be written either, and that is said then.
            return Path.GetFullPath(path);
        }
    }
}
