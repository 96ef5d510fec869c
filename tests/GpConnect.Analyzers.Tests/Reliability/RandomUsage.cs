using System;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Code that sends requests, as a team at work has it: values that refer to each other every which way, half of it wrong.</summary>
internal static class RandomUsage
{
    private const int Names = 5;

    private static readonly string[] Headers = ["\"Ssp-From\"", "\"Ssp-From\"", "\"Ssp-To\"", "\"Ssp-TraceID\"", "\"Ssp-TraceID\"", "SspHeaders.From", "Name", "\"\\u0053sp-From\""];

    /// <summary>A source whose code is about registries that sources of <see cref="RandomText"/> declare.</summary>
    public static string Source(Random random, string type = "Client") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using GpConnect;
        record struct Header(string Name, string Value) { public string Key; }
        class {{type}}
        {
            const string Name = "Ssp-From";
            {{Lines(Names, i => Member(random, i))}}
            {{type}}(string given) { {{random.Pick("", "M0 = given;", "(M1, M2) = (given, given);", "Fill(ref M3);")}} }
            static string Fill(ref string value) => value;
            void Send(HttpRequestMessage request, IDictionary<string, string> map, string parameter, ConsumerEndpoint consumer, dynamic any)
            {
                {{Lines(Names, i => Local(random, i))}}
                {{Lines(random.Next(3, 12), _ => Statement(random, depth: 2))}}
            }
        }
        """;

    private static string Lines(int count, Func<int, string> line) => string.Join("\n", Enumerable.Range(0, count).Select(line));

    private static string Member(Random random, int i) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        random.Pick(
            "string M{0} => {1};", "static string M{0} => {1};", "static readonly string M{0} = {1};", "readonly string M{0} = {1};",
            "string M{0} {{ get; }} = {1};", "string M{0} {{ get {{ return {1}; }} }}", "const string M{0} = {1};", "string M{0} {{ get; set; }} = {1};", "string M{0} {{ get; set; }}",
            "ConsumerEndpoint M{0} => {2};", "static ProviderEndpoint M{0} => {2};", "static readonly Guid M{0} = {1};", "static Guid M{0} => {3};"),
        i,
        Value(random, 3),
        random.Pick("Trusts.Leeds", "Practices.Leeds", "Practices.Registry[0]", $"M{random.Next(Names)}", $"M{random.Next(Names)}"),
        random.Pick("Guid.NewGuid()", "Guid.Empty", $"M{random.Next(Names)}"));

    private static string Local(Random random, int i) => random.Next(8) switch
    {
        0 => $"string a{i};",
        1 => $"const string a{i} = {Value(random, 1)};",
        2 => $"if (parameter is not {{ }} a{i}) a{i} = {Value(random, 1)};",
        3 => $"var (a{i}, b{i}) = ({Value(random, 1)}, 1);",
        4 => $"map.TryGetValue({Value(random, 1)}, out var a{i});",
        5 => $"var a{i} = Trusts.Leeds;",
        _ => $"var a{i} = {Value(random, 3)};",
    };

    private static string Statement(Random random, int depth)
    {
        var (header, value) = (random.Pick(Headers), Value(random, 3));
        return random.Next(depth > 0 ? 20 : 16) switch
        {
            0 => $"map[{header}] = {value};",
            1 => $"_ = new Header {{ Name = {header}, Value = {value} }};",
            2 => $"_ = new Header() with {{ Key = {header}, Value = {value} }};",
            3 => $"_ = new {{ Name = {header}, Value = {value} }};",
            4 => $"any.Add({header}, {value});",
            5 => $"any[{header}] = {value};",
            6 => $"_ = ({header}, {value});",
            7 => $"string[] pair = [{header}, {value}];",
            8 => $"_ = new Dictionary<string, string> {{ [{header}] = {value}, {{ {header}, {value} }} }};",
            9 => $"request.SetSspHeaders({random.Pick("consumer", "Trusts.Leeds", "null", $"a{random.Next(Names)}")}, {random.Pick("Practices.Leeds", "Practices.Leeds.Asid", "default(Asid)")}, default, {random.Pick("Guid.NewGuid()", "Guid.Empty", $"M{random.Next(Names)}")});",
            10 => $"a{random.Next(Names)} = {value};",
            11 => $"(a{random.Next(Names)}, _) = ({value}, 1);",
            12 => $"a{random.Next(Names)} {random.Pick("+=", "??=")} {value};",
            13 => $"Fill(ref a{random.Next(Names)});",
            14 => $"this.M{random.Next(Names)} {random.Pick("=", "=", "=", "??=")} {value};",
            16 => $"Action run = () => {{ {Statement(random, depth - 1)} }}; run();",
            17 => $"if ({value} == null) {{ {Statement(random, depth - 1)} }} else {Statement(random, depth - 1)}",
            18 => $"void Local() {{ {Statement(random, depth - 1)} }}",
            19 => $"foreach (var each in {random.Pick("map.Values", "Practices.Registry", "new[] { " + value + " }")}) {{ {Statement(random, depth - 1)} }}",
            _ => $"request.Headers.Add({header}, {value});",
        };
    }

    private static string Value(Random random, int depth) => random.Next(depth > 0 ? 18 : 9) switch
    {
        0 => $"\"20000000000{random.Next(4)}\"",
        1 => random.Pick("\"\"", "null", "\"09a01679-2564-0fb4-5129-aecc81ea2706\"", "string.Empty", "default"),
        2 => "parameter",
        3 or 4 => $"M{random.Next(Names)}",
        5 or 6 => $"a{random.Next(Names)}",
        7 => random.Pick("Trusts.Leeds.Asid.ToString()", "Practices.Asids.Leeds", "Practices.Registry[0]?.Asid.ToString()", "consumer.Asid.ToString()"),
        8 => random.Pick("Guid.NewGuid().ToString()", "Guid.Empty.ToString()", "200000000001.ToString()"),
        9 => $"$\"{{{Value(random, depth - 1)}}}\"",
        10 => $"$\"{{{Value(random, depth - 1)}}}{{{Value(random, depth - 1)}}}\"",
        11 => $"{Value(random, depth - 1)} + {Value(random, depth - 1)}",
        12 => $"({Value(random, depth - 1)}).ToString()",
        13 => $"({Value(random, depth - 1)})?.ToString()",
        14 => $"({Value(random, depth - 1)} ?? {Value(random, depth - 1)})",
        15 => $"(parameter == null ? {Value(random, depth - 1)} : {Value(random, depth - 1)})",
        16 => $"(string)(object)({Value(random, depth - 1)})",
        _ => $"Asid.Parse({Value(random, depth - 1)}).ToString()",
    };
}
