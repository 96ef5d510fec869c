using System.Text;

namespace GpConnect.Tool.Importing;

/// <summary>Finds out which encoding a text is in: spreadsheets write UTF-8, UTF-16 and Windows-1252, and don't say which.</summary>
internal static class TextDecoder
{
    /// <summary>The text, and what its encoding is called.</summary>
    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3), "UTF-8");
        }

        // Without a mark a text of letters and digits in UTF-16 has a NUL in every other place.
        var half = bytes.Length / 2;
        if (bytes is [0xFF, 0xFE, ..] || Nuls(bytes, 1) > half / 2)
        {
            return (Encoding.Unicode.GetString(bytes).TrimStart('\uFEFF'), "UTF-16");
        }

        if (bytes is [0xFE, 0xFF, ..] || Nuls(bytes, 0) > half / 2)
        {
            return (Encoding.BigEndianUnicode.GetString(bytes).TrimStart('\uFEFF'), "UTF-16");
        }

        try
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
        }
    }

    private static int Nuls(byte[] bytes, int first)
    {
        var nuls = 0;
        for (var i = first; i < bytes.Length; i += 2)
        {
            nuls += bytes[i] == 0 ? 1 : 0;
        }

        return nuls;
    }
}
