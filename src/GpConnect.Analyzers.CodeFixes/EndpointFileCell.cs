using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Writes cells of endpoint files.</summary>
internal static class EndpointFileCell
{
    /// <summary>
    /// Writes <paramref name="value"/>, an identifier or a registration, over the cell at <paramref name="span"/>, in quotes where
    /// the cell has them. Null where a whole row is there: the file lacks the column.
    /// </summary>
    public static async Task<TextEdit?> WriteAsync(
        TextDocument file, TextSpan span, string value, CancellationToken cancellationToken)
    {
        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var written = text.ToString(span);
        if (written.Length > 1 && written[0] == '"' && written.IndexOf('"', 1) == written.Length - 1)
        {
            return TextEdit.Replace(file, span, "\"" + value + "\"");
        }

        return IsRow(text, span) || written.IndexOfAny(OfRows) >= 0 ? null : TextEdit.Replace(file, span, value);
    }

    /// <summary>What no unquoted cell, and no value of a setting, has in it.</summary>
    private static readonly char[] OfRows = ['{', '[', '<', '"', '\r', '\n'];

    /// <summary>Whether a span is a whole line, as no cell is: each row has at least the one separator between its two required columns.</summary>
    private static bool IsRow(SourceText text, TextSpan span) =>
        (span.Start == 0 || text[span.Start - 1] == '\n') && (span.End == text.Length || text[span.End] is '\r' or '\n');
}
