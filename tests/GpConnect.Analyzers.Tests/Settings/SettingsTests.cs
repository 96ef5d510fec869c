using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Settings;

/// <summary>The section <c>GpConnect</c> of settings files: the rules of declarations, at the value.</summary>
public sealed class SettingsTests
{
    [Fact]
    public Task A_right_section_says_nothing() => VerifyAsync("""
        // As ASP.NET Core reads it.
        { "Logging": { "LogLevel": { "Default": "Information" } },
          "gpconnect": { "environment": "LIVE",
            "consumers": { "topology": "shared", "partyKey": "X26-822358", "registration": "mhs",
              "endpoints": [ { "odsCode": "RR8", "asid": "200000001385", "name": "Leeds Teaching" }, { "odsCode": "RAE", "asid": "200000001386" }, ] },
            "providers": [ { "topology": "separate", "alsoConsumer": true, "endpoints": [ { "odsCode": "A20047", "asid": "918999198993", "partyKey": "A20047-821870", "registration": "cma" } ] } ] } }
        """);

    [Fact]
    public Task Each_rule_is_at_its_value() => VerifyAsync("""
        { "GpConnect": {
            "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358",
              "Endpoints": [
                { "OdsCode": "RR8", "Asid": "200000001385" },
                { "OdsCode": "RAE", "Asid": {|GPC1001:"200000001385"|} },
                { "OdsCode": {|GPC2004:"rae"|}, "Asid": {|GPC2002:"2000 0000 1386"|} },
                { "OdsCode": "RWA", "Asid": "200000001387", "PartyKey": {|GPC1005:"X26-822359"|} },
                { "OdsCode": "RCF", "Asid": "200000001388", "Registration": {|GPC1006:"Cma"|} } ] },
            "Providers": { "Topology": "Shared",
              "Endpoints": [
                { "OdsCode": "A20047", "Asid": "918999198993", "PartyKey": "A20047-821870", "Registration": "Cma" },
                { "OdsCode": {|GPC1007:"A20047"|}, "Asid": "918999198994", "PartyKey": {|GPC1002:"A20047-821870"|}, "Registration": "Cma" },
                { "OdsCode": "B82617", "Asid": "227319907549", "PartyKey": {|GPC2006:"B82617-82000"|}, "Registration": {|GPC1003:""|} } ] } } }
        """);

    [Fact]
    public async Task What_is_missing_is_at_its_endpoint()
    {
        const string settings = """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RXA" } ] } } }""";
        var reported = Assert.Single(await Project.Of("").With(DataFileText.Settings("/src/appsettings.json", settings)).Build().AnalyzeAsync());
        Assert.Equal(("GPC2001", settings.IndexOf("{ \"Ods", System.StringComparison.Ordinal), 1), (reported.Id, reported.Location.SourceSpan.Start, reported.Location.SourceSpan.Length));
        Assert.StartsWith("'GpConnect:Consumers.RXA' has no ASID: ", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task The_registry_s_party_key_is_judged_once() => VerifyAsync("""
        { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": {|GPC2003:"X26"|}, "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": "200000001386" } ] } } }
        """);

    [Fact]
    public Task The_later_layer_wins_index_by_index() => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """
            { "GpConnect": { "Environment": "INT", "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
              { "OdsCode": "RR8", "Asid": "20000000138" }, { "OdsCode": "RAE", "Asid": {|GPC1001:"200000001386"|} } ] } } }
            """)
        .WithSettings("/src/appsettings.Production.json", """
            { "GpConnect": { "Environment": "LIVE", "Consumers": { "Endpoints": { "0": { "Asid": "200000001386" } } } } }
            """)
        .VerifyAsync();

    [Fact]
    public Task Two_layers_are_never_there_together() => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """{ "GpConnect": { "Environment": "LIVE", "Providers": { "Topology": "Shared" } } }""")
        .WithSettings("/src/appsettings.Leeds.json", Practice)
        .WithSettings("/src/appsettings.York.json", Practice)
        .VerifyAsync();

    [Fact]
    public Task What_both_layers_inherit_is_said_once() => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """
            { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": {|GPC2002:"20000000138"|} } ] } } }
            """)
        .WithSettings("/src/appsettings.Leeds.json", "{}")
        .WithSettings("/src/appsettings.York.json", "{}")
        .VerifyAsync();

    [Fact]
    public Task Settings_clash_with_C_sharp_and_with_rows() => MarkedProject.Of("""
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpointsFrom("trusts.csv")]
            static partial class Trusts { }
            """)
        .WithEndpoints("/src/trusts.csv", "ods code,asid\nRAE,200000001386\n")
        .WithSettings("/src/appsettings.json", """
            { "GpConnect": { "Environment": "Live", "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
              { "OdsCode": "RR8", "Asid": {|GPC1001:"200000001385"|} }, { "OdsCode": "RAE", "Asid": {|GPC1001:"200000001386"|} } ] } } }
            """)
        .VerifyAsync();

    [Fact]
    public Task Settings_are_compared_with_SDS() => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """
            { "GpConnect": { "Environment": "LIVE", {|GPC4012:"Consumers"|}: { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
              { "OdsCode": "RR8", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": {|GPC4001:"200000001386"|} } ] } } }
            """)
        .WithSnapshot("/src/sds.ldif", As("200000001385", "RR8", "X26-822358", Slots) + As("200000001387", "RWD", "X26-822358", Slots), "LIVE")
        .VerifyAsync();

    [Theory]
    [InlineData("LIVE", "")]
    [InlineData("", "LIVE")]
    public Task The_item_names_the_environment_if_the_section_does_not(string ofBase, string ofLayer) => MarkedProject.Of()
        .WithSettings("/src/appsettings.json", """
            { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RAE", "Asid": {|GPC4001:"200000001386"|} } ] } } }
            """, ofBase)
        .WithSettings("/src/appsettings.Production.json", "{}", ofLayer)
        .WithSnapshot("/src/sds.ldif", As("200000001385", "RR8", "X26-822359", Slots), "LIVE")
        .VerifyAsync();

    [Fact]
    public Task Identifiers_elsewhere_are_checked_for_their_format() => VerifyAsync("""
        { "SpineSettings": { "Asid": {|GPC2002:"20000000138"|}, "PartyKey": {|GPC2003:"X26-8223"|}, "Other": "20000000138" },
          "SSP_FROM": {|GPC2002:2000000013850|}, "NemsToAsid": "#{Asid}#", "Asids": [ "200000001385", {|GPC2002:"2000 0000 1386"|} ],
          "AsId": {|GPC2002:"20000000139"|}, "BasidNumber": "20000000138", "SspTo": "", "RunAsId": "1234567890", "AsidLookupHost": "192.168.10.15",
          "AsidServiceDesk": "0113 496 0000", "PartyKeySince": "May-2026", "PartyKeySecretName": "kv-000012", "SspFrom": "2026.01.15.10" }
        """);

    [Fact]
    public async Task The_appSettings_of_a_config_file_too()
    {
        await VerifyAsync("""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <startup />
              <appSettings file="x">
                <!-- ours -->
                <add key="SpineSettings:Asid" value={|GPC2002:"20000000138"|} />
                <add value = {|GPC2003:'X26-8223'|}
                     key="Spine.PartyKey" />
                <add key="Pages" value="20000000138" />
                <add key="GpConnect:Consumers:Topology" value="Shared" />
                <add key="GpConnect:Consumers:PartyKey" value={|GPC2003:"X26"|} />
              </appSettings>
              <connectionStrings><add name="asid" connectionString="20000000138" /></connectionStrings>
            </configuration>
            """, "/src/App.config");
        await VerifyAsync("<configuration>\r\n  <appSettings>\r\n    <add key=\"Asid\" value=\"{|GPC3010:<|}\" />", "/src/web.config");
    }

    [Theory]
    [InlineData("#{Asid}#")]
    [InlineData("#{Asid}")]
    [InlineData("__ASID__")]
    [InlineData("${ASID}")]
    [InlineData("{{asid}}")]
    [InlineData("$(Asid)")]
    public Task What_a_deployment_fills_in_is_not_judged(string placeholder) => VerifyAsync($$$"""
        { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
            { "OdsCode": "RR8", "Asid": "{{{placeholder}}}" }, { "OdsCode": "{{{placeholder}}}", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": {|GPC2002:"20000000138"|} } ] },
          "Providers": { "Topology": "{{{placeholder}}}", "Endpoints": [ ] } } }
        """);

    [Fact]
    public Task The_config_file_of_a_build_is_no_layer() => MarkedProject.Of()
        .WithSettings("/src/web.Debug.config", """<configuration><appSettings><add key="SSP_FROM" value="200000001385" /></appSettings></configuration>""")
        .WithSettings("/src/web.Release.config", """<configuration><appSettings><add key="SSP_FROM" value="200000001385" /></appSettings></configuration>""")
        .VerifyAsync();

    [Fact]
    public void Settings_generate_nothing() => Assert.Empty(
        Project.Of("").With(DataFileText.Settings("/src/appsettings.json", Practice)).Build().GeneratedTexts);

    private const string Practice = """
        { "GpConnect": { "Providers": { "Endpoints": [ { "OdsCode": "A20047", "Asid": "918999198993", "PartyKey": "A20047-821870", "Registration": "Cma" } ] } } }
        """;

    private static Task VerifyAsync(string settings, string path = "/src/appsettings.json") => MarkedProject.Of().WithSettings(path, settings).VerifyAsync();
}
