using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GpConnect.Benchmarks.Workloads;

/// <summary>A project with endpoints: the background and the declarations.</summary>
/// <param name="Endpoints">How many there are.</param>
/// <param name="Classes">In how many registry classes, each in a file of its own.</param>
internal sealed record Estate(int Endpoints, int Classes = 1)
{
    /// <summary>What stands before the digit that somebody changes in a declaring file: in the body of another class's method.</summary>
    public const string EditMark = "/*edit*/";

    private const int Interactions = 20;

    private const string Usings = "using System;\nusing GpConnect;\n\n";

    /// <summary>How endpoints clash. None do where it is null.</summary>
    public Clash? Clash { get; init; }

    public string Name => Classes == 1
        ? Endpoints.ToString("N0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Classes:N0} × {Endpoints / Classes:N0}");

    public static string OdsCode(int endpoint) => "A" + endpoint.ToString("D5", CultureInfo.InvariantCulture);

    public static string EndpointName(int endpoint) => "Practice" + endpoint.ToString("D5", CultureInfo.InvariantCulture);

    public string Asid(int endpoint) => (918_000_000_000L + (17L * Origin(endpoint))).ToString("D12", CultureInfo.InvariantCulture);

    public string PartyKey(int endpoint) => $"{OdsCode(Origin(endpoint))}-{820000 + (Origin(endpoint) % 1000):D6}";

    public static string PathOf(int declaring) => $"/src/Practices{declaring:D4}.cs";

    /// <summary>The declarations, as attributes.</summary>
    public IEnumerable<Document> Declarations()
    {
        var perClass = Endpoints / Classes;
        for (var i = 0; i < Classes; i++)
        {
            var text = new StringBuilder(Usings);
            text.Append("namespace Acme.Estate\n{\n    [ProviderRegistry(MhsTopology.Shared)]\n");
            for (var endpoint = i * perClass; endpoint < (i + 1) * perClass; endpoint++)
            {
                text.Append("    [SpineEndpoint(\"").Append(EndpointName(endpoint))
                    .Append("\", OdsCode = \"").Append(OdsCode(endpoint))
                    .Append("\", Asid = \"").Append(Asid(endpoint))
                    .Append("\", PartyKey = \"").Append(PartyKey(endpoint))
                    .Append("\", Registration = SdsRegistration.Cma)]\n");
            }

            text.Append(CultureInfo.InvariantCulture, $$"""
                    public static partial class Practices{{i:D4}} { }

                    internal static class Work{{i:D4}}
                    {
                        public static int Of(int number)
                        {
                            var sum = number + {{EditMark}}0;
                            return sum;
                        }
                    }
                }

                """);
            yield return new Document(PathOf(i), text.ToString());
        }
    }

    /// <summary>The declarations, as a class that names an endpoint file.</summary>
    public static Document FromFile(bool members) => new(PathOf(0), $$"""
        {{Usings}}namespace Acme.Estate
        {
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpointsFrom("practices.csv"{{(members ? string.Empty : ", Members = false")}})]
            public static partial class Practices0000 { }
        }

        """);

    /// <summary>The declarations, as an endpoint file.</summary>
    public string Csv()
    {
        var text = new StringBuilder("ods code,asid,party key,registration,name\n");
        for (var endpoint = 0; endpoint < Endpoints; endpoint++)
        {
            text.Append(OdsCode(endpoint)).Append(',').Append(Asid(endpoint)).Append(',').Append(PartyKey(endpoint))
                .Append(",cma,").Append(EndpointName(endpoint)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>SDS with all of them registered as CMA endpoints: an AS and an MHS record each, as <c>ldapsearch</c> prints them.</summary>
    public string Ldif()
    {
        var text = new StringBuilder();
        for (var endpoint = 0; endpoint < Endpoints; endpoint++)
        {
            AppendRecord(endpoint, Asid(endpoint), "nhsAs", "nhsAsSvcIA");
            AppendRecord(endpoint, "S" + Asid(endpoint), "nhsMhs", "nhsMhsSvcIA");
        }

        return text.ToString();

        void AppendRecord(int endpoint, string identifier, string objectClass, string interactions)
        {
            text.Append(CultureInfo.InvariantCulture, $"dn: uniqueIdentifier={identifier},ou=Services,o=nhs\nobjectClass: {objectClass}\n")
                .Append(CultureInfo.InvariantCulture, $"uniqueIdentifier: {identifier}\nnhsIDCode: {OdsCode(endpoint)}\nnhsMHSPartyKey: {PartyKey(endpoint)}\n")
                .Append("nhsMhsManufacturerOrg: X26\nnhsProductName: A clinical system\nnhsProductVersion: 2026.11\n");
            if (objectClass == "nhsMhs")
            {
                text.Append(CultureInfo.InvariantCulture, $"nhsMhsEndPoint: https://{OdsCode(endpoint)}.example.nhs.uk/{OdsCode(endpoint)}/STU3/1/gpconnect\n");
            }

            for (var interaction = 0; interaction < Interactions; interaction++)
            {
                text.Append(interactions).Append(CultureInfo.InvariantCulture, $": urn:nhs:names:services:gpconnect:fhir:operation:number-{interaction}-1\n");
            }

            text.Append('\n');
        }
    }

    /// <summary>A registry as it would be written by hand: a constant and a property an endpoint, and nothing else.</summary>
    /// <param name="count">Of how many.</param>
    /// <param name="ofEndpoints">Whether the properties find an endpoint in a list; else they give the constant.</param>
    public Document ByHand(int count, bool ofEndpoints)
    {
        var text = new StringBuilder("namespace Acme.ByHand\n{\n    public static class Practices\n    {\n");
        text.Append("        public static System.Collections.Generic.IReadOnlyList<GpConnect.ProviderEndpoint> All => null;\n");
        for (var endpoint = 0; endpoint < count; endpoint++)
        {
            var name = EndpointName(endpoint);
            text.Append("        public const string ").Append(name).Append("Asid = \"").Append(Asid(endpoint)).Append("\";\n");
            if (ofEndpoints)
            {
                text.Append("        public static GpConnect.ProviderEndpoint ").Append(name).Append(" => All[")
                    .Append(endpoint.ToString(CultureInfo.InvariantCulture)).Append("];\n");
            }
            else
            {
                text.Append("        public static string ").Append(name).Append(" => ").Append(name).Append("Asid;\n");
            }
        }

        return new Document("/src/ByHand.cs", text.Append("    }\n}\n").ToString());
    }

    /// <summary>The endpoint whose identifiers an endpoint has.</summary>
    private int Origin(int endpoint) => Clash switch
    {
        Workloads.Clash.One when endpoint == Endpoints - 1 => 0,
        Workloads.Clash.All => 0,
        _ => endpoint,
    };
}

/// <summary>How endpoints clash.</summary>
internal enum Clash
{
    /// <summary>The last with the first.</summary>
    One,

    /// <summary>All with the first.</summary>
    All,
}
