using System;
using System.Globalization;
using System.Text;
#pragma warning disable RS0030 // A TextReader over what is in memory reads no file.
using TextReader = System.IO.TextReader;

namespace GpConnect.Rules.Generation;

/// <summary>Writes indented lines that end in <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private const int IndentationWidth = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>How many characters are written.</summary>
    public int Length => _text.Length;

    /// <summary>
    /// Reads what is written, in pieces: the text of ten thousand endpoints in one piece is 8 MB, and a collection of all of the host's memory
    /// at each keystroke in a row.
    /// </summary>
    public TextReader Reader() => new BuilderReader(_text);

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            Start(line);
        }

        End();
    }

    /// <summary>Begins a line.</summary>
    public SourceWriter Start(string part)
    {
        _text.Append(' ', _depth * IndentationWidth);
        return Append(part);
    }

    public SourceWriter Append(string part)
    {
        _text.Append(part);
        return this;
    }

    /// <summary>Appends <paramref name="value"/> as a string literal that it cannot get out of.</summary>
    public SourceWriter Quoted(string value)
    {
        // By runs: the text of ten thousand endpoints has hardly a character that needs an escape.
        _text.Append('"');
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is not ('"' or '\\') && (c is >= ' ' and <= '~' || char.IsLetterOrDigit(c)))
            {
                continue;
            }

            _text.Append(value, start, i - start).Append('\\');
            start = i + 1;
            if (c is '"' or '\\')
            {
                _text.Append(c);
            }
            else
            {
                _text.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        _text.Append(value, start, value.Length - start);
        _text.Append('"');
        return this;
    }

    public void End() => _text.Append('\n');

    /// <summary>Writes <paramref name="line"/> and opens a block.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public void CloseAll()
    {
        while (_depth > 0)
        {
            Close();
        }
    }

    public override string ToString() => _text.ToString();

    private sealed class BuilderReader(StringBuilder text) : TextReader
    {
        private int _read;

        public override int Peek() => _read < text.Length ? text[_read] : -1;

        public override int Read() => _read < text.Length ? text[_read++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, text.Length - _read);
            text.CopyTo(_read, buffer, index, read);
            _read += read;
            return read;
        }
    }
}
