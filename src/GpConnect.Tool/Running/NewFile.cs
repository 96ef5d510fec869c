using System;
using System.IO;
using System.Text;

namespace GpConnect.Tool.Running;

/// <summary>Writes a file whole or not at all: beside its place first, and into it when all of it is on the disk.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file at <paramref name="path"/>, replacing an old one.</summary>
    public static void Write(string path, Action<TextWriter> write)
    {
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
}
