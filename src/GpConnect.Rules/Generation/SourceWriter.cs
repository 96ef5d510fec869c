using System.Globalization;
using System.Text;

namespace GpConnect.Rules.Generation;

/// <summary>Writes indented lines that end in <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text;
    private int _depth;

    public SourceWriter(int capacity) => _text = new StringBuilder(capacity);

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
        for (var i = 0; i < _depth; i++)
        {
            _text.Append(Indentation);
        }

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
}
