using System;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Rules.Sds;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Snapshots of an SDS that has the few values of <see cref="RandomText"/>: often those that are declared, often others.</summary>
internal static class RandomSnapshot
{
    private const string OtherService = "urn:nhs:names:services:psis:MCCI_IN010000UK13";

    public static readonly string[] Environments = ["", "", "", "INT", "live"];

    public static DataFileText File(Random random)
    {
        var path = random.Pick("/src/sds.ldif", "/src/sds.json", "/other/sds.ldif");
        var records = Enumerable.Range(0, random.Next(0, 16)).Select(i => Record(random, path.EndsWith(".json", StringComparison.Ordinal), i));
        return DataFileText.Snapshot(path, string.Concat(records), random.Pick(Environments));
    }

    /// <summary>The file after somebody lost a line of it, or all from there on.</summary>
    public static DataFileText Edited(Random random, DataFileText file)
    {
        var lines = file.GetText().ToString().Split('\n').ToList();
        var at = random.Next(lines.Count);
        lines.RemoveRange(at, random.Chance(80) ? 1 : lines.Count - at);
        return DataFileText.Snapshot(file.Path, string.Join('\n', lines), file.Environment);
    }

    private static string Record(Random random, bool isFhir, int i)
    {
        var (odsCode, asid, partyKey) = RandomText.System(random);
        string[] interactions = [SdsText.Slots, .. random.Pick<string[]>([], [], [SdsText.Structured], [OtherService])];
        if (random.Chance(60))
        {
            return isFhir ? SdsText.Device(asid, odsCode, partyKey, interactions) : SdsText.As(asid, odsCode, partyKey, interactions);
        }

        var url = $"https://gpc.example/{odsCode}/STU3/1/gpconnect" + random.Pick(string.Empty, string.Empty, "/");
        return isFhir ? SdsText.Endpoint($"{i}", odsCode, partyKey, url, interactions) : SdsText.Mhs($"{i}", odsCode, partyKey, url, interactions);
    }
}
