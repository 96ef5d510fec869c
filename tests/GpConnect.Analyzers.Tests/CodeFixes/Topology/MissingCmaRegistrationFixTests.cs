using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Topology;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Topology;

/// <summary>GPC1003: declare it <c>Cma</c>.</summary>
public sealed class MissingCmaRegistrationFixTests
{
    [Theory]
    [InlineData("PartyKey = Key", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("PartyKey = Key, Registration = SdsRegistration.Mhs", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("Registration = SdsRegistration.Undeclared, PartyKey = Key", "Registration = SdsRegistration.Cma, PartyKey = Key")]
    [InlineData("PartyKey = Key, Registration = GpConnect.SdsRegistration.Mhs", "PartyKey = Key, Registration = GpConnect.SdsRegistration.Cma")]
    [InlineData("PartyKey = Key, Registration = Reg . Mhs /* so far */", "PartyKey = Key, Registration = Reg . Cma /* so far */")]
    [InlineData("PartyKey = Key, Registration = Declared", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("PartyKey = Key, Registration = Practices.Declared", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("PartyKey = Key, Registration = (SdsRegistration)2", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("PartyKey = Key, Registration = default", "PartyKey = Key, Registration = SdsRegistration.Cma")]
    [InlineData("PartyKey = Key // the old one\n", "PartyKey = Key, Registration = SdsRegistration.Cma // the old one\n")]
    public Task Argument(string before, string after)
    {
        return FixTest.SourceAsync<MissingCmaRegistrationFix>(Source(before), Source(after));

        static string Source(string arguments) => $$"""
            using GpConnect;
            {{(arguments.Contains("Reg .") ? "using Reg = GpConnect.SdsRegistration;" : "")}}

            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", {{arguments}})]
            public static partial class Practices
            {
                private const string Key = "A20047-821870";
                internal const SdsRegistration Declared = SdsRegistration.Mhs;
            }
            """;
    }

    [Fact]
    public Task What_the_registry_says()
    {
        return FixTest.SourceAsync<MissingCmaRegistrationFix>(Source("Mhs"), Source("Cma"));

        static string Source(string registration) => $$"""
            using GpConnect;

            [ProviderRegistry(MhsTopology.Shared, Registration = SdsRegistration.{{registration}})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
            [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006")]
            public static partial class Practices { }
            """;
    }

    [Fact]
    public Task A_constant_is_not_left_behind_unused() => FixTest.NoneAsync<MissingCmaRegistrationFix>("GPC1003", """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = Declared)]
        public static partial class Practices
        {
            private const SdsRegistration Declared = SdsRegistration.Mhs;
        }
        """);

    [Theory]
    [InlineData("using GpConnect;", "", "SdsRegistration")]
    [InlineData("", "GpConnect.", "GpConnect.SdsRegistration")]
    [InlineData("using G = GpConnect;", "G.", "G.SdsRegistration")]
    [InlineData("using GpConnect; using Declared = GpConnect.SdsRegistration;", "", "Declared")]
    [InlineData("", "global::GpConnect.", "global::GpConnect.SdsRegistration", "namespace Acme.GpConnect;")]
    [InlineData("using GpConnect;", "", "SdsRegistration", "namespace Acme.GpConnect;")]
    public Task Name(string usings, string qualifier, string name, string space = "namespace Acme;")
    {
        return FixTest.SourceAsync<MissingCmaRegistrationFix>(Source(""), Source($", Registration = {name}.Cma"));

        string Source(string argument) => $$"""
            {{usings}}
            {{space}}

            [{{qualifier}}ProviderRegistry({{qualifier}}MhsTopology.Shared)]
            [{{qualifier}}SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870"{{argument}})]
            public static partial class Practices { }
            """;
    }

    [Fact]
    public async Task Library_with_an_alias()
    {
        using var workbench = new Workbench(Hosting.Project.Of("""
            extern alias gpc;
            using gpc::GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
            public static partial class Practices { }
            """) with { References = [.. Hosting.References.Framework, Hosting.References.Library.WithAliases(["gpc"])] });
        await workbench.FixAsync(new MissingCmaRegistrationFix());
        Assert.Contains("PartyKey = \"A20047-821870\", Registration = SdsRegistration.Cma)]", (await workbench.ProjectAsync()).Sources[0].Text);
    }

    [Fact]
    public Task A_line_for_each_argument() => FixTest.SourceAsync<MissingCmaRegistrationFix>(
        """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared),
         SpineEndpoint(
             "Legg", // the practice
             OdsCode = "A20047",
             Asid = "918999198993",
             PartyKey = "A20047-821870" // since 2024
         )]
        public static partial class Practices { }
        """,
        """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared),
         SpineEndpoint(
             "Legg", // the practice
             OdsCode = "A20047",
             Asid = "918999198993",
             PartyKey = "A20047-821870", // since 2024
             Registration = SdsRegistration.Cma
         )]
        public static partial class Practices { }
        """);

    [Fact]
    public async Task Line_breaks_are_those_of_the_file()
    {
        const string before = """
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993",
                PartyKey = "A20047-821870")]
            public static partial class Practices { }
            """;
        var after = before.Replace("821870\"", "821870\",\n    Registration = SdsRegistration.Cma");
        await FixTest.SourceAsync<MissingCmaRegistrationFix>(before.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task One_at_a_time()
    {
        using var workbench = new Workbench(Hosting.Project.Of("""
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
            [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006")]
            public static partial class Practices { }
            """));
        await workbench.FixAsync(new MissingCmaRegistrationFix());
        Assert.Equal(["GPC1003"], (await (await workbench.ProjectAsync()).Build().AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));
        Assert.Null(new MissingCmaRegistrationFix().GetFixAllProvider());
    }

    [Theory]
    [InlineData("A20047,918999198993,A20047-821870,", "A20047,918999198993,A20047-821870,cma")]
    [InlineData("A20047,918999198993,A20047-821870,  ", "A20047,918999198993,A20047-821870,cma  ")]
    [InlineData("A20047,918999198993,A20047-821870,mhs", "A20047,918999198993,A20047-821870,cma")]
    [InlineData("A20047,918999198993,A20047-821870,\"MHS\"", "A20047,918999198993,A20047-821870,\"cma\"")]
    public Task Row(string before, string after) => FixTest.RowsAsync<MissingCmaRegistrationFix>(
        Rows, "ods code,asid,party key,registration\r\n" + before + "\r\n", "ods code,asid,party key,registration\r\n" + after + "\r\n");

    [Fact]
    public Task A_file_without_the_column_is_left_alone() => FixTest.NoneAsync<MissingCmaRegistrationFix>(
        "GPC1003",
        Hosting.Project.Of(Rows).With(Hosting.DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key\nA20047,918999198993,A20047-821870\n")));

    private const string Rows = """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """;
}
