using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GpConnect.Tool.Exporting.Ldap;

/// <summary>A record of the directory, to be written as LDIF (RFC 2849).</summary>
/// <param name="Name">Its distinguished name.</param>
/// <param name="Values">Its attributes with their values, in the order of <see cref="LdapSearch.Attributes"/>.</param>
internal sealed record LdifEntry(string Name, IReadOnlyList<(string Attribute, string Value)> Values)
{
    /// <summary>The values of an attribute.</summary>
    public IEnumerable<string> ValuesOf(string attribute) =>
        Values.Where(value => value.Attribute.Equals(attribute, StringComparison.OrdinalIgnoreCase)).Select(static value => value.Value);

    /// <summary>Writes it, one line a value, with the blank line that ends it.</summary>
    public void Write(TextWriter file)
    {
        WriteValue(file, "dn", Name);
        foreach (var (attribute, value) in Values)
        {
            WriteValue(file, attribute, value);
        }

        file.WriteLine();
    }

    private static void WriteValue(TextWriter file, string attribute, string value) =>
        file.WriteLine(IsSafe(value) ? $"{attribute}: {value}" : $"{attribute}:: {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}");

    /// <summary>Whether a value may stand in a line as it is (SAFE-STRING of RFC 2849, without a space at its end).</summary>
    private static bool IsSafe(string value) =>
        value.All(static c => c is not ('\0' or '\n' or '\r') && c < 0x80) && (value.Length == 0 || (value[0] is not (' ' or ':' or '<') && value[^1] != ' '));
}
