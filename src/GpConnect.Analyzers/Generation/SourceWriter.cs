using System.Globalization;
using System.Text;

namespace GpConnect.Analyzers.Generation;

/// <summary>Writes indented lines that end in <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder text;
    private int depth;

    public SourceWriter(int capacity) => text = new StringBuilder(capacity);

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
        for (var i = 0; i < depth; i++)
        {
            text.Append(Indentation);
        }

        return Append(part);
    }

    public SourceWriter Append(string part)
    {
        text.Append(part);
        return this;
    }

    /// <summary>Appends <paramref name="value"/> as a string literal that it cannot get out of.</summary>
    public SourceWriter Quoted(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~' || char.IsLetterOrDigit(c))
            {
                text.Append(c);
            }
            else
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        text.Append('"');
        return this;
    }

    public void End() => text.Append('\n');

    /// <summary>Writes <paramref name="line"/> and opens a block.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        Line("}");
    }

    public void CloseAll()
    {
        while (depth > 0)
        {
            Close();
        }
    }

    public override string ToString() => text.ToString();
}
