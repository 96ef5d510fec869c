using System;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The package GpConnect.Hosting, in projects that have it and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostingPackageTests(PackedPackage package)
{
    private const string Settings = """
        { "GpConnect": { "Environment": "LIVE",
            "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358",
              "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "Name": "Leeds Teaching" }, { "OdsCode": "RAE", "Asid": "200000001386" } ] } } }
        """;

    /// <summary>C# 7.3, as for the .NET Framework: each feature once, and no host.</summary>
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using GpConnect;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        internal static class Program
        {
            private static async Task Main()
            {
                var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
                var services = new ServiceCollection();
                services.AddGpConnectRegistries(configuration.GetSection("GpConnect"));
                services.AddGpConnectRegistry<ProviderEndpoint>(LoadAsync, Timeout.InfiniteTimeSpan, MhsTopology.Shared, "LIVE");
                services.AddSdsLookup(options =>
                {
                    options.BaseUrl = new Uri("http://127.0.0.1:1/");
                    options.ApiKey = "key";
                });
                services.AddHttpClient("provider").AddSspHeaders(options => options.Proxy = new Uri("http://127.0.0.1:1"))
                    .ConfigurePrimaryHttpMessageHandler(() => new Echo());
                using (var provider = services.BuildServiceProvider())
                {
                    await provider.LoadGpConnectRegistriesAsync();
                    var trusts = provider.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
                    Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", trusts.Environment, trusts.Topology, string.Join(" ", trusts)));
                    var practice = provider.GetRequiredService<IEndpointRegistry<ProviderEndpoint>>().FindByOdsCode(OdsCode.Parse("A20047"))[0];
                    using (var request = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(new Uri("http://127.0.0.1:1"), new Uri("https://pcs.thirdparty.nhs.uk/A20047/STU3/1"), "Slot")))
                    {
                        request.SetSspRoute(trusts[1], practice, InteractionIds.SearchSlot);
                        using (var response = await provider.GetRequiredService<IHttpClientFactory>().CreateClient("provider").SendAsync(request))
                        {
                            Console.WriteLine(await response.Content.ReadAsStringAsync());
                        }
                    }

                    try
                    {
                        await provider.GetRequiredService<ISdsLookup>().FindProviderAsync(practice.OdsCode, InteractionIds.SearchSlot);
                    }
                    catch (SdsLookupException)
                    {
                        Console.WriteLine("SDS isn't there");
                    }
                }

                try
                {
                    EndpointRegistry.ReadCsv<ProviderEndpoint>(new StringReader("ods code,asid,party key\nA20047,918999198993,A20047-821870\n"), MhsTopology.Shared);
                }
                catch (EstateException e)
                {
                    Console.WriteLine(e.Findings[0].RuleId);
                }
            }

            private static Task<IEnumerable<EndpointRow>> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
            {
                var row = new EndpointRow { OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma };
                return Task.FromResult<IEnumerable<EndpointRow>>(new[] { row });
            }

            private sealed class Echo : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var text = string.Join("", request.Headers.GetValues(SspHeaders.From)) + " " + string.Join("", request.Headers.GetValues(SspHeaders.To));
                    return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent(text) });
                }
            }
        }
        """;

    private static readonly string Printed = string.Join(
        '\n',
        "LIVE Shared LeedsTeaching (RR8, ASID 200000001385, party key X26-822358) RAE (RAE, ASID 200000001386, party key X26-822358)",
        "200000001386 918999198993",
        "SDS isn't there",
        "GPC1003",
        string.Empty);

    [Fact]
    public void The_package_holds_the_library_for_each_framework()
    {
        var nupkg = package.NupkgOf("GpConnect.Hosting");
        Assert.Equal(
            ["README.md", "icon.png", "lib/net8.0/GpConnect.Hosting.dll", "lib/net8.0/GpConnect.Hosting.xml", "lib/netstandard2.0/GpConnect.Hosting.dll", "lib/netstandard2.0/GpConnect.Hosting.xml"],
            PackageContentTests.FilesOf(nupkg));
        var dependencies = package.NuspecOf("GpConnect.Hosting").Descendants().Where(static element => element.Name.LocalName == "dependency").ToList();
        Assert.DoesNotContain(dependencies, static dependency => !IdOf(dependency).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && IdOf(dependency) is not ("GpConnect.Analyzers" or "System.Memory"));
        var ours = dependencies.Where(static dependency => IdOf(dependency) == "GpConnect.Analyzers").ToList();
        Assert.Equal(2, ours.Count);
        Assert.All(ours, dependency => Assert.Equal((package.Version, "All"), ((string?)dependency.Attribute("version"), (string?)dependency.Attribute("include"))));

        static string IdOf(XElement dependency) => (string)dependency.Attribute("id")!;
    }

    [Fact]
    public void Each_feature_works_on_each_framework_and_the_build_checks_the_settings()
    {
        var consumer = Project("Hosted", "net10.0;net8.0;net472");
        consumer.Build().AssertClean();
        Assert.Equal(Printed, consumer.Run("net10.0"));
        Assert.Equal(Printed, consumer.Run("net8.0"));

        consumer.Write("appsettings.json", Settings.Replace("200000001386", "200000001385"));
        Assert.Equal(["GPC1001"], consumer.Build("-f", "net10.0").Ids);
    }

    [NetFrameworkFact]
    public void Each_feature_works_on_the_NET_Framework()
    {
        var consumer = Project("HostedOld", "net472");
        consumer.Build().AssertClean();
        Assert.Equal(Printed, consumer.RunOnNetFramework("net472").ReplaceLineEndings("\n"));
    }

    [NativeFact]
    public void Each_feature_works_in_native_code()
    {
        var consumer = Project("HostedNative", "net10.0", "<LangVersion>latest</LangVersion><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>");
        Assert.Equal(Printed, consumer.PublishNativeAndRun("net10.0"));
    }

    private Consumer Project(string name, string frameworks, string properties = "") => new Consumer(package, name, frameworks, $"""
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <LangVersion>7.3</LangVersion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.Extensions.Configuration.Json" Version="8.0.0" />
            <GpConnectSettings Include="appsettings.json" />
            <None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net472'">
            <Reference Include="System.Net.Http" />
            <!-- The .NET Framework has it; a small mono has not. -->
            <None Include="$(MSBuildExtensionsPath)/Microsoft/Microsoft.NET.Build.Extensions/net461/lib/netstandard.dll" CopyToOutputDirectory="PreserveNewest" Link="netstandard.dll" />
          </ItemGroup>
        """, packageId: "GpConnect.Hosting")
        .Write("appsettings.json", Settings)
        .Write("Program.cs", Program);
}
