using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5005: look-ups by what a request that is received has as Ssp-To or Ssp-From.</summary>
public class RoutedBySspHeaderTests
{
    private const string Types = """
        class Received { public Values this[string name] => null; public string GetHeader(string name) => name; public Dictionary<string, Values> Headers; }
        class Values : List<string> { public static implicit operator string(Values values) => null; }
        class FromHeaderAttribute : Attribute { public string Name { get; set; } }
        interface IPracticeRepository { object FindByAsid(string asid); object GetByAsid(string asid); object GetByOds(string ods, string auditFrom); void Audit(string asid); }
        """;

    [Theory]
    [InlineData("var to = string.Join(\"\", request.Headers.GetValues(\"Ssp-To\")); Acme.Practices.Registry.TryGetByAsid({|GPC5005:Asid.Parse(to)|}, out var practice);")]
    [InlineData("Acme.Practices.Registry.TryGetByAsid({|GPC5005:Asid.Parse(request.Headers.GetValues(\"Ssp-To\").First())|}, out var practice);")]
    [InlineData("if (request.Headers.TryGetValues(\"Ssp-To\", out var values) && Asid.TryParse(values.First(), out var asid)) Acme.Practices.Registry.TryGetByAsid({|GPC5005:asid|}, out var practice);")]
    [InlineData("_ = repository.FindByAsid({|GPC5005:received.Headers[\"Ssp-From\"].FirstOrDefault()|});")]
    [InlineData("_ = repository.GetByAsid({|GPC5005:received.GetHeader(\"Ssp-From\").Trim()|});")]
    [InlineData("string to = received.Headers[\"Ssp-To\"]; map.TryGetValue({|GPC5005:to|}, out var url);")]
    [InlineData("string to = received.Headers[\"Ssp-To\"] ?? \"\"; var url = new Dictionary<string, string>(map)[{|GPC5005:to|}];")]
    [InlineData("var url = map[{|GPC5005:$\"{received.GetHeader(\"Ssp-To\")}\"|}];")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Where(p => p.Asid.ToString() == {|GPC5005:to|});")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Single(p => p.Name != null && {|GPC5005:to|} == p.Asid.ToString());")]
    [InlineData("object Serve([FromHeader(Name = \"Ssp-To\")] string to) => repository.FindByAsid({|GPC5005:to|});")]
    [InlineData("_ = ((IReadOnlyDictionary<string, string>)null).GetValueOrDefault({|GPC5005:received.GetHeader(\"Ssp-To\")|}, parameter);")]
    [InlineData("_ = repository.GetByOds(auditFrom: parameter, ods: {|GPC5005:received.GetHeader(\"Ssp-To\")|});")]
    [InlineData("_ = repository?.FindByAsid({|GPC5005:received?.GetHeader(\"Ssp-To\")|});")]
    [InlineData("_ = repository.FindByAsid({|GPC5005:parameter != null ? received.GetHeader(\"Ssp-To\") : parameter|});")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Where(p => p.Name == null ? false : p.Asid.ToString() == {|GPC5005:to|});")]
    [InlineData("_ = received.GetHeader(\"Ssp-To\") is { } to ? repository.FindByAsid({|GPC5005:to|}) : null;")]
    [InlineData("if (received.GetHeader(\"Ssp-To\") is string to) _ = repository.FindByAsid({|GPC5005:to|});")]
    [InlineData("_ = received.Headers[\"Ssp-To\"] is [var to] ? repository.FindByAsid({|GPC5005:to|}) : null;")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Where(p => p.Asid.ToString().Equals({|GPC5005:to|}));")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Where(p => string.Equals(p.Asid.ToString(), {|GPC5005:to|}, StringComparison.Ordinal));")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = from p in Acme.Practices.Registry where p.Asid.ToString() == {|GPC5005:to|} select p;")]
    [InlineData("_ = received.GetHeader(\"Ssp-To\") switch { var to => repository.FindByAsid({|GPC5005:to|}) };")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = map.FirstOrDefault(pair => pair.Key == {|GPC5005:to|}).Value;")]
    [InlineData("string to; to = received.GetHeader(\"Ssp-To\"); _ = map?[{|GPC5005:to|}];")]
    [InlineData("_ = repository.FindByAsid({|GPC5005:parameter ?? received.GetHeader(\"Ssp-To\")|});")]
    [InlineData("foreach (var to in request.Headers.GetValues(\"Ssp-To\")) { _ = repository.FindByAsid({|GPC5005:to|}); }")]
    [InlineData("switch (received.GetHeader(\"Ssp-To\")) { case { Length: 12 } to: _ = repository.FindByAsid({|GPC5005:to|}); break; }")]
    [InlineData("_ = repository.FindByAsid({|GPC5005:parameter switch { null => received.GetHeader(\"Ssp-To\"), _ => parameter }|});")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); _ = Acme.Practices.Registry.Any(p => p.Name?.Equals({|GPC5005:to|}) ?? false);")]
    public Task Looked_up(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = repository.FindByAsid(received.GetHeader(\"Ssp-TraceID\"));")]
    [InlineData("_ = repository.FindByAsid(received.GetHeader(\"X-To\"));")]
    [InlineData("_ = repository.FindByAsid(parameter);")]
    [InlineData("repository.Audit(received.GetHeader(\"Ssp-From\"));")]
    [InlineData("Console.WriteLine(received.GetHeader(\"Ssp-From\"));")]
    [InlineData("var same = received.GetHeader(\"Ssp-To\") == parameter;")]
    [InlineData("_ = received.Headers.TryGetValue(\"Ssp-To\", out var values);")]
    [InlineData("map[received.GetHeader(\"Ssp-From\")] = parameter;")]
    [InlineData("map[\"from\"] = received.GetHeader(\"Ssp-From\");")]
    [InlineData("_ = Acme.Practices.Registry.FindByOdsCode(OdsCode.Parse(parameter)).Where(p => p.Name == parameter);")]
    [InlineData("_ = repository.GetByOds(parameter, auditFrom: received.GetHeader(\"Ssp-From\"));")]
    [InlineData("_ = repository.GetByOds(parameter, received.GetHeader(\"Ssp-From\"));")]
    [InlineData("_ = ((IReadOnlyDictionary<string, string>)null).GetValueOrDefault(parameter, received.GetHeader(\"Ssp-To\"));")]
    [InlineData("_ = CollectionExtensions.GetValueOrDefault((IReadOnlyDictionary<string, string>)null, parameter, received.GetHeader(\"Ssp-To\"));")]
    [InlineData("if (received.GetHeader(\"Ssp-To\") is { } to && parameter is { } ods) _ = repository.GetByOds(ods, to);")]
    [InlineData("foreach (var ods in new[] { parameter }) { repository.Audit(received.GetHeader(\"Ssp-To\")); _ = repository.FindByAsid(ods); }")]
    [InlineData("_ = repository.FindByAsid(received.GetHeader(\"Ssp-To\") != null ? parameter : null);")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); var same = to.Equals(parameter);")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\"); foreach (var p in Acme.Practices.Registry) { if (p.Asid.ToString() == to) { } }")]
    public Task Read_for_audit(string statements) => VerifyAsync(statements);

    // There the request is one that the project sends.
    [Theory]
    [InlineData("class Throttle : DelegatingHandler { #SEND }")]
    [InlineData("class Throttle : HttpClientHandler { class Inner { #SEND } }")]
    public Task In_a_message_handler(string type) => UsageTest.SourcesAsync(
        "using System.Collections.Generic; using System.Linq; using System.Net.Http; "
        + type.Replace("#SEND", "object Gate(HttpRequestMessage request, Dictionary<string, object> gates) => gates[request.Headers.GetValues(\"Ssp-To\").Single()];"));

    private static Task VerifyAsync(string statements) => UsageTest.StatementsAsync(
        "Received received = null; IPracticeRepository repository = null; " + statements, types: Types);
}
