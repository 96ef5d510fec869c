namespace GpConnect.Rules.Text;

/// <summary>Tells the lines of places in a text, which are asked for in order. Linear in the text, however many are asked.</summary>
internal sealed class LineCounter(string text)
{
    private int _line = 1;
    private int _lineBreak = text.IndexOf('\n');

    /// <summary>The line of <paramref name="position"/>, from 1; no place before it may be asked for afterwards.</summary>
    public int At(int position)
    {
        for (; _lineBreak >= 0 && _lineBreak < position; _lineBreak = text.IndexOf('\n', _lineBreak + 1))
        {
            _line++;
        }

        return _line;
    }
}
