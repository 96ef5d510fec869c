using System;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Rules.Sds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Sources, endpoint files and snapshots cut, doubled and garbled: nothing throws, and what is generated compiles.</summary>
public sealed class FuzzTests
{
    private const string Source = """
        using GpConnect;
        using E = GpConnect.SpineEndpointAttribute;
        namespace Acme.North
        {
            using R = GpConnect.ConsumerRegistryAttribute;
            public static partial class Outer
            {
                [ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true, Environment = "INT")]
                [SpineEndpoint("Legg", OdsCode = Ids.Ods, Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                [E(name: nameof(Beech), OdsCode = "B82617", Asid = @"227319907549", PartyKey = "B82617" + "-820006")]
                [SpineEndpointsFrom("practices.csv", Members = false), SpineEndpointsFrom("trusts.csv")]
                public static partial class Practices { private static int Member => 1; }
                private sealed class Beech { }
            }
            [R(MhsTopology.Separate, PartyKey = "X26-822358")]
            [global::GpConnect.SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            internal static partial class Trusts { }
        }
        internal static class Ids { public const string Ods = "A20047"; }
        """;

    private const string Csv = "ods code,asid,party key,registration,name\nC84001,300000000003,C84001-820001,cma,\"Dr Legg & Partners' Surgery\"\nC84002,300000000004,C84002-820001,mhs,\nC84003,300000000005,\"C84003-820001\",,Beech\n";

    private static readonly string[] Tokens =
        [.. CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Select(static token => token.ToFullString()).Where(static token => token.Length > 0)];

    private static readonly string[] Garbage =
    [
        "partial ", "static ", "record ", "file ", "<T>", "@", "\"", "'", "\\", "{", "}", "(", ")", "[", "]", ",", ";", "///", "/*", "*/",
        "#if X\n", "#endif\n", "#pragma warning disable\n", "$\"{", "\"\"\"", "null ", "default ", "typeof(int)", "1", "new[] { 1 }", "namespace X; ",
        "global::", "extern alias Y; ", "\u2028", "\0", "é", "[assembly: Foo]", "class Outer { }", "where T : struct ", "Attribute", "Practices ",
    ];

    [Fact]
    public void Sources() => Effort.Try(Effort.Of(250), static random =>
    {
        var tokens = Tokens.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Damage.Change(tokens, random, Tokens, Garbage);
        }

        Check(string.Concat(tokens), Csv);
    });

    [Fact]
    public void Each_token_left_out_doubled_and_replaced()
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            Check(string.Concat(Tokens.Where((_, j) => j != i)), Csv);
            Check(string.Concat(Tokens.Select((token, j) => j == i ? token + " " + token : token)), Csv);
            Check(string.Concat(Tokens.Select((token, j) => j == i ? "class " : token)), Csv);
        }
    }

    [Fact]
    public void Endpoint_files() => Effort.Try(Effort.Of(250), static random =>
    {
        var text = Csv.Replace(',', random.Pick(",", ";", "\t")[0]);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Insert(at, random.Pick("\"", ",", ";", "\t", "|", "\uFFFD", "\nsuppress;", "Title\n", "\n", "\r", "\r\n", "\0", "\uFEFF", "\u2028", "*/", "\\", "\";", "é", "\ud800", " ", "C84001", "{0}")),
                2 when at < text.Length => text.Remove(at, 1),
                3 => text + text[at..],
                _ => text.Insert(at, text[at..Math.Min(text.Length, at + random.Next(40))]),
            };
        }

        Check(Source, text);
    });

    [Theory]
    [InlineData("ldif")]
    [InlineData("json")]
    public void Snapshots(string format) => Effort.Try(Effort.Of(125), random =>
    {
        var sound = format == "ldif"
            ? SdsText.As("918999198993", "A20047", "A20047-821870", SdsText.Slots) + SdsText.Mhs("1", "A20047", "A20047-821870", "https://é.example/A20047", SdsText.Slots)
            : SdsText.Device("918999198993", "A20047", "A20047-821870", SdsText.Slots) + SdsText.Endpoint("1", "A20047", "A20047-821870", "https://é.example/A20047", SdsText.Slots);
        Check(Source, Csv, DataFileText.Snapshot($"/src/sds.{format}", Damage.To(sound, random), "INT"));
    });

    [Fact]
    public void Settings() => Effort.Try(Effort.Of(125), static random => Check(
        Source,
        Csv,
        DataFileText.Settings("/src/appsettings.json", Damage.To(RandomSettings.Json(random), random)),
        DataFileText.Settings("/src/appsettings.A.json", RandomSettings.Json(random)),
        DataFileText.Settings("/src/App.config", Damage.To(RandomSettings.Config(random), random), "INT")));

    private static void Check(string source, string csv, params DataFileText[] snapshots)
    {
        var project = Project.Of(source).With(
            DataFileText.Endpoints("/src/practices.csv", csv), DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,party key\nRAE,200000001386,RAE-821870")).With(snapshots);
        var built = project.Build();
        var diagnostics = Task.Run(() => built.AnalyzeAsync()).GetAwaiter().GetResult();
        Assert.All(diagnostics, static diagnostic => Assert.DoesNotContain('\n', diagnostic.GetMessage()));
        foreach (var snapshot in snapshots)
        {
            var length = snapshot.GetText().Length;
            Assert.All(
                diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == snapshot.Path),
                diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, length));
        }

        foreach (var tree in built.Compilation.SyntaxTrees.Skip(project.Sources.Length))
        {
            Assert.Empty(tree.GetDiagnostics());
        }

        // What is generated adds no error of its own to those of what the user wrote.
        var generated = built.Compilation.SyntaxTrees.Skip(project.Sources.Length).ToHashSet();
        var errors = built.Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && generated.Contains(diagnostic.Location.SourceTree!))
            .ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + source);
    }
}
