using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Reliability;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>
/// Projects with something to fix: classes that aren't registries yet, identifiers that aren't valid yet, headers and identifiers in
/// code, and things around them that a careless fix would break.
/// </summary>
internal sealed class RandomFixableProject(Random random)
{
    private const string Snapshot = """
        dn: uniqueIdentifier=200000001386,ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: 200000001386
        nhsIDCode: RAE
        nhsMHSPartyKey: RAE-824502

        dn: uniqueIdentifier=200000001387,ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: 200000001387
        nhsIDCode: RCF
        nhsMHSPartyKey: RCF-824503
        """;

    // Twice the same ones now and then: what is fixed may clash.
    private static readonly (string Ods, string Asid)[] Organisations =
    [
        ("RAE", "200000001386"), ("RCF", "200000001387"), ("RR8", "200000001385"), ("A20047", "918999198993"),
        ("B82617", "227319907549"), ("A20047", "918999198992"), ("RR8", "227319907549"),
    ];

    private readonly List<string> _registries = [];

    // Where much is wrong, most fixes only show what else is: in half of the projects the endpoints are right, but for one thing.
    private readonly bool _isTidy = random.Chance(50);
    private int _endpoints;

    public Project Next()
    {
        var declarations = string.Join("\n", Enumerable.Range(0, random.Next(1, 4)).Select(Registry));
        var project = Project.Of(
            new RandomTrivia(random).Add(Usings() + declarations + Uses()),
            new RandomTrivia(random).Add(Code()),
            Fixed);
        if (!_isTidy && random.Chance(60))
        {
            project = project.With(DataFileText.Endpoints("/src/rows.csv", Rows()));
        }

        return random.Chance(30) ? project.With(DataFileText.Snapshot("/src/sds.ldif", Snapshot, "LIVE")) : project;
    }

    /// <summary>A registry that code can refer to.</summary>
    private const string Fixed = """
        using GpConnect;
        namespace Acme
        {
            [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "FIXED")]
            [SpineEndpoint("Hub", OdsCode = "Y04977", Asid = "200000009001", PartyKey = "Y04977-820009", Registration = SdsRegistration.Cma)]
            public static partial class Hubs { }
        }
        """;

    private static string Usings() => "using System;\nusing GpConnect;\n";

    private string Registry(int index)
    {
        var name = "Registry" + index;
        _registries.Add(name);
        var isProvider = random.Chance(50);
        var environment = random.Pick("", "", ", Environment = \"LIVE\"");
        var topology = random.Pick("Shared", "Separate");
        var key = !_isTidy && random.Chance(50) ? random.Pick(", PartyKey = \"X26-822358\"", ", PartyKey = \"x26-822358\"") : "";
        var role = isProvider ? $"ProviderRegistry(MhsTopology.{topology}{environment})" : $"ConsumerRegistry(MhsTopology.{topology}{key}{environment})";
        var roles = random.Next(8) switch
        {
            0 => "",
            1 => $"[{role}]\n[{(isProvider ? "ConsumerRegistry" : "ProviderRegistry")}(MhsTopology.{topology})]\n",
            2 => $"#if FLAG\n[ConsumerRegistry(MhsTopology.{topology})]\n#endif\n[ProviderRegistry(MhsTopology.{topology})]\n",
            _ => $"[{role}]\n",
        };
        var endpoints = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(i => Endpoint("E" + i, isProvider)));
        if (roles.StartsWith('#'))
        {
            // Code in other files must not need what another build does not generate: no fix can see that.
            endpoints = endpoints.Replace("200000001386", "200000001380");
        }

        var file = !_isTidy && random.Chance(30) ? "[SpineEndpointsFrom(\"rows.csv\")]\n" : "";
        var modifiers = _isTidy && roles.Length != $"[{role}]\n".Length ? "static partial" : random.Pick("public static partial", "public static partial", "public sealed", "public", "abstract partial", "public static");
        return $"{roles}{endpoints}{file}{modifiers} class {name}\n{{\n    {Members(index)}\n}}\n";
    }

    private string Endpoint(string name, bool isProvider)
    {
        if (_isTidy)
        {
            var (_, own) = Organisations[_endpoints % 5];
            var code = Organisations[_endpoints++ % 5].Ods;
            var right = isProvider ? ", Registration = SdsRegistration.Cma" : "";
            return random.Next(8) switch
            {
                0 when isProvider => Attribute($"\"{code}\"", $"\"{own}\"", $"\"{code}-822358\"", ""),
                1 => Attribute($"\"{code}\"", $"\"{own}\"", $"\"{code}-822358\"", ", Registration = SdsRegistration.Cma"),
                2 => Attribute($"\"{code}\"", $"\"{own[..5]} {own[5..]}\"", $"\"{code}-822358\"", right),
                3 => Attribute($"\"{code.ToLowerInvariant()}\"", $"\"{own}\"", $"\"{code}-822358\"", right),
                4 => Attribute($"\"{code}\"", $"\"{own}\"", "\"RCF-824504\"", right),
                _ => Attribute($"\"{code}\"", $"\"{own}\"", $"\"{code}-822358\"", right),
            };
        }

        var (ods, asid) = random.Pick(Organisations);
        var registration = isProvider
            ? random.Pick("", ", Registration = SdsRegistration.Cma", ", Registration = SdsRegistration.Cma", ", Registration = Declared", ", Registration = SdsRegistration.Mhs")
            : random.Pick("", "", ", Registration = SdsRegistration.Cma");
        var odsCode = Literal(random.Pick(ods, ods, ods.ToLowerInvariant()));
        var asidText = Literal(random.Pick(asid, asid, asid[..4] + " " + asid[4..], asid.Replace("0", "0-")));
        var key = random.Pick($"\"{ods}-822358\"", $"\"{ods.ToLowerInvariant()}-822358\"", "\"X26-822358\"", "\"X26-822359\"", "Key");
        return Attribute(odsCode, asidText, key, registration);

        string Attribute(string odsCode, string asid, string partyKey, string registration) =>
            $"[SpineEndpoint(\"{name}\", OdsCode = {odsCode}, Asid = {asid}, PartyKey = {partyKey}{registration})]\n";
    }

    private string Literal(string value) => random.Pick($"\"{value}\"", $"\"{value}\"", $"@\"{value}\"", $"\"{value[..2]}\" + \"{value[2..]}\"");

    private string Members(int index) => random.Next(5) switch
    {
        0 => $"internal const string Key = \"X26-82235{index}\"; private const SdsRegistration Declared = SdsRegistration.Mhs;",
        1 => "public const string Key = \"Y04977-820009\"; public const SdsRegistration Declared = SdsRegistration.Undeclared; class Inner { }",
        2 => "const string Key = \"RAE-000001\"; const SdsRegistration Declared = 0; static string Use() => Key + Declared;",
        _ => $"internal const string Key = \"RAE-82450{index}\"; internal static SdsRegistration Other = Declared; internal const SdsRegistration Declared = SdsRegistration.Mhs;",
    };

    private string Uses() => "\nclass Uses\n{\n" + string.Concat(_registries.Select(name => random.Next(_isTidy ? 18 : 6) switch
    {
        0 => $"    object new{name} = new {name}();\n",
        1 => $"    class Derived{name} : {name} {{ }}\n",
        2 => $"    System.Collections.Generic.List<{name}> list{name};\n",
        3 => $"    System.Type type{name} = typeof({name});\n",
        _ => "",
    })) + "}\n";

    private string Rows() => "ods code,asid,party key,registration\n" + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
    {
        var (ods, asid) = random.Pick(Organisations);
        return string.Join(',', random.Pick(ods, ods.ToLowerInvariant()), random.Pick(asid, asid[..3] + " " + asid[3..], $"\"{asid[..3]},{asid[3..]}\""),
            random.Pick($"{ods}-822358", $"{ods.ToLowerInvariant()}-822358", "X26-822358"), random.Pick("cma", "cma", "", "mhs")) + "\n";
    }));

    // ---- Code ----

    /// <summary>A class whose method sets headers, and says identifiers.</summary>
    private string Code() => CodeUsings() + $$"""
        public class Client
        {
            {{random.Pick("", "", "// The trace id.\n    ", "/// <summary>The trace id.</summary>\n    ", "#region trace\n#endregion\n    ")}}private const string Trace = "09a01679-2564-0fb4-5129-aecc81ea2706";
            {{random.Pick("#region other\n#endregion\n    ", "")}}private static readonly System.Guid Once = new System.Guid("09a01679-2564-0fb4-5129-aecc81ea2707");
            {{random.Pick("", "public static string Log => Trace;", "public static string Log => Trace + Once;")}}
            {{random.Pick("", "string Practices => null;", "class Hubs { }", "int Guid;")}}
            public static string Which = {{Identifier()}};

            public static void Send(System.Net.Http.HttpRequestMessage request, string to, string next, GpConnect.IConsumer sender, GpConnect.IConsumer other)
            {
                {{random.Pick("const string id = Trace;", "var id = Trace;", "string id; id = \"x1\";", "const string id = \"1234567890\", log = id;", "var id = Once;")}}
                {{Headers()}}
            }
        }
        """;

    private string CodeUsings()
    {
        var lines = new List<string> { "using System;", "using System.Net.Http;", "using Xyz;", "using static System.Math;" }.FindAll(_ => random.Chance(60));
        if (random.Chance(30))
        {
            lines = [.. lines.Select(line => random.Chance(50) ? $"#if {random.Pick("FLAG", "!FLAG")}\n{line}\n#endif" : line)];
        }

        var header = random.Pick("", "// Copyright.\n\n", "/* header */ ");
        return header + string.Join("\n", lines) + "\n" + random.Pick("", "namespace Xyz { class D { } }\n", "namespace Xyz { /// <summary>D.</summary>\nclass D { } }\n");
    }

    private string Headers()
    {
        var statements = new List<string>
        {
            $"request.Headers.Add(\"Ssp-TraceID\", {random.Pick("Trace", "Once.ToString()", "id.ToString()", "Guid.Empty.ToString()", "\"1234\"", "Once.ToString(\"N\")", "$\"{Once:N}\"")});",
            $"request.Headers.Add(\"Ssp-From\", {random.Pick("sender.Asid.ToString()", "sender.Asid.ToString()", "\"200000009001\"", "Acme.Hubs.Asids.Hub")});",
            $"request.Headers.Add(\"Ssp-To\", {random.Pick("to", "to", "to = next", "Next(ref to)", "\"200000009001\"")});",
            $"request.Headers.Add(\"Ssp-InteractionID\", {random.Pick("\"urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1\"", "GpConnect.InteractionIds.SearchSlot.ToString()")});",
        };
        if (_isTidy)
        {
            statements[1] = $"request.Headers.Add(\"Ssp-From\", {random.Pick("sender.Asid.ToString()", "Acme.Hubs.Asids.Hub")});";
        }

        statements = [.. statements.OrderBy(_ => random.Next())];
        for (var i = 0; i < 3 && random.Chance(_isTidy ? 20 : 40); i++)
        {
            statements.Insert(random.Next(statements.Count + 1), random.Pick(
                "to = next;",
                "sender = other;",
                "// a comment",
                "#if FLAG\n        to = next;\n#endif",
                "#if !FLAG\n        to = next;\n#endif",
                "#region r\n#endregion",
                $"GC.KeepAlive({Identifier()});",
                "GC.KeepAlive(id);",
                "foreach (var c in to) { request.Headers.TryAddWithoutValidation(\"Ssp-TraceID\", id.ToString()); }"));
        }

        return string.Join("\n        ", statements) + "\n    }\n    static string Next(ref string to)\n    {\n        return to += \"0\";";
    }

    private string Identifier() => random.Pick(
        "\"200000009001\"", "@\"200000009001\"", "$\"200000009001\"", "\"Y04977-820009\"", "GpConnect.Asid.Parse(\"200000009001\").ToString()",
        "GpConnect.PartyKey.Parse(/* the hub's */ \"y04977-820009\").ToString()", "(\"200000009001\" + \"200000001386\")");
}
