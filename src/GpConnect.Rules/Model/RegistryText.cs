using System;
using System.Collections.Generic;
using System.Text;

namespace GpConnect.Rules.Model;

/// <summary>
/// The endpoints of a registry as one text: what the registry reads at run time, and what referencing projects read from the
/// assembly's metadata. A record an endpoint: <c>name,odsCode,asid,partyKey,flags;</c>.
/// </summary>
/// <remarks>
/// An empty name is the ODS code, a party key that begins with a hyphen follows the ODS code; the flags are <c>C</c> (declared
/// CMA), <c>M</c> (declared MHS) and <c>X</c> (no named member). No value can hold a comma, a semicolon or a quote.
/// </remarks>
internal static class RegistryText
{
    public static string Write(EquatableArray<Endpoint> endpoints)
    {
        var text = new StringBuilder(endpoints.Count * 40);
        foreach (var endpoint in endpoints)
        {
            text.Append(endpoint.Name == endpoint.OdsCode ? string.Empty : endpoint.Name).Append(',')
                .Append(endpoint.OdsCode).Append(',')
                .Append(endpoint.Asid).Append(',');
            if (BeginsWithOdsCode(endpoint))
            {
                text.Append(endpoint.PartyKey, endpoint.OdsCode.Length, endpoint.PartyKey.Length - endpoint.OdsCode.Length);
            }
            else
            {
                text.Append(endpoint.PartyKey);
            }

            text.Append(',').Append(endpoint.Registration switch
            {
                Registration.Cma => "C",
                Registration.Mhs => "M",
                _ => string.Empty,
            }).Append(endpoint.HasMember ? ";" : "X;");
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; a record that it cannot have written is skipped.</summary>
    public static EquatableArray<Endpoint> Read(string text)
    {
        var endpoints = new List<Endpoint>();
        foreach (var record in text.Split(';'))
        {
            var fields = record.Split(',');
            if (fields.Length == 5)
            {
                endpoints.Add(new Endpoint(
                    fields[0].Length > 0 ? fields[0] : fields[1],
                    fields[1],
                    fields[2],
                    fields[3].StartsWith("-", StringComparison.Ordinal) ? fields[1] + fields[3] : fields[3],
                    fields[4].StartsWith("C", StringComparison.Ordinal) ? Registration.Cma
                        : fields[4].StartsWith("M", StringComparison.Ordinal) ? Registration.Mhs
                        : Registration.Undeclared,
                    HasMember: !fields[4].EndsWith("X", StringComparison.Ordinal)));
            }
        }

        return endpoints.ToEquatableArray();
    }

    private static bool BeginsWithOdsCode(Endpoint endpoint) =>
        endpoint.PartyKey.Length > endpoint.OdsCode.Length
        && endpoint.PartyKey[endpoint.OdsCode.Length] == '-'
        && endpoint.PartyKey.StartsWith(endpoint.OdsCode, StringComparison.Ordinal);
}
