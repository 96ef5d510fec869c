namespace GpConnect.Rules.Text;

/// <summary>Tells the lines of places in a text, which are asked for in order. Linear in the text, however many are asked.</summary>
internal sealed class LineCounter(string text)
{
    private int _position;
    private int _line = 1;

    /// <summary>The line of <paramref name="position"/>, from 1; no place before it may be asked for afterwards.</summary>
    public int At(int position)
    {
        for (var next = text.IndexOf('\n', _position); next >= 0 && next < position; next = text.IndexOf('\n', _position))
        {
            _position = next + 1;
            _line++;
        }

        return _line;
    }
}
