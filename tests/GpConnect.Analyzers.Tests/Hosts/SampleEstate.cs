using System;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>
/// A project with mistakes of most kinds, and with what machines differ about: letters that Turkish pairs in another way (i, I),
/// words that Finnish sorts in another way (v, w), paths, line endings, files that name each other.
/// </summary>
internal static class SampleEstate
{
    private static readonly (string Path, string Text)[] Sources =
    [
        ("Registries/Practices.cs", """
            using GpConnect;
            namespace Acme.Inverness;

            [ProviderRegistry(MhsTopology.Shared, Environment = "int")]
            [SpineEndpoint("Ilford", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("ilford", OdsCode = "B82617", Asid = "227319907549", PartyKey = "A20047-821870")]
            [SpineEndpoint("Wrong", OdsCode = "i82618", Asid = "22731990754i", PartyKey = "i82618-820006")]
            [SpineEndpointsFrom("PRACTICES.CSV")]
            [SpineEndpointsFrom("practicis.csv")]
            public static partial class Practices { }
            """),
        ("Registries/Practices.More.cs", """
            using GpConnect;
            namespace Acme.Inverness;

            [SpineEndpoint("More", OdsCode = "C82619", Asid = "227319907551", PartyKey = "C82619-820007", Registration = SdsRegistration.Mhs)]
            public static partial class Practices { }
            """),
        ("Registries/Trusts.cs", """
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpoint("Vwv", OdsCode = "RR8", Asid = "918999198993")]
            [SpineEndpoint("Wvw", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822359", Registration = SdsRegistration.Cma)]
            [SpineEndpointsFrom("hospitals.csv", Members = false)]
            internal static partial class Trusts { }
            """),
        ("Usage.cs", """
            class Usage
            {
                const string Known = "918999198993";
                void Send(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("ssp-FROM", "200000001386");
            }
            """),
    ];

    private static readonly (string Path, string Text, string Kind)[] Files =
    [
        ("data/practices.csv", """
            ODS Code,ASID,PARTY_KEY,REGISTRATION,name
            D82620,300000000001,D82620-820008,CMA,"Dr İnce, ılıca & ilker's ıI"
            E82621,300000000002,E82621-820009,mhs,
            E82621,300000000002,,cma,"two
            lines"
            F82622,300000000003,F82622-820010,IMHS,x
            """, "Endpoints"),
        ("data/hospitals.csv", """
            asid,ods-code
            200000001387,RXX
            200000001387,RYY
            """, "Endpoints"),
        ("sds/services.ldif", """
            dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
            uniqueIdentifier: 918999198993
            nhsIDCode: A20047
            nhsMHSPartyKey: A20047-821871
            nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
            """, "SdsSnapshot"),
        ("sds/broken.ldif", "# extended LDIF\nnot an attribute", "SdsSnapshot"),
    ];

    /// <summary>The project in a folder of any machine.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="write">Turns the text of a file, whose lines end in <c>\n</c>, into what a checkout has there.</param>
    public static Project Below(string root, Func<string, string>? write = null)
    {
        return new Project
        {
            Sources = [.. Sources.Select(source => (PathOf(root, source.Path), Write(source.Text)))],
            DataFiles = [.. Files.Select(file => file.Kind == "Endpoints"
                ? DataFileText.Endpoints(PathOf(root, file.Path), Write(file.Text))
                : DataFileText.Snapshot(PathOf(root, file.Path), Write(file.Text), file.Path.Contains("broken", StringComparison.Ordinal) ? "Other" : "Int"))],
        };

        string Write(string text)
        {
            var lines = text.ReplaceLineEndings("\n");
            return write is null ? lines : write(lines);
        }
    }

    private static string PathOf(string root, string path)
    {
        var separator = root.Contains('\\') ? '\\' : '/';
        return root.TrimEnd(separator) + separator + path.Replace('/', separator);
    }
}
