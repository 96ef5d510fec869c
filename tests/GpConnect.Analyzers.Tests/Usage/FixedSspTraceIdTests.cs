using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5004: what is a fixed Ssp-TraceID, and what is not.</summary>
public class FixedSspTraceIdTests
{
    private const string Members = """
        const string Constant = "09a01679-2564-0fb4-5129-aecc81ea2706";
        static readonly string ReadOnlyString = Constant;
        static readonly Guid ReadOnlyParsed = Guid.Parse("09a01679-2564-0fb4-5129-aecc81ea2706");
        static readonly Guid ReadOnlyNew = Guid.NewGuid();
        static readonly string ReadOnlyNewText = Guid.NewGuid().ToString();
        static Guid AutoNew { get; } = Guid.NewGuid();
        static Guid ArrowNew => Guid.NewGuid();
        static Guid mutable = Guid.NewGuid();
        readonly Guid ofInstance = Guid.NewGuid();
        readonly string constantOfInstance = "09a01679-2564-0fb4-5129-aecc81ea2706";
        """;

    [Theory]
    [InlineData("Constant")]
    [InlineData("\"1\"")]
    [InlineData("\"trace\"")]
    [InlineData("ReadOnlyString")]
    [InlineData("ReadOnlyParsed.ToString()")]
    [InlineData("ReadOnlyNew.ToString()")]
    [InlineData("ReadOnlyNew.ToString(\"N\")")]
    [InlineData("$\"{ReadOnlyNew}\"")]
    [InlineData("$\"{ReadOnlyNew:N}\"")]
    [InlineData("ReadOnlyNewText")]
    [InlineData("AutoNew.ToString()")]
    [InlineData("constantOfInstance")]
    [InlineData("Guid.Empty.ToString()")]
    [InlineData("Guid.Parse(Constant).ToString()")]
    [InlineData("Guid.ParseExact(Constant, \"D\").ToString()")]
    [InlineData("new Guid(\"09a01679-2564-0fb4-5129-aecc81ea2706\").ToString()")]
    [InlineData("new Guid().ToString()")]
    [InlineData("default(Guid).ToString()")]
    public Task Fixed(string value) => SetAsync("{|GPC5004:" + value + "|}");

    [Theory]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("Guid.NewGuid().ToString(\"\")")]
    [InlineData("$\"{Guid.NewGuid()}\"")]
    [InlineData("ArrowNew.ToString()")]
    [InlineData("mutable.ToString()")]
    [InlineData("ofInstance.ToString()")]
    [InlineData("parameter")]
    [InlineData("Guid.Parse(parameter).ToString()")]
    [InlineData("new Guid(parameter).ToString()")]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    public Task Not_fixed(string value) => SetAsync(value);

    [Theory]
    [InlineData("var id = Guid.Parse(\"09a01679-2564-0fb4-5129-aecc81ea2706\"); request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:id.ToString()|});")]
    [InlineData("var id = ReadOnlyNew; request.Headers.Add(\"Ssp-TraceID\", {|GPC5004:id.ToString()|});")]
    [InlineData("var id = Guid.NewGuid(); request.Headers.Add(\"Ssp-TraceID\", id.ToString());")]
    [InlineData("map[\"ssp-traceid\"] = {|GPC5004:\"09a01679-2564-0fb4-5129-aecc81ea2706\"|};")]
    [InlineData("map[\"Ssp-TraceID\"] = {|GPC5004:\"629ea9baa0774d99b2897a9b19fd4e03\"|};")]
    [InlineData("var values = new Dictionary<string, object> { [\"Ssp-TraceID\"] = {|GPC5004:ReadOnlyNew|} };")]
    [InlineData("request.Headers.Add(\"Ssp-TraceID\", new[] { {|GPC5004:Constant|} });")]
    [InlineData("map[\"Ssp-TraceID\"] = string.Empty;")]
    [InlineData("map[\"Ssp-TraceID\"] = \"\";")]
    [InlineData("map[\"Ssp-TraceID\"] = \"36\";")]
    [InlineData("map[\"Ssp-TraceID\"] = \"09a01679-2564\";")]
    [InlineData("_ = new Dictionary<string, long> { [\"Ssp-TraceID\"] = 0 };")]
    [InlineData("(string Header, long MaximumLength)[] limits = [(\"Ssp-TraceID\", 36)];")]
    [InlineData("request.SetSspHeaders(null, default(Asid), default, {|GPC5004:ReadOnlyNew|});")]
    [InlineData("request.SetSspHeaders(null, default(Asid), default, {|GPC5004:Guid.Empty|});")]
    [InlineData("request.SetSspHeaders(null, default(Asid), default, Guid.NewGuid());")]
    [InlineData("request.SetSspHeaders(null, default(Asid), default);")]
    public Task Statements(string statements) => UsageTest.StatementsAsync(statements, Members);

    // All requests of a client have what its default headers have.
    [Theory]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:Guid.NewGuid().ToString()|});")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:parameter|});")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:Constant|});")]
    [InlineData("client.DefaultRequestHeaders.TryAddWithoutValidation(\"Ssp-TraceID\", {|GPC5004:$\"{Guid.NewGuid()}\"|});")]
    [InlineData("var headers = client.DefaultRequestHeaders; headers.Add(\"Ssp-TraceID\", {|GPC5004:parameter|});")]
    [InlineData("_ = new HttpClient { DefaultRequestHeaders = { { \"Ssp-TraceID\", {|GPC5004:Guid.NewGuid().ToString()|} } } };")]
    [InlineData("_ = new HttpRequestMessage { Headers = { { \"Ssp-TraceID\", Guid.NewGuid().ToString() } } };")]
    [InlineData("client.DefaultRequestHeaders.Remove(\"Ssp-TraceID\");")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-From\", parameter);")]
    [InlineData("var headers = request.Headers; headers.Add(\"Ssp-TraceID\", Guid.NewGuid().ToString());")]
    public Task Of_a_client(string statements) => UsageTest.StatementsAsync(statements, Members);

    private static Task SetAsync(string value) => UsageTest.StatementsAsync($"request.Headers.Add(\"Ssp-TraceID\", {value});", Members);
}
