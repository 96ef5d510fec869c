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
            public const string Ods = "{{random.Pick("AAA", "BBB", "bad code")}}";
            public {{random.Pick("const", "const", "static readonly")}} string Asid = "{{Asid(random)}}";
        }
        """;

    /// <summary>An endpoint file.</summary>
    public static string Csv(Random random)
    {
        var header = random.Pick("ods code,asid,party key,registration,name", "ods code,asid,party key,registration,name", "ODS_CODE,ASID", "asid");
        var rows = Enumerable.Range(0, random.Next(0, 4)).Select(_ => header.Length < 20
            ? $"{random.Pick("AAA", "BBB", "CCC")},{Asid(random)}"
            : $"{random.Pick("AAA", "BBB", "CCC")},{Asid(random)},{random.Pick(PartyKey(random), string.Empty)},{random.Pick("cma", "mhs", string.Empty, "what")},{random.Pick(string.Empty, "Leeds", "\"Dr O'Neill\"", "\"")}");
        return header + "\n" + string.Concat(rows.Select(static row => row + "\n"));
    }

    public static string Attribute(Random random) => random.Next(8) switch
    {
        0 => $"[ProviderRegistry(MhsTopology.{random.Pick("Shared", "Separate")}{random.Pick(string.Empty, ", AlsoConsumer = true", ", Environment = \"INT\"")})]",
        1 => $"[ConsumerRegistry(MhsTopology.{random.Pick("Shared", "Separate")}{random.Pick(string.Empty, $", PartyKey = \"{PartyKey(random)}\"", ", Environment = \"int\"")})]",
        2 => $"[SpineEndpointsFrom(\"{random.Pick("a.csv", "b.csv", "none.csv")}\"{random.Pick(string.Empty, ", Members = false")})]",
        _ => $"[{random.Pick("SpineEndpoint", "SpineEndpoint", "SpineEndpoint", "E", "Global", "GpConnect.SpineEndpointAttribute")}("
            + $"{random.Pick("\"Leeds\"", "\"York\"", "\"Hull\"", "nameof(Ids)", "\"class\"")}, "
            + $"OdsCode = {random.Pick("\"AAA\"", "\"BBB\"", "Ids.Ods", "\"a\"")}, Asid = {random.Pick($"\"{Asid(random)}\"", $"\"{Asid(random)}\"", "Ids.Asid")}"
            + $"{random.Pick($", PartyKey = \"{PartyKey(random)}\"", string.Empty)}{random.Pick(", Registration = SdsRegistration.Cma", ", Registration = SdsRegistration.Mhs", string.Empty)})]",
    };

    private static string Usings(Random random) =>
        random.Pick("using GpConnect;\n", "using GpConnect;\nusing E = GpConnect.SpineEndpointAttribute;\n", "using GpConnect; // all of it\nusing System;\n");

    private static string Class(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => Attribute(random) + "\n"))
        + $"{random.Pick("public static", "static", "public")} {random.Pick("partial ", "partial ", "partial ", string.Empty)}class {random.Pick("Trusts", "Practices", "practices")} {{ {random.Pick(string.Empty, "static int Body() => 1;", "const int York = 1;")} }}\n";

    private static string Asid(Random random) => "20000000000" + random.Next(4);

    private static string PartyKey(Random random) => $"{random.Pick("AAA", "BBB")}-82187{random.Next(3)}";
}
