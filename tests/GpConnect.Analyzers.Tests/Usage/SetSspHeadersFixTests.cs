using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Usage;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>The fix of GPC5002 and GPC5004 for four headers set by hand.</summary>
public class SetSspHeadersFixTests
{
    [Fact]
    public Task Declared_constants_become_endpoints() => UsageTest.FixAsync<SetSspHeadersFix>(
        """
        Console.WriteLine();

                // The four headers.
                request.Headers.Add("Ssp-TraceID", {|GPC5004:"09a01679-2564-0fb4-5129-aecc81ea2706"|});
                request.Headers.Add("Ssp-From", {|GPC5002:Acme.Trusts.Asids.LeedsTeaching|});
                // To Legg.
                request.Headers.Add("Ssp-To", Acme.Practices.Asids.LeggPractice);
                request.Headers.Add("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1"); // slots
                Console.WriteLine();
        """,
        """
        Console.WriteLine();

                // The four headers.
                // To Legg.
                request.SetSspHeaders({|GPC5002:Trusts.LeedsTeaching|}, Practices.LeggPractice, InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1")); // slots
                Console.WriteLine();
        """,
        usings: "using Acme;\n");

    [Theory]
    [InlineData("consumer.Asid.ToString()", "provider.Asid.ToString()", "InteractionIds.SearchSlot.ToString()", "{|GPC5004:Guid.Empty.ToString()|}", "consumer, provider, InteractionIds.SearchSlot")]
    [InlineData("sender.Asid.ToString()", "parameter", "parameter", "{|GPC5004:\"1\"|}", "sender, Asid.Parse(parameter), InteractionId.Parse(parameter)")]
    [InlineData("sender.Asid.ToString()", "Asid.Parse(parameter).ToString()", "parameter", "{|GPC5004:\"1\"|}", "sender, Asid.Parse(parameter), InteractionId.Parse(parameter)")]
    public Task Arguments(string from, string to, string interaction, string trace, string arguments) => UsageTest.FixAsync<SetSspHeadersFix>(
        FourHeaders(from, to, interaction, trace), $"request.SetSspHeaders({arguments});");

    [Theory]
    [InlineData("Guid.NewGuid().ToString()", "")]
    [InlineData("given.ToString()", ", given")]
    public Task Trace_ids(string trace, string argument) => UsageTest.FixAsync<SetSspHeadersFix>(
        "var given = Guid.NewGuid();\n        " + FourHeaders("{|GPC5002:Acme.Trusts.Asids.Bradford|}", "parameter", "parameter", trace),
        "var given = Guid.NewGuid();\n        request.SetSspHeaders({|GPC5002:Trusts.Bradford|}, Asid.Parse(parameter), InteractionId.Parse(parameter)" + argument + ");",
        usings: "using Acme;\n");

    [Theory]
    [InlineData("parameter", "parameter", "parameter", "{|GPC5004:\"1\"|}")]
    [InlineData("{|GPC5002:\"200000000115\"|}", "parameter", "parameter", "{|GPC5004:\"1\"|}")]
    [InlineData("{|GPC5002:Acme.Trusts.Asids.Bradford|}", "parameter", "parameter", "parameter")]
    public Task Offers_nothing_where_a_value_has_no_type(string from, string to, string interaction, string trace) =>
        UsageTest.FixAsync<SetSspHeadersFix>(FourHeaders(from, to, interaction, trace), mended: null);

    [Theory]
    [InlineData("request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); request.Headers.Add(\"Ssp-From\", sender.Asid.ToString());")]
    [InlineData("request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); request.Headers.Add(\"Ssp-From\", sender.Asid.ToString()); request.Headers.Add(\"Ssp-To\", parameter); new HttpRequestMessage().Headers.Add(\"Ssp-InteractionID\", parameter);")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); client.DefaultRequestHeaders.Add(\"Ssp-From\", sender.Asid.ToString()); client.DefaultRequestHeaders.Add(\"Ssp-To\", parameter); client.DefaultRequestHeaders.Add(\"Ssp-InteractionID\", parameter);")]
    public Task Offers_nothing_unless_all_four_are_set_on_one_request(string statements) =>
        UsageTest.FixAsync<SetSspHeadersFix>(statements, mended: null);

    [Fact]
    public Task Adds_the_using_of_the_library() => UsageTest.FixFileAsync<SetSspHeadersFix>(
        """
        // A file's header.
        using System.Net.Http;

        class C
        {
            void M(HttpRequestMessage request, GpConnect.IConsumer sender, GpConnect.InteractionId interaction, GpConnect.ProviderEndpoint to)
            {
                request.Headers.TryAddWithoutValidation("Ssp-TraceID", {|GPC5004:"1"|});
                request.Headers.TryAddWithoutValidation("Ssp-From", sender.Asid.ToString());
                request.Headers.TryAddWithoutValidation("Ssp-To", to.Asid.ToString());
                request.Headers.TryAddWithoutValidation("Ssp-InteractionID", interaction.ToString());
            }
        }
        """,
        """
        // A file's header.
        using System.Net.Http;
        using GpConnect;

        class C
        {
            void M(HttpRequestMessage request, GpConnect.IConsumer sender, GpConnect.InteractionId interaction, GpConnect.ProviderEndpoint to)
            {
                request.SetSspHeaders(sender, to, interaction);
            }
        }
        """);

    private static string FourHeaders(string from, string to, string interaction, string trace) => string.Join("\n        ", [
        $"request.Headers.Add(\"Ssp-From\", {from});",
        $"request.Headers.Add(\"Ssp-To\", {to});",
        $"request.Headers.Add(\"Ssp-InteractionID\", {interaction});",
        $"request.Headers.Add(\"Ssp-TraceID\", {trace});"]);
}
