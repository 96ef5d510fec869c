namespace GpConnect.Analyzers.Rules;

/// <summary>Makes values of users fit to be quoted in a message.</summary>
internal static class Quotable
{
    private const int Longest = 60;

    /// <summary><paramref name="value"/>, cut where it is long, and without what would break the line.</summary>
    public static string Text(string value)
    {
        var characters = (value.Length > Longest ? value.Substring(0, Longest) + "…" : value).ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
            {
                characters[i] = '\uFFFD';
            }
        }

        return new string(characters);
    }
}
