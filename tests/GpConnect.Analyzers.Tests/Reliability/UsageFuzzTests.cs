using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Usage;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Whatever the code that sends requests: the analysis ends, throws nothing, and says the same in every host.</summary>
public sealed class UsageFuzzTests
{
    private const string Registries = """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Leeds", OdsCode = "A20047", Asid = "200000000000", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000000001")]
        public static partial class Trusts { }
        """;

    private static readonly string Written = UsageTest.Around("""
        var local = Acme.Practices.LeggPractice; var ofLocal = local.Asid.ToString(); string late; late = "200000000115";
        request.Headers.Add("Ssp-From", ofLocal); request.Headers.Add("Ssp-To", Acme.Trusts.Bradford?.Asid.ToString());
        map["Ssp-TraceID"] = Guid.Empty.ToString(); _ = new Dictionary<string, string[]> { ["Ssp-From"] = [late, $"{late}"] };
        foreach (var (name, value) in new[] { ("Ssp-From", "200000000115"), ("Ssp-To", parameter) }) request.Headers.Add(name, value);
        if (parameter is { Length: > 3 } text) request.Headers.TryAddWithoutValidation(SspHeaders.From, text ?? Field);
        (late, _) = (parameter, 1); ref var alias = ref late; Action act = () => client.DefaultRequestHeaders.Add("Ssp-From", late);
        request.SetSspHeaders(to: Acme.Trusts.Bradford.Asid, from: consumer, interaction: default, traceId: Once);
        dynamic any = request.Headers; any.Add("Ssp-From", late); any["Ssp-TraceID"] = "1"; _ = new { Name = "Ssp-From", Value = Arrow };
        parameter.With(new { Ssp_From = "200000000115" }); _ = nameof(late) + $"918999198993{{}}" + @"918999198993";
        """, """
        static readonly string Field = "200000000115"; static readonly Guid Once = Guid.NewGuid(); string Arrow => Field; string Get { get { return Arrow; } }
        """, """
        static class X { public static string With(this string s, object headers) => s; }
        """);

    private static readonly string[] Tokens =
        [.. CSharpSyntaxTree.ParseText(Written).GetRoot().DescendantTokens().Select(static token => token.ToFullString()).Where(static token => token.Length > 0)];

    private static readonly string[] Garbage =
    [
        "\"", "'", "{", "}", "(", ")", "[", "]", ",", ";", "=>", "=", "??=", "+=", "ref ", "out ", "in ", "var ", "const ", "static ", "$\"{", "\"\"\"",
        "null ", "default ", "late ", "Arrow ", "Get ", "Field ", "\"Ssp-From\"", "\"200000000115\"", "#if X\n", "#endif\n", "new() ", "await ",
        "yield return ", "_ ", "..", "is ", "as ", "?.", "!.", "typeof(int)", "stackalloc ", "fixed ", "unsafe ", "delegate ", "__arglist ", "this", "base",
        ".Asid", ".ToString()", "using ", "with { }", "switch { _ => ", "\"\\u0053sp-To\"", "dynamic ",
    ];

    [Fact]
    public async Task Random_code()
    {
        var (reported, ids) = (0, new SortedSet<string>(StringComparer.Ordinal));
        await TryAsync(Effort.Of(120), async random =>
        {
            var report = await EveryWay.ReportAsync(Project.Of(RandomUsage.Source(random), Registries).Build(), new UsageAnalyzer());
            reported += report.Count;
            ids.UnionWith(report.Select(static line => line.Split(": ")[1][^7..]));
        });
        Assert.True(reported > 100, $"Random code has {reported} diagnostics.");
        Assert.Equal(["GPC5001", "GPC5002", "GPC5003", "GPC5004"], ids);
    }

    [Fact]
    public Task Damaged_code() => TryAsync(Effort.Of(120), static async random =>
    {
        var tokens = Tokens.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Damage.Change(tokens, random, Tokens, Garbage);
        }

        await EveryWay.ReportAsync(Project.Of(string.Concat(tokens), UsageTest.Registries).Build(), new UsageAnalyzer());
    });

    private static Task TryAsync(int tries, Func<Random, Task> test) => Task.Run(() =>
        Effort.Try(tries, random => Task.Run(() => test(random)).GetAwaiter().GetResult()));
}
