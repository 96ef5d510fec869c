using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>That <c>docs/identifiers.md</c> says what libraries do, and that its listings compile and do it.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class IdentifiersPageTests(PackedPackage package)
{
    private const string Project = """
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>NU1603</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.0" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.0" />
            <PackageReference Include="Newtonsoft.Json" Version="13.0.3" />
          </ItemGroup>
        """;

    private static readonly List<string> Listings =
        [.. Listing().Matches(File.ReadAllText(Repository.PathOf("docs", "identifiers.md")).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_library_does_what_the_page_says()
    {
        var consumer = new Consumer(package, "IdentifiersPage", "net10.0", Project, "Microsoft.NET.Sdk.Web")
            .Write("Program.cs", File.ReadAllText(Repository.PathOf("tests", "GpConnect.Package.Tests", "Programs", "IdentifiersPage.cs.txt")));
        for (var i = 0; i < Listings.Count; i++)
        {
            consumer.Write($"Listing{i}.cs", Listings[i]);
        }

        consumer.Build("-warnaserror").AssertClean();

        Assert.Equal(
            """
            System.Text.Json {"Asid":"000000000042","Codes":["A20047"],"Maybe":null,"Counts":{"000000000042":1}}
            System.Text.Json back 000000000042 A20047 [000000000042, 1]
            System.Text.Json malformed JsonException
            AsidJsonConverter "000000000042" 000000000042
            Newtonsoft.Json {"Asid":"000000000042","Codes":["A20047"],"Maybe":null,"Counts":{"000000000042":1}}
            Newtonsoft.Json back 000000000042 A20047 [000000000042, 1]
            Newtonsoft.Json malformed JsonSerializationException
            Newtonsoft.Json unset "(unset)" JsonSerializationException
            XmlSerializer attribute <Sender asid="000000000042" /> 000000000042
            configuration 000000000042 A20047 0
            configuration malformed InvalidOperationException
            configuration as text 000000000042
            configuration GetValue 000000000042
            EF Core plain InvalidOperationException
            EF Core 000000000042 A20047-821870
            EF Core ordered 000000000041 000000000042
            EF Core NULL 1
            GET /minimal/000000000042?code=a20047 200 000000000042 A20047 A20047-821870
            GET /minimal/12 400
            GET /mvc/000000000042?code=a20047 200 000000000042 A20047 A20047-821870
            GET /mvc/12 400
            GET /mvc/000000000042?code=! 400
            OpenAPI plain {} {"type":"array"} {"type":"object"}
            OpenAPI {"pattern":"^[0-9]{12}$","type":"string"} {"type":"array","items":{"pattern":"^[A-Za-z0-9]{3,10}$","type":"string"}} {"type":"object","additionalProperties":{"pattern":"^[A-Za-z0-9]{3,10}$","type":"string"}}

            """.ReplaceLineEndings("\n"),
            consumer.Run("net10.0"));
    }

    [Theory]
    [InlineData("Single", "public Asid Value { get; set; }", "Asid")]
    [InlineData("Optional", "public PartyKey? Value { get; set; }", "PartyKey")]
    [InlineData("Array", "public OdsCode[]? Value { get; set; }", "OdsCode")]
    [InlineData("List", "public System.Collections.Generic.List<InteractionId>? Value { get; set; }", "InteractionId")]
    [InlineData("Dictionary", "public System.Collections.Generic.Dictionary<string, Asid>? Value { get; set; }", "Asid")]
    public void The_configuration_binding_generator_fails_the_build_rather_than_leave_an_identifier_unset(string name, string property, string type)
    {
        var consumer = WithGenerator("Bound" + name)
            .Write("Options.cs", $$"""
                using GpConnect;
                using Microsoft.Extensions.Configuration;

                new ConfigurationBuilder().Build().GetSection("Spine").Get<Options>();

                public sealed class Options
                {
                    {{property}}
                }
                """);

        var error = consumer.Build().Diagnostics.First(diagnostic => diagnostic.Id == "CS0619");
        Assert.Contains($"'{type}.{type}()' is obsolete", error.Message, StringComparison.Ordinal);
        Assert.Contains("docs/identifiers.md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_binding_generator_binds_the_pages_options()
    {
        var consumer = WithGenerator("BoundText")
            .Write("SpineOptions.cs", Listings.Single(listing => listing.Contains("class SpineOptions", StringComparison.Ordinal)))
            .Write("Program.cs", """
                using GpConnect;
                using Microsoft.Extensions.Configuration;

                var configuration = new ConfigurationBuilder()
                    .AddInMemoryCollection(new System.Collections.Generic.Dictionary<string, string?> { ["Spine:Asid"] = "000000000042" })
                    .Build();
                System.Console.WriteLine(configuration.GetSection("Spine").Get<SpineOptions>()!.Asid);
                System.Console.WriteLine(configuration.GetValue<Asid>("Spine:Asid"));
                """);

        consumer.Build().AssertClean();
        Assert.Equal("000000000042\n000000000042\n", consumer.Run("net10.0"));
    }

    private Consumer WithGenerator(string name) => new(package, name, "net10.0", """
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <EnableConfigurationBindingGenerator>true</EnableConfigurationBindingGenerator>
          </PropertyGroup>
        """, "Microsoft.NET.Sdk.Web");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Listing();
}
