using System.Text;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Generation;

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

    private static bool BeginsWithOdsCode(Endpoint endpoint) =>
        endpoint.PartyKey.Length > endpoint.OdsCode.Length
        && endpoint.PartyKey[endpoint.OdsCode.Length] == '-'
        && endpoint.PartyKey.StartsWith(endpoint.OdsCode, System.StringComparison.Ordinal);
}
