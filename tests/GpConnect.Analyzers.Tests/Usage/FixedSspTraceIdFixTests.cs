using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Usage;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5004's fix: a new GUID, in the form the code gives it.</summary>
public class FixedSspTraceIdFixTests
{
    private const string Members = """
        const string Constant = "09a01679-2564-0fb4-5129-aecc81ea2706";
        static readonly Guid Once = Guid.NewGuid();
        string Used => Constant + Once;
        """;

    [Theory]
    [InlineData("ADD({|GPC5004:\"09a01679-2564-0fb4-5129-aecc81ea2706\"|});", "ADD(Guid.NewGuid().ToString());")]
    [InlineData("ADD({|GPC5004:Constant|});", "ADD(Guid.NewGuid().ToString());")]
    [InlineData("ADD({|GPC5004:Once.ToString()|});", "ADD(Guid.NewGuid().ToString());")]
    [InlineData("ADD({|GPC5004:Once.ToString(\"N\")|});", "ADD(Guid.NewGuid().ToString(\"N\"));")]
    [InlineData("ADD({|GPC5004:$\"{Once:N}\"|});", "ADD($\"{Guid.NewGuid():N}\");")]
    [InlineData("ADD({|GPC5004:Guid.Empty.ToString()|});", "ADD(Guid.NewGuid().ToString());")]
    [InlineData("ADD(new[] { {|GPC5004:Constant|} });", "ADD(new[] { Guid.NewGuid().ToString() });")]
    [InlineData("map[\"Ssp-TraceID\"] = {|GPC5004:Constant|};", "map[\"Ssp-TraceID\"] = Guid.NewGuid().ToString();")]
    [InlineData("_ = new Dictionary<string, object> { { \"Ssp-TraceID\", {|GPC5004:Once|} } };", "_ = new Dictionary<string, object> { { \"Ssp-TraceID\", Guid.NewGuid() } };")]
    [InlineData("var id = Constant; ADD({|GPC5004:id|}); Console.WriteLine(id);", "var id = Guid.NewGuid().ToString(); ADD(id); Console.WriteLine(id);")]
    [InlineData("var id = Once; ADD({|GPC5004:id.ToString()|});", "var id = Guid.NewGuid(); ADD(id.ToString());")]
    [InlineData("var id = Constant; ADD({|GPC5004:id|}); map[\"Ssp-TraceID\"] = {|GPC5004:id|};", "var id = Guid.NewGuid().ToString(); ADD(id); map[\"Ssp-TraceID\"] = id;")]
    [InlineData("const string Id = Constant; ADD({|GPC5004:Id|}); Console.WriteLine(Id);", "string Id = Guid.NewGuid().ToString(); ADD(Id); Console.WriteLine(Id);")]
    [InlineData("string id; id = Constant; ADD({|GPC5004:id|}); Console.WriteLine(id);", "string id; id = Constant; ADD(Guid.NewGuid().ToString()); Console.WriteLine(id);")]
    [InlineData("request.SetSspHeaders(consumer, provider, default, {|GPC5004:Once|});", "request.SetSspHeaders(consumer, provider, default, Guid.NewGuid());")]
    [InlineData("Action set = () => ADD({|GPC5004:Constant|});", "Action set = () => ADD(Guid.NewGuid().ToString());")]
    public Task Makes_a_new_one(string statements, string corrected) =>
        UsageTest.FixAsync<FixedSspTraceIdFix>(Expand(statements), Expand(corrected), Members);

    [Theory]
    [InlineData("const string Id = \"1\"; ADD({|GPC5004:Id|});", "string Id = Guid.NewGuid().ToString(); ADD(Id);")]
    [InlineData("const string Id = \"1\"; foreach (var c in parameter) { ADD({|GPC5004:Id|}); }", "foreach (var c in parameter) { ADD(Guid.NewGuid().ToString()); }")]
    [InlineData("const string Id = \"1\"; Action set = () => ADD({|GPC5004:Id|}); map[Id] = Id;", "const string Id = \"1\"; Action set = () => ADD(Guid.NewGuid().ToString()); map[Id] = Id;")]
    [InlineData("const string Id = \"1\"; ADD({|GPC5004:Id|}); switch (parameter) { case Id: break; }", "const string Id = \"1\"; ADD(Guid.NewGuid().ToString()); switch (parameter) { case Id: break; }")]
    [InlineData("const string Id = \"1\", Other = Id; ADD({|GPC5004:Id|}); map[Other] = Other;", "const string Id = \"1\", Other = Id; ADD(Guid.NewGuid().ToString()); map[Other] = Other;")]
    public Task Leaves_no_local_unused(string statements, string after) =>
        UsageTest.FixAsync<FixedSspTraceIdFix>(Expand(statements), Expand(after));

    [Theory]
    [InlineData("private const string Id = \"1\";\n    int other;", "int other;")]
    [InlineData("static readonly string Id = \"1\";\n    int other;", "int other;")]
    [InlineData("static string Id => \"1\";\n    int other;", "int other;")]
    [InlineData("internal const string Id = \"1\";", "internal const string Id = \"1\";")]
    [InlineData("const string Id = \"1\"; string Log => Id;", "const string Id = \"1\"; string Log => Id;")]
    [InlineData("const string Id = \"1\";\n#if OTHER\n    string Log => Id;\n#endif", "const string Id = \"1\";\n#if OTHER\n    string Log => Id;\n#endif")]
    public Task Leaves_no_member_unused(string members, string after) => UsageTest.FixAsync<FixedSspTraceIdFix>(
        Expand("ADD({|GPC5004:Id|}); ADD({|GPC5004:Id|});"), Expand("ADD(Guid.NewGuid().ToString()); ADD(Guid.NewGuid().ToString());"), members, after);

    [Theory]
    [InlineData("/// <summary>The trace id.</summary>\n    const string Id = \"1\";")]
    [InlineData("const string Id = \"1\"; // the trace id\n")]
    [InlineData("#region Ids\n    const string Id = \"1\";\n    #endregion")]
    public Task Offers_nothing_where_a_comment_would_be_left_over(string members) =>
        UsageTest.FixAsync<FixedSspTraceIdFix>(Expand("ADD({|GPC5004:Id|});"), corrected: null, members);

    [Theory]
    [InlineData("static readonly Dictionary<string, string> Headers = new() { [\"Ssp-TraceID\"] = {|GPC5004:Constant|} };")]
    [InlineData("Dictionary<string, string> Headers { get; } = new() { [\"Ssp-TraceID\"] = {|GPC5004:Constant|} };")]
    [InlineData("static Client() { Headers[\"Ssp-TraceID\"] = {|GPC5004:Constant|}; } static readonly Dictionary<string, string> Headers = new();")]
    public Task Offers_nothing_where_it_would_be_made_once(string member) =>
        UsageTest.FixAsync<FixedSspTraceIdFix>("", corrected: null, Members + member);

    [Theory]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:Constant|});")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-TraceID\", {|GPC5004:Guid.NewGuid().ToString()|});")]
    public Task Offers_nothing_for_all_requests_of_a_client(string statement) =>
        UsageTest.FixAsync<FixedSspTraceIdFix>(statement, corrected: null, Members);

    [Fact]
    public Task Works_in_a_member_that_runs_each_time() => UsageTest.FixAsync<FixedSspTraceIdFix>(
        "",
        "",
        Members + "static Dictionary<string, string> Headers => new() { [\"Ssp-TraceID\"] = {|GPC5004:Constant|} };",
        Members + "static Dictionary<string, string> Headers => new() { [\"Ssp-TraceID\"] = Guid.NewGuid().ToString() };");

    private static string Expand(string statements) => statements.Replace("ADD(", "request.Headers.Add(\"Ssp-TraceID\", ");
}
