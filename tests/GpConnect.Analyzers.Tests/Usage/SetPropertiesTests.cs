using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Usage;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5002 through a property that the project itself only ever sets to one fixed value.</summary>
public sealed class SetPropertiesTests
{
    private const string Send = "request.Headers.Add(\"Ssp-From\", {|GPC5002:options.From|}); ";
    private const string SendUnknown = "request.Headers.Add(\"Ssp-From\", options.From); ";
    private const string Options = "class Options { public string From { get; set; } }";
    private const string Set = "_ = new Options { From = \"200000000115\" };";

    [Theory]
    [InlineData(Set)]
    [InlineData("var options2 = new Options { From = \"200000000115\" }; options2 = new Options { From = \"200000000115\" };")]
    [InlineData("options.From = \"200000000115\";")]
    [InlineData("(options.From) = \"200000000115\";")]
    [InlineData("const string Own = \"200000000115\"; options = new() { From = Own };")]
    [InlineData("var own = \"2000\"; options = new() { From = own + \"00000115\" };")]
    [InlineData("_ = new Other { From = parameter }; " + Set)]
    [InlineData("var From = parameter; From = \"\"; " + Set)]
    [InlineData("if (options.From == parameter) " + Set)]
    [InlineData("Console.WriteLine(options.From); map[options.From] = parameter; " + Set)]
    public Task Set_to_one_value_only(string statements) => RunAsync(Send + statements, Options);

    [Theory]
    [InlineData("")]
    [InlineData("_ = new Options();")]
    [InlineData("_ = new Options { From = parameter };")]
    [InlineData("_ = new Options { From = null };")]
    [InlineData("_ = new Options { From = Environment.GetEnvironmentVariable(\"ASID\") ?? \"200000000115\" };")]
    [InlineData(Set + "_ = new Options { From = \"200000000116\" };")]
    [InlineData(Set + "_ = new Options { From = parameter };")]
    [InlineData(Set + "options.From = parameter;")]
    [InlineData(Set + "options.From += parameter;")]
    [InlineData(Set + "options.From ??= parameter;")]
    [InlineData(Set + "(options.From, _) = (parameter, 1);")]
    [InlineData(Set + "(_, (options.From, _)) = (1, (parameter, 1));")]
    [InlineData(Set + "(options!).From = parameter;")]
    [InlineData(Set + "dynamic any = options; any.From = parameter;")]
    [InlineData(Set + "_ = Get<Options>();")]
    [InlineData(Set + "_ = this.Get<Options>();")]
    [InlineData(Set + "_ = this?.Get<Options>();")]
    [InlineData(Set + "_ = Get<List<Options>>();")]
    [InlineData(Set + "_ = Get<Holder>();")]
    [InlineData(Set + "_ = Get<HolderOfHolders>();")]
    [InlineData(Set + "_ = typeof(Options);")]
    [InlineData(Set + "IOptions<Options> bound = null;")]
    [InlineData(Set + "List<Options> all = null;")]
    [InlineData("_ = new List<Options> { new() { From = \"200000000115\" } };")]
    [InlineData(Set + "void Called([System.ComponentModel.Description] Options given) { } Called(options);")]
    [InlineData(Set + "void Called(Options given) { }")]
    [InlineData(Set + "void Called(Options given) { } Action<Options> called = Called;")]
    [InlineData(Set + "new Configuration().MapPost(\"\", (Options given) => 1);")]
    [InlineData(Set + "new Configuration().Bind(options);")]
    [InlineData(Set + "new Configuration().Bind(\"Ssp\", options);")]
    [InlineData(Set + "new Configuration().Bind(new Holder());")]
    [InlineData(Set + "object any = options;")]
    [InlineData(Set + "object any; any = options;")]
    [InlineData(Set + "var other = options; new Configuration().Bind(other);")]
    [InlineData(Set + "Console.WriteLine(options.GetType().GetProperties());")]
    [InlineData(Set + "Console.WriteLine(options?.GetType().GetProperties());")]
    [InlineData(Set + "ref var other = ref options;")]
    [InlineData(Set + "foreach (var other in new[] { options }) { }")]
    public Task Not_known_to_be_set_to_one_value_only(string statements) => RunAsync(
        SendUnknown + statements,
        Options + """

        class Holder { public Options Options { get; set; } }
        class HolderOfHolders { public List<Holder> Holders { get; set; } }
        class Configuration { public void Bind(object options) { } public void Bind(string key, object options) { } public void MapPost(string path, Func<Options, int> answer) { } }
        interface IOptions<T> { T Value { get; } }
        """);

    [Theory]
    [InlineData("void Called(Options given) { } Called(options);")]
    [InlineData("void Called(Options given) { Console.WriteLine(given?.From); } Called(new() { From = \"200000000115\" });")]
    [InlineData("Own.Check(Own.Default); options = Own.Default; var other = Own.Other;")]
    [InlineData("var other = options; if (other == null || other!.From == null) { other = null; }")]
    public Task Passed_on_by_the_project_itself(string statements) => RunAsync(Send + Set + "Own.Check(options); " + statements, Options + """

        static class Own
        {
            internal static readonly Options Default = new() { From = "200000000115" };
            internal static Options Other { get; } = new Options { From = "200000000115" };
            internal static void Check(Options options) { if (options == null) throw new ArgumentNullException(nameof(options.From)); }
        }
        """);

    // What a framework or a library fills. All is of one shape: "Send" in what is given an object, and one that is made for a sample.
    [Theory]
    [InlineData("class Api { public static void Map(Routes app) => app.MapPost(\"/send\", Send); static void Send(Options o, HttpRequestMessage r) { #SEND } }")]
    [InlineData("class Page { [BindProperty] public Options Form { get; set; } void Post(HttpRequestMessage r) { var o = Form; #SEND } }")]
    [InlineData("class Page { public Options Form = new(); void Post(HttpRequestMessage r) { var o = Form; #SEND } }")]
    [InlineData("class Slots : Hub { public void Post(Options o, HttpRequestMessage r) { #SEND } void Other() => Post(Sample.Of, null); }")]
    [InlineData("class Patients : ControllerBase { internal void Post(Options o, HttpRequestMessage r) { #SEND } }")]
    [InlineData("class Patients { public void Post(Options o, HttpRequestMessage r) { #SEND } }")]
    [InlineData("class Patients : IHandler<Options> { public void Handle(Options o) { var r = new HttpRequestMessage(); #SEND } void Other() => Handle(Sample.Of); }")]
    [InlineData("class Db { public DbSet<Options> Rows { get; set; } void Post(HttpRequestMessage r) { var o = Rows.First(); #SEND } }")]
    [InlineData("class Mapped { void Post(HttpRequestMessage r, object from) { var o = new Options(); Mapper.Map(from, o); #SEND } }")]
    [InlineData("class Mapped { void Post(HttpRequestMessage r) { var o = new Options(); Mapper.PopulateObject(\"{}\", o); #SEND } }")]
    [InlineData("class Read { void Post(HttpRequestMessage r) { Derived o = Mapper.Deserialize<Derived>(\"{}\"); #SEND } } class Derived : Options { }")]
    [InlineData("class Box { public Options All; } class Read { void Post(HttpRequestMessage r) { var o = Mapper.Deserialize<Box>(\"{}\").All; #SEND } }")]
    [InlineData("class Read { void Post(HttpRequestMessage r, Options o) { foreach (var p in o.GetType().GetProperties()) p.SetValue(o, null); #SEND } void Other() => Post(null, Sample.Of); }")]
    public Task Not_if_others_may_fill_it(string types) => UsageTest.SourcesAsync(
        "using System.Collections.Generic; using System.Linq; using System.Net.Http; " + types.Replace("#SEND", "r.Headers.Add(\"Ssp-From\", o.From);") + """

        class Options { public string From { get; set; } }
        static class Sample { public static readonly Options Of = new() { From = "200000000115" }; }
        class Routes { public void MapPost(string path, System.Action<Options, HttpRequestMessage> answer) { } }
        class BindPropertyAttribute : System.Attribute { }
        class Hub { }
        class ControllerBase { }
        interface IHandler<T> { void Handle(T message); }
        class DbSet<T> : List<T> { }
        static class Mapper { public static void Map<TFrom, TTo>(TFrom from, TTo to) { } public static void PopulateObject(string json, object target) { } public static T Deserialize<T>(string json) => default; }
        """);

    [Theory]
    [InlineData("class Options { public string From { get; set; } }", true)]
    [InlineData("public class Options { public string From { get; set; } }", false)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")] class Options { public string From { get; set; } }", false)]
    [InlineData("partial class Options { public string From { get; set; } } partial class Options { }", false)]
    public Task Not_of_a_type_that_others_see_or_write(string options, bool isReported) => UsageTest.SourcesAsync(
        options,
        $$"""
        class Caller
        {
            static void Call() => Prepare(new Options { From = "200000000115" }, new System.Net.Http.HttpRequestMessage());
            static void Prepare(Options o, System.Net.Http.HttpRequestMessage r) => r.Headers.Add("Ssp-From", {{(isReported ? "{|GPC5002:o.From|}" : "o.From")}});
        }
        """);

    [Fact]
    public Task Given_to_a_method_that_sets_headers() => UsageTest.SourcesAsync("""
        using System;
        using System.Net.Http;
        class Parameters { public string SspFrom { get; set; } public string SspTo { get; set; } }
        static class Caller
        {
            static void Call(HttpClient client, string toAsid) => Prepare(new Parameters { SspFrom = "100000000001", SspTo = toAsid }, client);
            static void Prepare(Parameters p, HttpClient client)
            {
                client.DefaultRequestHeaders.Add("Ssp-From", {|GPC5002:p.SspFrom|});
                client.DefaultRequestHeaders.Add("Ssp-To", p.SspTo);
            }
        }
        """);

    [Theory]
    [InlineData("class Options { public string From { get; init; } }")]
    [InlineData("class Options { public required string From { get; init; } }")]
    [InlineData("record Options { public string From { get; set; } }")]
    [InlineData("struct Options { public string From { get; set; } }")]
    [InlineData("class Options { internal string From { get; set; } = \"\"; }")]
    [InlineData("class Options { public string From { get; set; } = string.Empty; }")]
    [InlineData("class Options { public string From { get; set; } = null!; }")]
    [InlineData("class Options { public string From { get; set; } = default!; }")]
    [InlineData("class Options { public string From { get; set; } = \"200000000115\"; }")]
    public Task Of_a_plain_property(string type) => RunAsync(Send + Set, type);

    [Theory]
    [InlineData("class Options { public string From { get; set; } = \"200000000116\"; }")]
    [InlineData("class Options { public string From { get; set; } = Environment.MachineName; }")]
    [InlineData("class Options { public string From { get; set; } public Options() { } public Options(string from) { From = from; } }")]
    [InlineData("class Options { public string From { get; set; } public void Fill(string from) => this.From = from; }")]
    [InlineData("class Options { string from; public string From { get => from; set => from = value; } }")]
    [InlineData("class Options { public virtual string From { get; set; } }")]
    [InlineData("class Options { [System.ComponentModel.Description] public string From { get; set; } }")]
    [InlineData("interface IFrom { string From { get; set; } } class Options : IFrom { public string From { get; set; } }")]
    [InlineData("class Options : Attribute { public string From { get; set; } }")]
    [InlineData("record Options(string From) { public Options() : this(\"\") { } }")]
    [InlineData("class Options { public string From { get; set; } } class SlotController { void Post(Options given) { } }")]
    [InlineData("class Options { public string From { get; set; } } class Slots { [Obsolete] void Post(Options given) { } }")]
    [InlineData("class Options { public string From; }")]
    public Task Not_of_another_member(string type) => RunAsync(SendUnknown + Set, type);

    [Theory]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:options?.From|});")]
    [InlineData("request.Headers.Add(\"Ssp-From\", {|GPC5002:$\"{options.From}\"|});")]
    [InlineData("var from = options.From; request.Headers.Add(\"Ssp-From\", {|GPC5002:from|});")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Ssp-From\", {|GPC5002:options.From|});")]
    [InlineData("_ = new Next { Sender = options.From }; Next next = null; request.Headers.Add(\"Ssp-From\", {|GPC5002:next.Sender|});")]
    [InlineData("_ = new Next { Sender = next0.Other, Other = next0.Sender }; request.Headers.Add(\"Ssp-From\", next0.Sender);")]
    public Task Through_other_values(string statements) =>
        RunAsync("Next next0 = null; " + statements + Set, Options + " class Next { public string Sender { get; set; } public string Other { get; set; } }");

    [Theory]
    [InlineData("_ = new Options { Sender = Acme.Trusts.Bradford }; request.SetSspHeaders({|GPC5002:options.Sender|}, provider, default);")]
    [InlineData("_ = new Options { Sender = Acme.Hubs.Hub }; request.SetSspHeaders(options.Sender, provider, default);")]
    [InlineData("_ = new Options { Sender = Acme.Trusts.Registry[0] }; request.SetSspHeaders(options.Sender, provider, default);")]
    [InlineData("_ = new Options { Sender = Acme.Trusts.Bradford }; _ = new Options { Sender = Acme.Trusts.LeedsTeaching }; request.SetSspHeaders(options.Sender, provider, default);")]
    public Task Of_a_registry(string statements) => RunAsync(statements, "class Options { public IConsumer Sender { get; set; } }");

    [Fact]
    public Task In_whatever_file_it_is_set() => UsageTest.SourcesAsync(
        UsageTest.Around("Options options = null; " + Send),
        "class Options { public string From { get; set; } }",
        "class Start { static readonly Options Own = new Options { From = \"200000000115\" }; }");

    // An IDE has the syntax of referenced projects, a build only their metadata.
    [Fact]
    public Task Not_of_a_referenced_project() => UsageTest.ReferencingAsync(
        "public class Options { public string From { get; set; } public static Options Own => new Options { From = \"200000000115\" }; }",
        """
        class C
        {
            void M(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("Ssp-From", new Options { From = "200000000115" }.From);
        }
        """);

    [Theory]
    [InlineData(SetProperties.Most, 1)]
    [InlineData(SetProperties.Most + 1, 0)]
    public async Task Of_many_assignments_nothing_is_known(int assignments, int reported)
    {
        var found = await Project.Of(Many(assignments, properties: 1)).Build().AnalyzeAsync(new UsageAnalyzer());
        Assert.Equal(reported, found.Length);
    }

    [Fact]
    public async Task Many_properties_take_no_more_than_their_assignments()
    {
        var built = Project.Of(Many(assignments: 20, properties: 1000)).Build();
        var time = Stopwatch.StartNew();
        Assert.Equal(1000, (await built.AnalyzeAsync(new UsageAnalyzer())).Length);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(60), $"took {time.Elapsed}");
    }

    private static string Many(int assignments, int properties) => $$"""
        class Options { {{Lines(properties, i => $"public string From{i} {{ get; set; }}")}} }
        class C
        {
            void Set(Options o) { {{Lines(assignments, _ => Lines(properties, i => $"o.From{i} = \"200000000115\";"))}} }
            void M(System.Net.Http.HttpRequestMessage request) { var o = new Options(); Set(o); {{Lines(properties, i => $"request.Headers.Add(\"Ssp-From\", o.From{i});")}} }
        }
        """;

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static Task RunAsync(string statements, string types) => UsageTest.StatementsAsync(
        "Options options = default; " + statements,
        "public T Get<T>() => default;",
        types + " class Other { public string From { get; set; } }");
}
