using System;
using System.Linq;

namespace GpConnect.Tool.Importing;

/// <summary>What a person or a spreadsheet adds to the text of a cell.</summary>
internal static class CellText
{
    private static readonly string[] Yes = ["yes", "y", "true", "1", "x"];
    private static readonly string[] No = ["no", "n", "false", "0"];

    /// <summary>The text without spaces around and doubled ones in it, line breaks, and the apostrophe that makes a cell text.</summary>
    public static string Clean(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith('\'') && words.Length > 1 && char.IsDigit(words[1]) ? words[1..] : words;
    }

    /// <summary>What <see cref="Clean"/> changed.</summary>
    public static string WhatWasCleaned(string text) => text.Any(static c => c is '\n' or '\r') ? "line breaks" : text.Trim().StartsWith('\'') ? "an apostrophe" : "spaces";

    /// <summary>What a cell says of the registration: <c>cma</c> or <c>mhs</c> as it is written, or what a yes or no means; null if nobody knows.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="asksForCma">Whether the heading asks whether it is a CMA endpoint.</param>
    public static string? RegistrationOf(string text, bool asksForCma)
    {
        if (text.Equals("cma", StringComparison.OrdinalIgnoreCase) || text.Equals("mhs", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        return !asksForCma ? null
            : Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "cma"
            : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? string.Empty
            : null;
    }
}
