using System;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Files as a team at work has them: mostly right, with few names and values, so that they clash often.</summary>
internal static class RandomText
{
    public const string Constants = "/src/constants.cs";

    /// <summary>A source that declares parts of a few classes.</summary>
    public static string Source(Random random)
    {
        var classes = string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Class(random)));
        return Usings(random) + random.Pick(classes, classes, $"namespace Acme\n{{\n{classes}}}\n", $"public partial class Outer\n{{\n{classes}}}\n");
    }

    /// <summary>A source of constants that declarations take.</summary>
    public static string ConstantsSource(Random random) => $$"""
        {{random.Pick(string.Empty, "global using Global = GpConnect.SpineEndpointAttribute;", "global using Global = System.ObsoleteAttribute;")}}
        internal static class Ids
        {
            public const string Ods = {{random.Pick("\"AAA\"", "\"BBB\"", "\"bad code\"", "Chain.Ods")}};
            public {{random.Pick("const", "const", "static readonly")}} string Asid = "{{System(random).Asid}}";
        }
        """;

    /// <summary>A source of another project, which this one references: a registry, and a constant that declarations take.</summary>
    public static string LibrarySource(Random random)
    {
        var endpoints = Enumerable.Range(0, random.Next(1, 4)).Select(i => (Name: $"E{i}", System: System(random))).Select(static endpoint =>
            $"[SpineEndpoint(\"{endpoint.Name}\", OdsCode = \"{endpoint.System.OdsCode}\", Asid = \"{endpoint.System.Asid}\", PartyKey = \"{endpoint.System.PartyKey}\", Registration = SdsRegistration.Cma)]\n");
        return $$"""
            using GpConnect;
            [{{random.Pick("Provider", "Consumer")}}Registry(MhsTopology.{{random.Pick("Shared", "Separate")}}{{random.Pick(string.Empty, string.Empty, ", Environment = \"INT\"")}})]
            {{string.Concat(endpoints)}}internal static partial class Library { }
            public static class Common { public const string Ods = "{{random.Pick("AAA", "BBB")}}"; }
            """;
    }

    /// <summary>An endpoint file.</summary>
    public static string Csv(Random random)
    {
        var header = random.Pick("ods code,asid,party key,registration,name", "ods code,asid,party key,registration,name", "ODS_CODE,ASID", "asid");
        var rows = Enumerable.Range(0, random.Next(0, 4)).Select(_ => System(random)).Select(system => header.Length < 20
            ? $"{system.OdsCode},{system.Asid}"
            : $"{system.OdsCode},{system.Asid},{random.Pick(system.PartyKey, system.PartyKey, string.Empty)},{random.Pick("cma", "mhs", string.Empty, "what")},{random.Pick(string.Empty, "Leeds", "\"Dr O'Neill\"", "\"")}");
        return header + "\n" + string.Concat(rows.Select(static row => row + "\n"));
    }

    public static string Attribute(Random random) => random.Next(8) switch
    {
        0 => Registry(random),
        1 => $"[SpineEndpointsFrom(\"{random.Pick("a.csv", "b.csv", "none.csv")}\"{random.Pick(string.Empty, ", Members = false")})]",
        _ => Endpoint(random, System(random)),
    };

    /// <summary>A system's identifiers: mostly those it is registered with, as SDS and who declares it have them.</summary>
    public static (string OdsCode, string Asid, string PartyKey) System(Random random)
    {
        var system = random.Next(4);
        string[] odsCodes = ["AAA", "BBB"];
        return (
            random.Chance(80) ? odsCodes[system % 2] : random.Pick(odsCodes),
            $"20000000000{system}",
            random.Chance(80) ? $"{odsCodes[system % 2]}-82187{system}" : $"{random.Pick(odsCodes)}-82187{random.Next(3)}");
    }

    private static string Endpoint(Random random, (string OdsCode, string Asid, string PartyKey) system) =>
        $"[{(random.Chance(70) ? "SpineEndpoint" : random.Pick("E", "Global", "GpConnect.SpineEndpointAttribute"))}("
        + $"{random.Pick("\"Leeds\"", "\"York\"", "\"Hull\"", "\"Ripon\"", "\"Selby\"", "nameof(Ids)", "\"class\"")}, "
        + $"OdsCode = {(random.Chance(80) ? $"\"{system.OdsCode}\"" : random.Pick("Ids.Ods", "Common.Ods", "\"a\""))}, "
        + $"Asid = {(random.Chance(80) ? $"\"{system.Asid}\"" : "Ids.Asid")}"
        + (random.Chance(80) ? $", PartyKey = \"{system.PartyKey}\"" : string.Empty)
        + $"{random.Pick(", Registration = SdsRegistration.Cma", ", Registration = SdsRegistration.Mhs", string.Empty)})]";

    private static string Registry(Random random) => random.Chance(50)
        ? $"[ProviderRegistry(MhsTopology.{random.Pick("Shared", "Separate")}{random.Pick(string.Empty, string.Empty, ", AlsoConsumer = true", ", Environment = \"INT\"")})]"
        : $"[ConsumerRegistry(MhsTopology.{random.Pick("Shared", "Separate")}{random.Pick(string.Empty, $", PartyKey = \"{System(random).PartyKey}\"", ", Environment = \"int\"")})]";

    private static string Usings(Random random) =>
        random.Pick("using GpConnect;\n", "using GpConnect;\nusing E = GpConnect.SpineEndpointAttribute;\n", "using GpConnect; // all of it\nusing System;\n");

    private static string Class(Random random) =>
        (random.Chance(70) ? Registry(random) + "\n" : string.Empty)
        + string.Concat(Enumerable.Range(0, random.Next(0, 7)).Select(_ => Attribute(random) + "\n"))
        + $"{random.Pick("public static", "public static", "static", "static", "public")} {(random.Chance(90) ? "partial " : string.Empty)}class {random.Pick("Trusts", "Practices", "practices", "Wards", "Clinics")} {{ {random.Pick(string.Empty, "static int Body() => 1;", "const int York = 1;")} }}\n";
}
