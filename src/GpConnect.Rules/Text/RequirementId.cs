using System.Collections.Generic;

namespace GpConnect.Rules.Text;

/// <summary>The ids of requirements in a sentence: T, S or P and a number, as <c>(T1, S10)</c>.</summary>
internal static class RequirementId
{
    /// <summary>The ids in <paramref name="text"/>, in its order, each once.</summary>
    public static IReadOnlyList<string> FindIn(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('T' or 'S' or 'P') || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }

            var id = text.Substring(i, end - i);
            if (end > i + 1 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && !found.Contains(id))
            {
                found.Add(id);
            }
        }

        return found;
    }
}
