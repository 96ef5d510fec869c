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
                request.Headers.Add("Ssp-From", Acme.Hubs.Asids.Hub);
                request.Headers.Add("Ssp-To", Acme.Practices.Asids.LeggPractice);
                request.Headers.Add("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1"); // slots
                Console.WriteLine();
        """,
        """
        Console.WriteLine();

                // The four headers.
                request.SetSspHeaders(Hubs.Hub, Practices.LeggPractice, InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1")); // slots
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
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("given.ToString()")]
    public Task A_sender_that_is_one_of_several_stays_wrong_so_nothing_is_offered(string trace) => UsageTest.FixAsync<SetSspHeadersFix>(
        "var given = Guid.NewGuid();\n        " + FourHeaders("{|GPC5002:Acme.Trusts.Asids.Bradford|}", "parameter", "parameter", trace), corrected: null);

    [Theory]
    [InlineData("parameter", "parameter", "parameter", "{|GPC5004:\"1\"|}")]
    [InlineData("{|GPC5002:\"200000000115\"|}", "parameter", "parameter", "{|GPC5004:\"1\"|}")]
    [InlineData("{|GPC5002:Acme.Trusts.Asids.Bradford|}", "parameter", "parameter", "parameter")]
    public Task Offers_nothing_where_a_value_has_no_type(string from, string to, string interaction, string trace) =>
        UsageTest.FixAsync<SetSspHeadersFix>(FourHeaders(from, to, interaction, trace), corrected: null);

    [Theory]
    [InlineData("request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); request.Headers.Add(\"Ssp-From\", sender.Asid.ToString());")]
    [InlineData("request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); request.Headers.Add(\"Ssp-From\", sender.Asid.ToString()); request.Headers.Add(\"Ssp-To\", parameter); new HttpRequestMessage().Headers.Add(\"Ssp-InteractionID\", parameter);")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:\"1\"|}); client.DefaultRequestHeaders.Add(\"Ssp-From\", sender.Asid.ToString()); client.DefaultRequestHeaders.Add(\"Ssp-To\", parameter); client.DefaultRequestHeaders.Add(\"Ssp-InteractionID\", parameter);")]
    public Task Offers_nothing_unless_all_four_are_set_on_one_request(string statements) =>
        UsageTest.FixAsync<SetSspHeadersFix>(statements, corrected: null);

    [Theory]
    [InlineData("parameter = \"\";")]
    [InlineData("request = new HttpRequestMessage();")]
    [InlineData("client.SendAsync(request);")]
    [InlineData("// To Legg.")]
    [InlineData("/* To Legg. */")]
    [InlineData("#region To\n#endregion")]
    [InlineData("#if DEBUG\n#endif")]
    [InlineData("#if DEBUG\n        parameter = \"\";\n#endif")]
    public Task Offers_nothing_where_anything_is_between(string between) => UsageTest.FixAsync<SetSspHeadersFix>(
        FourHeaders("sender.Asid.ToString()", "parameter", "parameter", "{|GPC5004:\"1\"|}", "\n        " + between + "\n        "), corrected: null);

    [Theory]
    [InlineData("/* why */ parameter")]
    [InlineData("parameter // why\n")]
    public Task Offers_nothing_where_a_comment_is_within(string to) => UsageTest.FixAsync<SetSspHeadersFix>(
        FourHeaders("sender.Asid.ToString()", to, "parameter", "{|GPC5004:\"1\"|}"), corrected: null);

    [Fact]
    public Task Keeps_what_is_around() => UsageTest.FixAsync<SetSspHeadersFix>(
        "#region Headers\n        // Of the proxy.\n        " + FourHeaders("sender.Asid.ToString()", "parameter", "parameter", "{|GPC5004:\"1\"|}") + " // sent\n        #endregion",
        "#region Headers\n        // Of the proxy.\n        request.SetSspHeaders(sender, Asid.Parse(parameter), InteractionId.Parse(parameter)); // sent\n        #endregion");

    [Fact]
    public Task Does_not_compute_values_in_another_order() => UsageTest.FixAsync<SetSspHeadersFix>(
        """
        request.Headers.Add("Ssp-InteractionID", parameter += "1");
                request.Headers.Add("Ssp-To", parameter += "0");
                request.Headers.Add("Ssp-From", sender.Asid.ToString());
                request.Headers.Add("Ssp-TraceID", {|GPC5004:"1"|});
        """,
        corrected: null);

    [Theory]
    [InlineData("parameter += \"0\"", "parameter", "sender, Asid.Parse(parameter += \"0\"), InteractionId.Parse(parameter)")]
    [InlineData("parameter", "parameter += \"0\"", "sender, Asid.Parse(parameter), InteractionId.Parse(parameter += \"0\")")]
    public Task Computes_values_in_the_order_there_is(string to, string interaction, string arguments) => UsageTest.FixAsync<SetSspHeadersFix>(
        FourHeaders("sender.Asid.ToString()", to, interaction, "{|GPC5004:\"1\"|}"), $"request.SetSspHeaders({arguments});");

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

    private static string FourHeaders(string from, string to, string interaction, string trace, string between = "\n        ") => string.Join(between, [
        $"request.Headers.Add(\"Ssp-From\", {from});",
        $"request.Headers.Add(\"Ssp-To\", {to});",
        $"request.Headers.Add(\"Ssp-InteractionID\", {interaction});",
        $"request.Headers.Add(\"Ssp-TraceID\", {trace});"]);
}
