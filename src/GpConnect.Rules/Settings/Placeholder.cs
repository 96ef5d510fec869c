using System;

namespace GpConnect.Rules.Settings;

/// <summary>What a deployment puts a value in the place of: <c>#{Asid}#</c>, <c>__ASID__</c>, <c>${ASID}</c>, <c>{{asid}}</c>, <c>$(Asid)</c>.</summary>
internal static class Placeholder
{
    private static readonly (string Start, string End)[] Ends = [("#{", "}"), ("#{", "}#"), ("__", "__"), ("${", "}"), ("{{", "}}"), ("$(", ")")];

    /// <summary>Whether <paramref name="text"/> is a placeholder, with something between its ends.</summary>
    public static bool Is(string text) => Array.Exists(Ends, ends =>
        text.Length > ends.Start.Length + ends.End.Length
        && text.StartsWith(ends.Start, StringComparison.Ordinal)
        && text.EndsWith(ends.End, StringComparison.Ordinal));
}
