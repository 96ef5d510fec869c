using System.IO;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>Finds places in snapshots, which are read again for it: they may be large, and are seldom wrong.</summary>
internal static class SnapshotPlace
{
    /// <summary>The place of a range, by its offset.</summary>
    public static TextPlace Of(string path, int start, int length)
    {
        if (start == 0 && length == 0)
        {
            return new TextPlace(1, 1, 1, 1);
        }

        using var file = TextFile.Open(path);
        using var text = new StreamReader(file);
        var buffer = new char[1 << 15];
        var (offset, line, lineStart, wasReturn) = (0, 1, 0, false);
        while (text.Read(buffer, 0, buffer.Length) is > 0 and var read)
        {
            for (var i = 0; i < read; i++, offset++)
            {
                if (offset == start)
                {
                    return new TextPlace(line, start - lineStart + 1, line, start - lineStart + 1 + length);
                }

                var isEnd = buffer[i] == '\n' || buffer[i] == '\r';
                if (isEnd)
                {
                    line += buffer[i] == '\n' && wasReturn ? 0 : 1;
                    lineStart = offset + 1;
                }

                wasReturn = buffer[i] == '\r';
            }
        }

        return new TextPlace(line, start - lineStart + 1, line, start - lineStart + 1 + length);
    }
}
