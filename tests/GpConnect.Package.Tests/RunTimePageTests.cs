using System;
using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>That the listings of <c>docs/run-time.md</c> compile.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class RunTimePageTests(PackedPackage package)
{
    private const string Project = """
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <OutputType>Library</OutputType>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="GpConnect.Hosting" Version="$(GpConnectPackageVersion)" />
            <PackageReference Include="Microsoft.Extensions.Http.Resilience" Version="10.0.0" />
          </ItemGroup>
        """;

    private const string Trusts = """
        using GpConnect;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "RXX-822300")]
        [SpineEndpoint("Elsewhere", OdsCode = "RXX", Asid = "200000001300")]
        public static partial class Trusts { }
        """;

    [Fact]
    public void Its_listings_compile()
    {
        var consumer = new Consumer(package, "RunTimePage", "net10.0", Project, "Microsoft.NET.Sdk.Web").Write("Trusts.cs", Trusts);
        var listings = Listing().Matches(File.ReadAllText(Repository.PathOf("docs", "run-time.md")).ReplaceLineEndings("\n"));
        Assert.NotEmpty(listings);
        for (var i = 0; i < listings.Count; i++)
        {
            var listing = listings[i].Groups[1].Value;
            consumer.Write($"Listing{i}.cs", listing.StartsWith("using ", StringComparison.Ordinal) ? listing : Wired(i, listing));
        }

        consumer.Build("-warnaserror").AssertClean();
    }

    /// <summary>Statements, where a program wires its services.</summary>
    private static string Wired(int number, string statements) => $$"""
        using GpConnect;
        using Microsoft.Extensions.Http.Resilience;

        internal static class Wiring{{number}}
        {
            public static void Wire(IServiceCollection services, IConfiguration configuration)
            {
                {{statements}}
            }
        }
        """;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Listing();
}
