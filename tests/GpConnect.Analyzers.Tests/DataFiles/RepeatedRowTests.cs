using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>Rows that repeat another, and rows whose names do.</summary>
public sealed class RepeatedRowTests
{
    [Fact]
    public async Task A_row_that_repeats_another_is_one_fault_that_names_the_other_s_line()
    {
        const string file = "\n" + Rows.Header + Rows.Legg + Rows.Beech + "{|GPC3005: A20047,\"918999198993\",A20047-821870, cma,Legg Practice,,|}\n{|GPC3005:A20047,918999198993,A20047-821870,cma,Legg Practice|}\n";

        var diagnostics = await Rows.VerifyAsync(file);

        Assert.All(diagnostics, static diagnostic => Assert.Equal("The row repeats line 3 in every column that is read: delete one of them", diagnostic.GetMessage()));
        var built = Rows.Of(MarkedText.Parse(file).Text).Build();
        Assert.Equal(2, built.Endpoints().Count());
        Assert.Contains("2 of 4 endpoints, the first at practices.csv line 5: An endpoint file is malformed (GPC3005)", Assert.Single(built.Reported).GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("A20047,918999198993,A20047-821870,cma,Legg,x", "{|GPC3005:A20047,918999198993,A20047-821870,cma,Legg,y|}")] // Only a column of the user's differs.
    [InlineData("A20047,91899,A20047-821870,cma,Legg,x", "{|GPC3005:A20047,91899,A20047-821870,cma,Legg,x|}", "{|GPC2002:91899|}")]
    [InlineData("A20047,918999198993,A20047-821870,yes,Legg,x", "{|GPC3005:A20047,918999198993,A20047-821870,yes,Legg,x|}", "{|GPC3005:yes|}")]
    [InlineData("A20047,918999198993,A20047-821870,cma,Legg,x", "A20047,{|GPC1001:918999198993|},{|GPC1002:A20047-821870|},cma,Leggs,x")]
    [InlineData("A20047,918999198993,A20047-821870,cma,Legg,x", "A20047,918999198994,A20047-821871,cma,{|GPC3002:Legg|},x")]
    public Task What_repeats_a_row(string row, string other, string? marked = null) => Rows.VerifyAsync(
        Rows.Header.TrimEnd() + ",note\n"
        + (marked is null ? row : row.Replace(marked[(marked.IndexOf(':') + 1)..^2], marked)) + "\n"
        + other.Replace("A20047,{|GPC1001", "{|GPC1007:A20047|},{|GPC1001").Replace("A20047,918999198994", "{|GPC1007:A20047|},918999198994") + "\n");

    [Fact]
    public Task A_row_that_two_registries_take_is_not_repeated() => Rows.VerifyAsync(
        Rows.Header + "A20047,918999198993,A20047-821870,cma,Legg\n",
        Rows.Practices + "\n[ProviderRegistry(MhsTopology.Shared, Environment = \"INT\"), SpineEndpointsFrom(\"practices.csv\")] static partial class Tests { }");

    [Fact]
    public void A_row_that_repeats_another_is_known()
    {
        var build = GpConnect.Rules.Registries.RegistryBuilder.Build(
            GpConnect.Rules.Written.WrittenRegistry.OfFile("practices.csv", 0, GpConnect.Rules.Model.Role.Provider, GpConnect.Rules.Model.MhsTopology.Shared, "", ""),
            [GpConnect.Rules.Written.EndpointFileReader.Read("practices.csv", Rows.Header + Rows.Legg + Rows.Legg, default).File]);

        Assert.False(build.HasUnreadDeclarations);
        Assert.Single(build.Broken);
    }

    [Fact]
    public async Task A_row_whose_name_is_taken_stays_without_a_member()
    {
        const string file = Rows.Header + Rows.Legg + "B82617,227319907549,B82617-820006,{|GPC1003:|},{|GPC3002:legg practice|}\n{|GPC1007:A20047|},{|GPC1001:227319907549|},A20047-821871,cma,{|GPC3002:Legg-Practice|}\n";

        var diagnostics = await Rows.VerifyAsync(file);

        Assert.Contains("'LeggPractice' cannot name an endpoint of 'Practices': another endpoint of the registry has that name, so this row gets no member; write another name, or [SpineEndpointsFrom(…, Members = false)]", diagnostics.Select(static diagnostic => diagnostic.GetMessage()));
        var built = Rows.Of(MarkedText.Parse(file).Text).Build();
        Assert.Equal(3, built.Endpoints().Count());
        Assert.Single(built.Load().GetType("Practices")!.GetProperties(), static property => property.Name == "LeggPractice");
        Assert.Empty(built.Reported);
    }

    [Theory]
    [InlineData(10, 10, "so this row gets no member; write another name, or [SpineEndpointsFrom(…, Members = false)]")]
    [InlineData(11, 1, "so this row gets no member, nor do 10 more of the file whose names are taken; write [SpineEndpointsFrom(…, Members = false)], or other names")]
    [InlineData(1_235, 1, "nor do 1,234 more of the file")]
    public async Task Many_names_that_are_taken_are_one_fault(int rows, int reported, string message)
    {
        var file = Rows.Header + Rows.Legg
            + string.Concat(Enumerable.Range(0, rows).Select(static i => $"B{10000 + i},{300000000000 + i},B{10000 + i}-820006,cma,Legg practice\n"));
        var built = Rows.Of(file).Build();

        var diagnostics = await built.AnalyzeAsync();

        Assert.Equal(reported, diagnostics.Length);
        Assert.All(diagnostics, diagnostic => Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal(3, diagnostics[0].Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Equal(rows + 1, built.Endpoints().Count());
    }

    [Fact]
    public async Task A_name_that_no_member_can_have_leaves_the_row_out()
    {
        const string file = Rows.Header + Rows.Legg + "B82617,227319907549,B82617-820006,cma,{|GPC3002:Registry|}\n";

        await Rows.VerifyAsync(file);

        Assert.Single(Rows.Of(MarkedText.Parse(file).Text).Build().Endpoints());
    }
}
