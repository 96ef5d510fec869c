using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Whatever is half-typed, the rest of the registry stays, and nothing throws.</summary>
public sealed class BadInputTests
{
    private const string Sound = """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Sound", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]

        """;

    [Theory]
    [InlineData("[SpineEndpoint]")]
    [InlineData("[SpineEndpoint()]")]
    [InlineData("[SpineEndpoint(]")]
    [InlineData("[SpineEndpoint(\"]")]
    [InlineData("[SpineEndpoint(null)]")]
    [InlineData("[SpineEndpoint(1)]")]
    [InlineData("[SpineEndpoint(\"A\", \"B\")]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode)]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = )]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = \"RAE\", Asid = 200000001386, PartyKey = 'x')]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = typeof(int), Asid = new[] { \"1\" }, PartyKey = null)]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = Unknown, Asid = Un.Known, PartyKey = Late)]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = \"RAE\", OdsCode = \"RAF\", Asid = \"200000001386\")]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = \"RAE\", Asid = \"200000001386\", PartyKey = \"RAE-821870\", Registration = \"Cma\", None = 1)]")]
    [InlineData("[SpineEndpoint(\"A\", OdsCode = \"RAE\", Asid = \"200000001386\", PartyKey = \"RAE-821870\", Registration = SdsRegistration.)]")]
    [InlineData("[SpineEndpoint(name: , OdsCode: \"RAE\")]")]
    [InlineData("[SpineEndpoint(\"A\" OdsCode = \"RAE\" Asid = \"200000001386\"]")]
    [InlineData("[SpineEndpointsFrom]")]
    [InlineData("[SpineEndpointsFrom(1, Members = \"no\")]")]
    [InlineData("[SpineEndpointsFrom(null, Members = )]")]
    [InlineData("[ConsumerRegistry]")]
    [InlineData("[ConsumerRegistry(PartyKey = 1)]")]
    [InlineData("[GpConnect.]")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[,]")]
    [InlineData("[SpineEndpoint(\"A\", Asid = \"20000000138")]
    public async Task One_wrong_declaration_takes_nothing_with_it(string wrong)
    {
        var built = Project.Of(Sound + wrong + "\nstatic partial class Trusts { static string Late = \"RAE\"; }").Build();
        await built.AnalyzeAsync();
        var text = Assert.Single(built.GeneratedTexts);
        Assert.Contains("ConsumerEndpoint Sound", text);
        AssertParses(text);
    }

    [Theory]
    [InlineData("namespace { ")]
    [InlineData("namespace Acme. { ")]
    [InlineData("namespace .Acme { ")]
    public async Task Nothing_is_generated_into_a_namespace_that_has_no_whole_name_yet(string start)
    {
        var built = Project.Of(start + Sound + "static partial class Trusts { } }").Build();
        await built.AnalyzeAsync();
        Assert.Empty(built.GeneratedTexts);
    }

    [Theory]
    [InlineData("[ConsumerRegistry]", "ConsumerEndpoint")]
    [InlineData("[ConsumerRegistry(1)]", "ConsumerEndpoint")]
    [InlineData("[ConsumerRegistry((MhsTopology)7, Environment = 3, PartyKey = false)]", "ConsumerEndpoint")]
    [InlineData("[ProviderRegistry(MhsTopology., AlsoConsumer = \"yes\")]", "ProviderEndpoint")]
    public async Task A_wrong_registry_attribute_still_makes_a_registry(string attribute, string type)
    {
        var built = Project.Of(Sound.Replace("[ConsumerRegistry(MhsTopology.Separate)]", attribute) + "static partial class Trusts { }").Build();
        await built.AnalyzeAsync();
        Assert.Contains(type + " Sound", Assert.Single(built.GeneratedTexts));
    }

    private const string Whole = """
        using GpConnect;
        using E = GpConnect.SpineEndpointAttribute;
        [assembly: System.CLSCompliant(true)]
        namespace Acme.North
        {
            public partial class Outer
            {
                [ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true, Environment = $"{nameof(Acme)}-INT")]
                [SpineEndpoint("Legg", OdsCode = Ids.Ods, Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                [E(name: "Beech", OdsCode = "B82617", Asid = @"227319907549", PartyKey = "B82617" + "-820006", Registration = SdsRegistration.Cma)]
                [SpineEndpointsFrom("practices.csv", Members = false)]
                public static partial class Practices { public static event System.Action Happened; private const int X = 1; }
            }
        }
        internal static class Ids { public const string Ods = "A20047"; }
        """;

    [Fact]
    public async Task A_source_cut_at_any_token_throws_nothing_and_leaves_the_others()
    {
        var project = Project.Of(string.Empty, Sound + "static partial class Others { }")
            .With(DataFileText.Endpoints("/src/practices.csv", "ods code,asid,party key\nC84001,300000000003,C84001-820001"));
        var tokens = CSharpSyntaxTree.ParseText(Whole).GetRoot().DescendantTokens();
        foreach (var cut in tokens.SelectMany(static token => new[] { token.SpanStart, token.Span.End - 1 }).Where(static cut => cut >= 0).Distinct())
        {
            var built = (project with { Sources = project.Sources.SetItem(0, ("/src/File0.cs", Whole[..cut])) }).Build();
            await built.AnalyzeAsync();
            Assert.All(built.GeneratedTexts, AssertParses);
            Assert.Contains(built.GeneratedTexts, static text => text.Contains("static partial class Others"));
        }
    }

    private static void AssertParses(string text) => Assert.Empty(CSharpSyntaxTree.ParseText(text).GetDiagnostics());
}
