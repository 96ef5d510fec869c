using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Fhir;

/// <summary>A record of a test's LDIF, which has neither folded lines nor base64 that matters: not read by the reader under test.</summary>
internal sealed class LdifEntry
{
    private readonly ILookup<string, string> _values;

    private LdifEntry(IEnumerable<string> lines) => _values = lines
        .Where(static line => !line.StartsWith('#'))
        .Select(static line => line.Split(": ", 2))
        .ToLookup(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of an attribute.</summary>
    public IEnumerable<string> this[string attribute] => _values[attribute];

    public static IReadOnlyList<LdifEntry> Parse(string ldif) =>
        [.. ldif.Split("\n\n").Select(static block => new LdifEntry(block.Split('\n', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Whether the attribute has the value, in any case.</summary>
    public bool Is(string attribute, string value) => this[attribute].Contains(value, StringComparer.OrdinalIgnoreCase);
}
