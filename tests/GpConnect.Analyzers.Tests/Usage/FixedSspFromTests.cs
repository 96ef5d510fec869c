using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5002: what is a fixed Ssp-From, and what is not.</summary>
public class FixedSspFromTests
{
    private const string Members = """
        const string Constant = "200000000115";
        const string Prefix = "2000";
        const string Empty = "";
        static readonly string EmptyField = string.Empty;
        const long Number = 200000000115;
        static readonly string ReadOnlyField = "200000000115";
        static readonly string ReadOnlyOfConstant = Constant;
        static readonly string AssignedLater = "200000000115";
        static readonly string FromEnvironment = Environment.GetEnvironmentVariable("ASID");
        static readonly string OrEnvironment = Environment.GetEnvironmentVariable("ASID") ?? "200000000115";
        readonly string instanceField = "200000000115";
        readonly string instanceAssigned = "200000000116";
        readonly string instanceGiven;
        static string mutable = "200000000115";
        static string StaticAuto { get; } = "200000000115";
        static string StaticArrow => "200000000115";
        static string StaticGet { get => Constant; }
        static string StaticReturn { get { return "200000000115"; } }
        static string Computed => Environment.GetEnvironmentVariable("ASID");
        string InstanceArrow => "200000000115";
        public virtual string Overridable => "200000000115";
        public string Settable { get; set; } = "200000000115";
        public string Initable { get; init; } = "200000000115";
        string OfOrganisation(string ods) => ods == "RR8" ? "200000000115" : "200000000116";

        static Client() { AssignedLater = Environment.MachineName; }
        public Client(string given) { instanceGiven = given; this.instanceAssigned = given; }
        """;

    [Theory]
    [InlineData("Constant")]
    [InlineData("\"200000000115\"")]
    [InlineData("@\"200000000115\"")]
    [InlineData("\"\"\"200000000115\"\"\"")]
    [InlineData("Prefix + \"00000115\"")]
    [InlineData("$\"{Prefix}00000115\"")]
    [InlineData("$\"{ReadOnlyField}\"")]
    [InlineData("ReadOnlyField + \"\"")]
    [InlineData("Number.ToString()")]
    [InlineData("200000000115.ToString()")]
    [InlineData("ReadOnlyField")]
    [InlineData("Client.ReadOnlyField")]
    [InlineData("ReadOnlyField.ToString()")]
    [InlineData("ReadOnlyOfConstant")]
    [InlineData("instanceField")]
    [InlineData("StaticAuto")]
    [InlineData("StaticArrow")]
    [InlineData("StaticGet")]
    [InlineData("StaticReturn")]
    [InlineData("InstanceArrow")]
    [InlineData("OtherFile.Field")]
    [InlineData("OtherFile.Property")]
    [InlineData("Asid.Parse(\"200000000115\").ToString()")]
    [InlineData("Acme.Trusts.Asids.LeedsTeaching")]
    public Task Fixed(string value) => SetAsync("{|GPC5002:" + value + "|}");

    [Theory]
    [InlineData("parameter")]
    [InlineData("AssignedLater")]
    [InlineData("FromEnvironment")]
    [InlineData("OrEnvironment")]
    [InlineData("Computed")]
    [InlineData("instanceAssigned")]
    [InlineData("instanceGiven")]
    [InlineData("mutable")]
    [InlineData("Overridable")]
    [InlineData("Settable")]
    [InlineData("Initable")]
    [InlineData("OfOrganisation(\"RR8\")")]
    [InlineData("map[\"asid\"]")]
    [InlineData("parameter ?? \"200000000115\"")]
    [InlineData("parameter == \"RR8\" ? \"200000000115\" : \"200000000116\"")]
    [InlineData("$\"{parameter}\"")]
    [InlineData("Prefix + parameter")]
    [InlineData("parameter switch { \"RR8\" => \"200000000115\", _ => \"200000000116\" }")]
    [InlineData("Acme.Trusts.Registry.FindByOdsCode(OdsCode.Parse(parameter))[0].Asid.ToString()")]
    [InlineData("OtherFile.Mutable")]
    [InlineData("(string)null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("Empty")]
    [InlineData("string.Empty")]
    [InlineData("String.Empty")]
    [InlineData("EmptyField")]
    [InlineData("default(string)")]
    public Task Not_fixed(string value) => SetAsync(value);

    [Theory]
    [InlineData("request.Headers.Add(\"\\u0053sp-From\", {|GPC5002:\"200000000115\"|});")]
    [InlineData("request.Headers.Add(\"\\x53\\x73\\x70-From\", {|GPC5002:\"200000000115\"|});")]
    [InlineData("request.Headers.Add(\"Ssp\\U0000002DFrom\", {|GPC5002:\"200000000115\"|});")]
    public Task Names_with_escapes(string statement) => UsageTest.StatementsAsync(statement);

    [Theory]
    [InlineData("var asid = \"200000000115\"; SET({|GPC5002:asid|});")]
    [InlineData("const string Asid = \"200000000115\"; SET({|GPC5002:Asid|});")]
    [InlineData("string asid; asid = \"200000000115\"; SET({|GPC5002:asid|});")]
    [InlineData("var asid = \"200000000115\"; asid = \"200000000115\"; SET({|GPC5002:asid|});")]
    [InlineData("var first = \"200000000115\"; var asid = first; SET({|GPC5002:asid|});")]
    [InlineData("var asid = \"200000000115\"; Action set = () => SET({|GPC5002:asid|});")]
    [InlineData("var asid = \"200000000115\"; void Set() { SET({|GPC5002:asid|}); }")]
    [InlineData("var asid = \"200000000115\"; if (parameter != null) asid = parameter; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; if (parameter != null) asid = \"200000000116\"; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; asid += parameter; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; asid ??= parameter; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; Action change = () => asid = parameter; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; (asid, _) = (parameter, 1); SET(asid);")]
    [InlineData("var asid = \"200000000115\"; map.TryGetValue(\"a\", out asid); SET(asid);")]
    [InlineData("map.TryGetValue(\"a\", out var asid); SET(asid);")]
    [InlineData("var asid = \"200000000115\"; ref var alias = ref asid; alias = parameter; SET(asid);")]
    [InlineData("foreach (var asid in new[] { \"200000000115\" }) SET(asid);")]
    [InlineData("if (parameter is { } asid) SET(asid);")]
    [InlineData("if (parameter is { } asid) { if (asid.Length > 3) asid = \"200000000115\"; SET(asid); }")]
    [InlineData("if (parameter is not string asid) asid = \"200000000115\"; SET(asid);")]
    [InlineData("switch (parameter) { case { } asid: if (asid.Length > 3) asid = \"200000000115\"; SET(asid); break; }")]
    [InlineData("var ok = parameter switch { { } asid when (asid = \"200000000115\") != null => asid, _ => \"\" }; SET(ok);")]
    [InlineData("var (asid, other) = (parameter, 1); if (other > 0) asid = \"200000000115\"; SET(asid);")]
    [InlineData("(var asid, var other) = (parameter, 1); if (other > 0) asid = \"200000000115\"; SET(asid);")]
    [InlineData("(string asid, _) = (parameter, 1); asid = \"200000000115\"; SET(asid);")]
    [InlineData("string asid; (asid, (_, _)) = (parameter, (1, 2)); asid = \"200000000115\"; SET(asid);")]
    [InlineData("foreach (var (asid, other) in map) SET(asid);")]
    [InlineData("map.TryGetValue(\"a\", out var asid); asid = \"200000000115\"; SET(asid);")]
    [InlineData("map.TryGetValue(\"a\", out string asid); if (asid == null) asid = \"200000000115\"; SET(asid);")]
    [InlineData("string asid = \"200000000115\", other = parameter; ref var alias = ref (other == null ? ref asid : ref other); alias = parameter; SET(asid);")]
    [InlineData("string asid = \"200000000115\", other = parameter; ref var alias = ref other; alias = ref asid; alias = parameter; SET(asid);")]
    [InlineData("var asid = \"200000000115\"; dynamic any = this; any.Change(ref asid); SET(asid);")]
    [InlineData("var asid = \"200000000115\"; dynamic any = this; any.Change(asid); SET({|GPC5002:asid|});")]
    [InlineData("string asid = null; void Change() { asid = parameter; } Change(); SET(asid ?? \"\");")]
    [InlineData("parameter = \"200000000115\"; SET(parameter);")]
    [InlineData("var asid = parameter; asid = asid + asid; SET(asid);")]
    public Task Locals(string statements) =>
        UsageTest.StatementsAsync(statements.Replace("SET(", "request.Headers.Add(\"Ssp-From\", "), "Client(string given) { }");

    // A registry of several organisations has no one sender; one of a single organisation has no other.
    [Theory]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:Acme.Trusts.LeedsTeaching.Asid.ToString()|});")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:$\"{Acme.Trusts.LeedsTeaching.Asid}\"|});")]
    [InlineData("var trust = Acme.Trusts.LeedsTeaching; request.Headers.Add(\"Ssp-From\", {|GPC5002:trust.Asid.ToString()|});")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:Sender?.Asid.ToString()|});")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:Acme.Trusts.Asids.Bradford|});")]
    [InlineData("request.SetSspHeaders({|GPC5002:Acme.Trusts.Bradford|}, provider, default);")]
    [InlineData("request.SetSspHeaders({|GPC5002:Sender|}, provider, default);")]
    [InlineData("IConsumer sends = Acme.Trusts.Bradford; request.SetSspHeaders({|GPC5002:sends|}, provider, default);")]
    [InlineData("IConsumer sends = Acme.Trusts.Bradford; if (parameter == \"RR8\") sends = Acme.Trusts.LeedsTeaching; request.SetSspHeaders(sends, provider, default);")]
    [InlineData("request.SetSspHeaders(parameter == \"RR8\" ? Acme.Trusts.LeedsTeaching : Acme.Trusts.Bradford, provider, default);")]
    [InlineData("request.SetSspHeaders(Acme.Trusts.Registry[0], provider, default);")]
    [InlineData("request.SetSspHeaders(Acme.Trusts.Registry.FindByOdsCode(OdsCode.Parse(parameter)).Single(), provider, default);")]
    [InlineData("request.SetSspHeaders(consumer, provider, default);")]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, provider, default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Hub.Asid.ToString());")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", _hub);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5001:\"200000009001\"|});")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5001:{|GPC5002:\"200000001386\"|}|});")]
    public Task Of_a_registry(string statements) =>
        UsageTest.StatementsAsync(statements, "static readonly ConsumerEndpoint Sender = Acme.Trusts.Bradford; readonly string _hub = Acme.Hubs.Asids.Hub;");

    // A provider that invents who asks.
    [Theory]
    [InlineData("var from = received.Headers[\"Ssp-From\"].FirstOrDefault() ?? {|GPC5002:\"200000000359\"|};")]
    [InlineData("var from = received.Headers[\"Ssp-From\"].FirstOrDefault()?.Trim() ?? {|GPC5002:Own|};")]
    [InlineData("var from = received.Headers?[\"Ssp-From\"].ToString() ?? parameter;")]
    [InlineData("var from = (string)received.Headers[\"Ssp-From\"] ?? {|GPC5002:Acme.Hubs.Asids.Hub|};")]
    [InlineData("var from = received.GetHeader(\"Ssp-From\") ?? {|GPC5002:Acme.Trusts.LeedsTeaching.Asid.ToString()|};")]
    [InlineData("var from = request.Headers.GetValues(\"Ssp-From\").FirstOrDefault() ?? {|GPC5002:\"200000000359\"|};")]
    [InlineData("var from = received.GetHeader(\"Ssp-From\") ?? throw new InvalidOperationException(\"Ssp-From\");")]
    [InlineData("var from = received.GetHeader(\"Ssp-From\") ?? \"\";")]
    [InlineData("var from = received.GetHeader(\"Ssp-From\") ?? \"not sent\";")]
    [InlineData("Console.WriteLine(\"{0}\", received.Headers[\"Ssp-From\"].FirstOrDefault() ?? \"none\");")]
    [InlineData("var from = received.GetHeader(\"Ssp-From\") ?? \"20000000035\";")]
    [InlineData("var to = received.GetHeader(\"Ssp-To\") ?? \"200000000359\";")]
    [InlineData("var trace = received.GetHeader(\"Ssp-TraceID\") ?? \"09a01679-2564-0fb4-5129-aecc81ea2706\";")]
    [InlineData("var trace = received.GetHeader(\"Ssp-TraceID\") ?? Guid.NewGuid().ToString();")]
    [InlineData("var from = map[\"Ssp-From\"] ?? \"200000000359\";")]
    public Task Where_a_request_has_none(string statement) => UsageTest.StatementsAsync(
        "Received received = null; " + statement,
        "const string Own = \"200000000359\";",
        "class Received { public Dictionary<string, string[]> Headers; public string GetHeader(string name) => name; }"
            .Replace("string[]>", "Values>") + "class Values : List<string> { public static implicit operator string(Values values) => null; }");

    // Beside a header's name alone, what isn't an ASID is a count, a limit, a length.
    [Theory]
    [InlineData("_ = new Dictionary<string, long> { [\"Ssp-From\"] = 0 };")]
    [InlineData("_ = new Dictionary<string, long> { [\"Ssp-From\"] = 1_000_000 };")]
    [InlineData("_ = new Dictionary<string, long> { [\"Ssp-From\"] = {|GPC5002:200000000115|} };")]
    [InlineData("(string Header, long MaximumLength)[] limits = [(\"Ssp-From\", 12)];")]
    [InlineData("var headerCounts = new Dictionary<string, ulong>(); headerCounts[\"Ssp-From\"] = 0;")]
    [InlineData("map[\"Ssp-From\"] = \"20000000011\";")]
    [InlineData("map[\"Ssp-From\"] = \"2000000001156\";")]
    [InlineData("map[\"Ssp-From\"] = \"first\";")]
    [InlineData("map[\"Ssp-From\"] = {|GPC5002:\"200000000115\"|};")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:\"20000000011\"|});")]
    public Task Numbers_beside_the_name(string statement) => UsageTest.StatementsAsync(statement);

    [Fact]
    public Task Top_level_statements() => UsageTest.ProgramAsync("""
        var asid = "200000000115";
        new System.Net.Http.HttpRequestMessage().Headers.Add("Ssp-From", {|GPC5002:asid|});
        """);

    // An IDE has the syntax of referenced projects, a build only their metadata: both see the constants and nothing else.
    [Fact]
    public Task Of_a_referenced_project_constants_are_known() => UsageTest.ReferencingAsync(
        """
        public static class Theirs
        {
            public const string Name = "Ssp-From";
            public static readonly string ReadOnlyName = "Ssp-From";
            public const string Constant = "200000000115";
            public static readonly string Field = "200000000115";
            public static string Property => "200000000115";
        }
        """,
        """
        class C
        {
            void M(System.Net.Http.HttpRequestMessage request)
            {
                request.Headers.Add(Theirs.Name, {|GPC5002:Theirs.Constant|});
                request.Headers.Add(Theirs.ReadOnlyName, Theirs.Constant);
                request.Headers.Add(Theirs.Name, Theirs.Field);
                request.Headers.Add(Theirs.Name, Theirs.Property);
            }
        }
        """);

    [Theory]
    [InlineData("#pragma warning disable GPC5002\nrequest.Headers.Add(\"Ssp-From\", \"200000000115\");")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"GpConnect.Usage\", \"GPC5002\")] void Set() => request.Headers.Add(\"Ssp-From\", \"200000000115\");")]
    public Task Can_be_suppressed(string statements) => UsageTest.StatementsAsync(statements);

    [Fact]
    public Task Generated_code_is_not_analysed() => UsageTest.SourcesAsync("""
        // <auto-generated/>
        class C { void M(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("Ssp-From", "200000000115"); }
        """);

    private static Task SetAsync(string value) => UsageTest.StatementsAsync(
        $"request.Headers.Add(\"Ssp-From\", {value});",
        Members,
        """
        static class OtherFile
        {
            public static readonly string Field = "200000000115";
            public static string Property => "200000000115";
            public static string Mutable = "200000000115";
        }
        """);
}
