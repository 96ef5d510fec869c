using System;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Settings files with the few values of <see cref="RandomText"/>, and now and then a slip.</summary>
internal static class RandomSettings
{
    private static readonly string[] Paths = ["/src/appsettings.json", "/src/appsettings.A.json", "/src/appsettings.B.json", "/src/App.config"];

    public static DataFileText File(Random random)
    {
        var path = random.Pick(Paths);
        return DataFileText.Settings(path, path.EndsWith(".config", StringComparison.Ordinal) ? Config(random) : Json(random), random.Pick(RandomSnapshot.Environments));
    }

    public static string Json(Random random)
    {
        var environment = random.Pick("", "", "\"Environment\": \"live\", ", "\"environment\": \"INT\", ");
        return $$"""
            { "Spine": { "Asid": "{{RandomText.System(random).Asid}}", "Party-Key": "{{RandomText.System(random).PartyKey}}" }, // ours
              "GpConnect": { {{environment}}"Consumers": {{Registry(random)}}, "Providers": [ {{Registry(random)}}, {{Registry(random)}} ] } }
            """;
    }

    public static string Config(Random random) => $"""
        <configuration>
          <appSettings>
            <add key="Asid" value="{RandomText.System(random).Asid}" />
            <add key="GpConnect:Consumers:Topology" value="{random.Pick("Shared", "Separate", "none")}" />
            <add value='{RandomText.System(random).PartyKey}' key='GpConnect:Consumers:PartyKey' />
          </appSettings>
        </configuration>
        """;

    private static string Registry(Random random)
    {
        var endpoints = Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            var (odsCode, asid, partyKey) = RandomText.System(random);
            return $"{{ \"{random.Pick("OdsCode", "odscode", "ODS")}\": \"{odsCode}\", \"Asid\": {random.Pick("\"", "\"", "\"", "")}{asid}\", {(random.Chance(50) ? $"\"PartyKey\": \"{partyKey}\"," : "")} }}";
        });
        return $"{{ \"Topology\": \"{random.Pick("Shared", "Separate", "shared")}\", {(random.Chance(30) ? $"\"PartyKey\": \"{RandomText.System(random).PartyKey}\"," : "")} \"Endpoints\": [ {string.Join(", ", endpoints)} ] }}";
    }
}
