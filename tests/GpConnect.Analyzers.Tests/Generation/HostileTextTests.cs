using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>No text of a declaration or a data file gets out of its literal.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "\"); System.Environment.Exit(1); //",
        "\\\"); //",
        "\\",
        "\\u0022",
        "*/ class Evil { } /*",
        "</summary><evil/>",
        "<![CDATA[ & ]]>",
        "\r\n#error\r\n",
        "\u2028#error\u2029\u0085#error",
        "{0} {Evil} $@",
        "\0\u0001\u007f\uFEFF\u200E",
        "\ud800 lone",
        "name,ods,asid;key,C;",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_environment(string text)
    {
        var built = Project.Of($$"""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = {{SymbolDisplay.FormatLiteral(text, quote: true)}})]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            static partial class Trusts { }
            """).Build();
        AssertHarmless(built);
        var literals = CSharpSyntaxTree.ParseText(built.GeneratedTexts[0]).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>();
        Assert.Contains(literals, literal => literal.Token.ValueText == text.Trim());
        Assert.Single(built.Registry<ConsumerEndpoint>("Trusts"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_cell_of_a_row(string text)
    {
        var cell = "\"" + text.Replace("\"", "\"\"") + "\"";
        var built = Project.Of("""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("trusts.csv")]
            static partial class Trusts { }
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpointsFrom("trusts.csv", Members = false)]
            static partial class Unnamed { }
            """).With(DataFileText.Endpoints("/src/trusts.csv", $"""
            ods code,asid,party key,registration,name
            RR8,200000001385,X26-822358,,{cell}
            {cell},200000001386,X26-822358,,Leeds
            RAE,{cell},X26-822358,,York
            RCB,200000001387,{cell},,Hull
            RCC,200000001388,X26-822358,{cell},Kent
            RCD,200000001389,X26-822358,,Last
            """)).Build();
        AssertHarmless(built);
        var last = built.Registry<ConsumerEndpoint>("Trusts").Single(static endpoint => endpoint.Name == "Last");
        Assert.Equal("RCD 200000001389", $"{last.OdsCode} {last.Asid}");
        var messages = await built.ReportAsync();
        Assert.NotEmpty(messages);
        Assert.All(messages, static message => Assert.DoesNotContain(message, char.IsControl));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_argument(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        var built = Project.Of($$"""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = {{literal}})]
            [SpineEndpoint({{literal}}, OdsCode = {{literal}}, Asid = {{literal}}, PartyKey = {{literal}})]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]
            [SpineEndpointsFrom({{literal}})]
            static partial class Trusts { }
            """).Build();
        AssertHarmless(built);
        Assert.Equal("Leeds", Assert.Single(built.Registry<ConsumerEndpoint>("Trusts")).Name);
        var messages = await built.ReportAsync();
        Assert.Equal(6, messages.Count);
        Assert.All(messages, static message => Assert.DoesNotContain(message, char.IsControl));
    }

    [Fact]
    public async Task Expressions_and_headers_over_several_lines_stay_on_one_in_messages()
    {
        var built = Project.Of("""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = Late
                .ToString())]
            [SpineEndpoint(Late
                + "x", OdsCode = Late +
                Late, Asid = "1", PartyKey = "X26-822358")]
            [SpineEndpointsFrom("trusts.csv")]
            static partial class Trusts { static string Late = "RR8"; }
            """).With(DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,\"ods\ncode\"")).Build();
        var messages = await built.ReportAsync();
        Assert.Equal(["GPC2001", "GPC3002", "GPC2001", "GPC2002", "GPC3005"], messages.Select(static message => message[..7]));
        Assert.All(messages, static message => Assert.DoesNotContain(message, char.IsControl));
    }

    private static void AssertHarmless(Built built)
    {
        Assert.Empty(built.CompilerDiagnostics);
        foreach (var text in built.GeneratedTexts)
        {
            var root = CSharpSyntaxTree.ParseText(text).GetRoot();
            Assert.DoesNotContain(root.DescendantNodes().OfType<IdentifierNameSyntax>(), static name => name.Identifier.ValueText is "Evil" or "Environment");
            Assert.DoesNotContain(root.DescendantTrivia(), static trivia => trivia.IsKind(SyntaxKind.ErrorDirectiveTrivia));
            Assert.DoesNotContain(text, static c => c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\0');
        }
    }
}
