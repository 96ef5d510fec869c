using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>Reads SDS snapshots of any size: LDIF in parts, so that memory holds its records and never its text.</summary>
internal static class SnapshotReader
{
    private const int PartLength = 1 << 15;

    /// <summary>Reads one.</summary>
    public static SnapshotInput Read(string path, CancellationToken cancellationToken)
    {
        using var file = TextFile.Open(path);
        try
        {
            using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            var parts = Parts(text).GetEnumerator();
            var first = parts.MoveNext() ? parts.Current : string.Empty;
            var begins = first.AsSpan().TrimStart();
            var isLdif = begins.Length > 0 && begins[0] is not ('{' or '[' or '<');
            SdsSnapshot snapshot;
            if (isLdif)
            {
                snapshot = SdsSnapshotReader.ReadLdif(All(first, parts), cancellationToken);
            }
            else
            {
                var rest = new StringBuilder(first);
                while (parts.MoveNext())
                {
                    rest.Append(parts.Current);
                }

                snapshot = SdsSnapshotReader.Read(rest.ToString(), cancellationToken);
            }

            return new SnapshotInput(TextFile.Shown(path), snapshot, SnapshotHeaderReader.Read(first, isLdif));
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(path, e);
        }
    }

    private static IEnumerable<string> All(string first, IEnumerator<string> rest)
    {
        yield return first;
        while (rest.MoveNext())
        {
            yield return rest.Current;
        }
    }

    /// <summary>The text in parts, each of which ends at a blank line if there is one.</summary>
    private static IEnumerable<string> Parts(TextReader text)
    {
        var buffer = new char[PartLength];
        var length = 0;
        while (true)
        {
            var read = text.ReadBlock(buffer, length, buffer.Length - length);
            length += read;
            if (read == 0)
            {
                if (length > 0)
                {
                    yield return new string(buffer, 0, length);
                }

                yield break;
            }

            var end = length < buffer.Length ? length : EndOfRecords(buffer);
            if (end > 0)
            {
                yield return new string(buffer, 0, end);
                Array.Copy(buffer, end, buffer, 0, length - end);
                length -= end;
            }
            else
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
    }

    /// <summary>Behind the last blank line, or 0.</summary>
    private static int EndOfRecords(char[] text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] == '\n' && (text[i - 1] == '\n' || (i > 1 && text[i - 1] == '\r' && text[i - 2] == '\n')))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
