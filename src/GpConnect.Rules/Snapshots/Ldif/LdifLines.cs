using System;

namespace GpConnect.Rules.Snapshots.Ldif;

/// <summary>The logical lines of an LDIF text: lines folded by a line break and one space are put together again.</summary>
internal sealed class LdifLines(string text, int start)
{
    private int _position = start;
    private char[] _unfolded = [];
    private int _unfoldedLength;
    private bool _isFolded;

    /// <summary>The offset of the line.</summary>
    public int Start { get; private set; }

    /// <summary>The length of its first physical line, which is where it is reported.</summary>
    public int Length { get; private set; }

    /// <summary>The whole line, unfolded; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Line => _isFolded ? _unfolded.AsSpan(0, _unfoldedLength) : text.AsSpan(Start, Length);

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        if (_position >= text.Length)
        {
            return false;
        }

        (Start, Length) = ReadPhysicalLine();

        // A blank line ends a record: what a space begins after it continues nothing.
        _isFolded = Length > 0 && IsContinued();
        if (_isFolded)
        {
            _unfoldedLength = 0;
            Append(Start, Length);
            do
            {
                (var start, var length) = ReadPhysicalLine();
                Append(start + 1, length - 1);
            }
            while (IsContinued());
        }

        return true;
    }

    private bool IsContinued() => _position < text.Length && text[_position] == ' ';

    private (int Start, int Length) ReadPhysicalLine()
    {
        var start = _position;
        var lineFeed = text.IndexOf('\n', start);
        var end = lineFeed < 0 ? text.Length : lineFeed;
        _position = lineFeed < 0 ? end : lineFeed + 1;
        return (start, end > start && text[end - 1] == '\r' ? end - start - 1 : end - start);
    }

    private void Append(int start, int length)
    {
        if (_unfolded.Length - _unfoldedLength < length)
        {
            Array.Resize(ref _unfolded, Math.Max(256, 2 * (_unfoldedLength + length)));
        }

        text.CopyTo(start, _unfolded, _unfoldedLength, length);
        _unfoldedLength += length;
    }
}
