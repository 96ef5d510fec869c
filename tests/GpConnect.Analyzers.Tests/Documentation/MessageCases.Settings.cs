using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <content>Those about settings files, and of environments.</content>
internal static partial class MessageCases
{
    private static IEnumerable<Project> OfSettings =>
    [
        // GPC1009: of registries; of settings.
        Project.Of(
            Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]", "Trusts", Leeds),
            Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")]", "TestTrusts", Leeds)),
        Project.Of("").With(
            DataFileText.Settings("/src/appsettings.Development.json", """{ "Spine": { "Asid": "200000001385" } }"""),
            DataFileText.Settings("/src/appsettings.Production.json", """{ "Spine": { "Asid": "200000001385" } }""")),

        // GPC2002 and GPC2003 outside of the section.
        InSettings("""{ "Spine": { "Asid": "20000000138", "PartyKey": "X26-8223" } }"""),

        // GPC3010: each fault of a settings file.
        .. new[]
        {
            "",
            "[]",
            """{ "a": 1, "A": 2 }""",
            """{ "a" 1 }""",
            """{ "a": "\d" }""",
            """{ "a": "b""",
            "<configuration>",
            """{ "GpConnect": { "Consumer": { } } }""",
            """{ "GpConnect": { "Environment": [ "LIVE" ] } }""",
            """{ "GpConnect": { "Consumers": "Shared" } }""",
            """{ "GpConnect": { "Consumers": { } }, "GpConnect:Consumers:PartyKey": "X26-822358" }""",
            """{ "GpConnect": { "Consumers": { "Topology": "Both" } } }""",
            """{ "GpConnect": { "Consumers": { "Topology": "Shared", "AlsoConsumer": true } } }""",
            """{ "GpConnect": { "Providers": { "Topology": "Shared", "AlsoConsumer": "yes", "PartyKey": "X26-822358", "Registration": "CMAs" } } }""",
            """{ "GpConnect": { "Providers": [ { "Topology": "Shared" } ] }, "GpConnect:Providers:PartyKey": "X26-822358" }""",
            """{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": { "RR8": { } } } } }""",
            """{ "GpConnect": { "Consumers": { "Topology": "Shared", "Endpoints": [ { "OdsCode": "RR8", "Asid": 200000001385 } ] } } }""",
        }.Select(InSettings),
    ];

    private static Project InSettings(string settings) => Project.Of("").With(DataFileText.Settings("/src/appsettings.json", settings));
}
