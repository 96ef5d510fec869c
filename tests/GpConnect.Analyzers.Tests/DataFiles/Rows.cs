using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>Projects whose registries are made of rows.</summary>
internal static class Rows
{
    public const string Header = "ods code,asid,party key,registration,name\n";
    public const string Legg = "A20047,918999198993,A20047-821870,cma,Legg Practice\n";
    public const string Beech = "B82617,227319907549,B82617-820006,cma,Beech Surgery\n";

    public const string Practices = """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        static partial class Practices { }
        """;

    /// <summary>One registry of providers, <c>Practices</c>, of one file.</summary>
    public static Project Of(string csv, string source = Practices) => Project.Of(source).With(File("/src/practices.csv", csv));

    public static DataFileText File(string path, string csv) => DataFileText.Endpoints(path, csv);

    /// <summary>The endpoints of the registry <paramref name="type"/> as it is at run time, each as <c>Name ODS ASID key</c>.</summary>
    public static IEnumerable<string> Endpoints(this Built built, string type = "Practices") =>
        ((IEnumerable<SpineEndpoint>)built.Member(type, "Registry")!)
            .Select(static endpoint => $"{endpoint.Name} {endpoint.OdsCode} {endpoint.Asid} {endpoint.PartyKey}");

    /// <summary>
    /// Checks that the diagnostics in the file are those that <paramref name="marked"/> has as <c>{|id:cell|}</c>, each at its line,
    /// column and length, and that there are none elsewhere.
    /// </summary>
    /// <returns>The diagnostics.</returns>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(
        string marked, string source = Practices, params DataFileText[] others)
    {
        var (csv, marks) = MarkedText.Parse(marked);
        var built = Of(csv, source).With(others).Build();
        Assert.Empty(built.CompilerDiagnostics);

        var reported = await built.AnalyzeAsync();
        var lines = SourceText.From(csv).Lines;
        Assert.Equal(
            marks.Select(mark => $"{mark.Label} /src/practices.csv {lines.GetLinePositionSpan(mark.Span)} {mark.Span}").Order(),
            reported.Select(static diagnostic =>
                $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Path} {diagnostic.Location.GetLineSpan().Span} {diagnostic.Location.SourceSpan}").Order());
        return reported;
    }
}
