using System.Globalization;
using System.Text;

namespace GpConnect.Tests;

/// <summary>Text of registries, as generated code has it.</summary>
internal static class EndpointText
{
    public const string Three =
        "LeggPractice,A20047,918999198993,-821870,C;,B82617,227319907549,X26-0820006,MX;Überpraxis_2,YES,000000000000,-0000806,;";

    public static string Asid(int i) => (200000001385 + i).ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Three endpoints share an ODS code, nine a party key; ASIDs come in a run.</summary>
    public static string OdsCode(int i) => "A" + (i / 3).ToString("D5", CultureInfo.InvariantCulture);

    public static string PartyKey(int i) => "X26-" + (i / 9).ToString("D6", CultureInfo.InvariantCulture);

    public static string Of(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append($"E{i},{OdsCode(i)},{Asid(i)},{PartyKey(i)},M;");
        }

        return text.ToString();
    }
}
