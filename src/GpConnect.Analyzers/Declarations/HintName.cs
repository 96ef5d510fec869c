using System.Globalization;
using System.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The name of the file that is generated for a class.</summary>
internal static class HintName
{
    /// <summary>A file name for what is generated into the type of this metadata name: its characters, or their codes.</summary>
    public static string Of(string metadataName)
    {
        var hint = new StringBuilder(metadataName.Length + 5);
        foreach (var c in metadataName)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '+')
            {
                hint.Append(c);
            }
            else
            {
                hint.Append('-').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return hint.ToString();
    }
}
