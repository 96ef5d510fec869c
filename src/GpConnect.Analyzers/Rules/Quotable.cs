namespace GpConnect.Analyzers.Rules;

/// <summary>Makes values of users fit to be quoted in a message.</summary>
internal static class Quotable
{
    private const int Longest = 60;
    private const int LongestUrl = 200;

    /// <summary><paramref name="value"/>, cut where it is long, and without what would break the line.</summary>
    public static string Text(string value) => Cut(value, Longest);

    /// <summary>The same for a URL or URN, which is of no use without its end.</summary>
    public static string Url(string value) => Cut(value, LongestUrl);

    private static string Cut(string value, int longest)
    {
        var characters = (value.Length > longest ? value.Substring(0, longest) + "…" : value).ToCharArray();
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
