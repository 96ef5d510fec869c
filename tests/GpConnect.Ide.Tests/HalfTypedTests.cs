using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Ide.Tests;

/// <summary>
/// A declaration typed letter by letter, and deleted again: nothing throws, no keystroke leaves anything behind, and what is shown
/// is what an editor shows that opens the file as it is then.
/// </summary>
public sealed class HalfTypedTests
{
    private const string Source = """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared, Environment = "INT")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        [SpineEndpointsFrom("practices.csv")]
        public static partial class Practices { }
        """;

    private const string Calls = """
        using GpConnect;
        class Client
        {
            static string A => B; static string B => C;
            static string C { get { return A; } }
            static readonly System.Guid Once = System.Guid.NewGuid();
            void Send(System.Net.Http.HttpRequestMessage r, dynamic d)
            {
                string a = "200000000115", b = $"{a}{a}"; b = c; var c = b;
                r.Headers.Add("Ssp-From", a); r.Headers.Add("Ssp-To", A); d["Ssp-From"] = "918999198993";
                _ = new { Name = "Ssp-TraceID", Value = Once.ToString() };
                r.SetSspHeaders(null, Practices.Legg?.Asid ?? default, default, Once);
            }
        }
        """;

    private const string Rows = "ods code,asid,party key,registration,name\nB82617,918999198993,B82617-820006,cma,\"Beech, \"\"old\"\"\"\n";

    [Fact]
    public Task Forward_in_Csharp() => TypeAsync("Practices.cs", Enumerable.Range(0, Source.Length + 1).Select(static i => Source[..i]));

    [Fact]
    public Task Backward_in_Csharp() =>
        TypeAsync("Practices.cs", Enumerable.Range(0, Source.Length + 1).Select(static i => Source[i..]));

    [Fact]
    public Task Forward_in_code_that_sends() => TypeAsync("Client.cs", Enumerable.Range(0, Calls.Length + 1).Select(static i => Calls[..i]));

    [Fact]
    public Task Backward_in_code_that_sends() => TypeAsync("Client.cs", Enumerable.Range(0, Calls.Length + 1).Select(static i => Calls[i..]));

    [Fact]
    public Task Forward_in_a_data_file() => TypeAsync("practices.csv", Enumerable.Range(0, Rows.Length + 1).Select(static i => Rows[..i]));

    private static async Task TypeAsync(string file, IEnumerable<string> texts)
    {
        using var editor = new Editor().WithSource("Practices.cs", Source).WithSource("Client.cs", Calls).WithDataFile("practices.csv", Rows);
        var keystroke = 0;
        foreach (var text in texts)
        {
            editor.SetText(file, text);
            Assert.DoesNotContain(await editor.CompilerSaysAsync(), static id => id is "CS8784" or "CS8785");
            var shown = await ShownAsync(editor);
            Assert.DoesNotContain(shown, static squiggle => squiggle.StartsWith("AD0001", StringComparison.Ordinal));
            if (keystroke++ % 10 == 0)
            {
                using var fresh = new Editor()
                    .WithSource("Practices.cs", editor.Text("Practices.cs"))
                    .WithSource("Client.cs", editor.Text("Client.cs"))
                    .WithDataFile("practices.csv", editor.Text("practices.csv"));
                Assert.Equal(await ShownAsync(fresh), shown);
            }
        }

        async Task<IReadOnlyList<string>> ShownAsync(Editor shown) => file == "Client.cs"
            ? await shown.SquigglesAsync(file)
            : [.. await shown.SquigglesAsync("Practices.cs"), .. await shown.SquigglesAsync("practices.csv")];
    }
}
