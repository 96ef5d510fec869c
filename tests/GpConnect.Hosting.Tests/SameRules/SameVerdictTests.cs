using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GpConnect.Hosting.Tests.SameRules;

/// <summary>That the run time says of random registries what the compiler says of them, in the same words.</summary>
public sealed class SameVerdictTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpconnect-hosting-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Rows_are_judged_as_attributes() => RandomRegistry.Generator.SampleAsync(
        async registry =>
        {
            var source = new StringBuilder("using GpConnect;\n").AppendLine(registry.Attribute);
            foreach (var row in registry.Rows)
            {
                source.AppendLine($"[SpineEndpoint(\"{row.Name}\", OdsCode = \"{row.OdsCode}\", Asid = \"{row.Asid}\", PartyKey = \"{row.PartyKey}\", Registration = SdsRegistration.{row.Registration})]");
            }

            source.AppendLine($"public static partial class {registry.Role} {{ }}");
            await AssertSame(await CompilersVerdict.Of(source.ToString()), Of(registry));
        },
        iter: 300);

    [Fact]
    public Task An_endpoint_file_is_judged_as_one() => RandomRegistry.Generator.SampleAsync(
        async registry =>
        {
            var csv = new StringBuilder("name,ods code,asid,party key,registration\n");
            foreach (var row in registry.Rows)
            {
                csv.AppendLine($"{row.Name},{row.OdsCode},{row.Asid},{row.PartyKey},{(row.Registration == SdsRegistration.Undeclared ? "" : row.Registration)}");
            }

            // A class is called as it is called; a registry without one is called as its file.
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"))).FullName, "practices.csv");
            await File.WriteAllTextAsync(path, csv.ToString());
            var verdict = await CompilersVerdict.Of(
                $"using GpConnect;\n{registry.Attribute}\n[SpineEndpointsFrom(\"practices.csv\", Members = false)]\npublic static partial class CLASS {{ }}", "Endpoints", "practices.csv", csv.ToString());
            await AssertSame([.. verdict.Select(static line => line.Replace("CLASS", "practices.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)], registry.Role switch
            {
                "Consumers" => Try(() => EndpointRegistry.ReadCsv<ConsumerEndpoint>(path, registry.Topology, "LIVE", KeyOf(registry), registry.Registration)),
                "Providers" => Try(() => EndpointRegistry.ReadCsv<ProviderEndpoint>(path, registry.Topology, "LIVE", default, registry.Registration)),
                _ => Try(() => EndpointRegistry.ReadCsv<DualRoleEndpoint>(path, registry.Topology, "LIVE", default, registry.Registration)),
            }, mayBeSilent: true);
        },
        iter: 300);

    [Fact]
    public Task Settings_are_judged_as_settings() => RandomRegistry.Generator.Array[1, 3].SampleAsync(
        async registries =>
        {
            var json = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["GpConnect"] = new Dictionary<string, object>
                {
                    ["Environment"] = "LIVE",
                    ["Consumers"] = registries.Where(static registry => registry.Role == "Consumers").Select(Section).ToArray(),
                    ["Providers"] = registries.Where(static registry => registry.Role != "Consumers").Select(Section).ToArray(),
                },
            });
            var services = new ServiceCollection();
            services.AddGpConnectRegistries(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().GetSection("GpConnect"));
            using var provider = services.BuildServiceProvider();
            IReadOnlyList<EstateFinding>? findings = null;
            try
            {
                await provider.LoadGpConnectRegistriesAsync();
            }
            catch (EstateException e)
            {
                findings = e.Findings;
            }

            await AssertSame(await CompilersVerdict.Of("", "Settings", "configuration", json), findings ?? [], mayBeSilent: true);
        },
        iter: 300);

    private static Dictionary<string, object> Section(RandomRegistry registry) => new()
    {
        ["Topology"] = registry.Topology.ToString(),
        ["PartyKey"] = registry.PartyKey,
        ["AlsoConsumer"] = registry.Role == "DualRoles",
        ["Registration"] = registry.Registration == SdsRegistration.Undeclared ? "" : registry.Registration.ToString(),
        ["Endpoints"] = registry.Rows.Select(static row => new Dictionary<string, string?>
        {
            ["OdsCode"] = row.OdsCode,
            ["Asid"] = row.Asid,
            ["PartyKey"] = row.PartyKey,
            ["Name"] = row.Name,
            ["Registration"] = row.Registration == SdsRegistration.Undeclared ? "" : row.Registration.ToString(),
        }).ToArray(),
    };

    private static IReadOnlyList<EstateFinding> Of(RandomRegistry registry)
    {
        IReadOnlyList<EstateFinding> findings;
        _ = registry.Role switch
        {
            "Consumers" => EndpointRegistry.TryCreate<ConsumerEndpoint>(registry.Topology, "LIVE", KeyOf(registry), registry.Rows, out _, out findings, registry.Registration),
            "Providers" => EndpointRegistry.TryCreate<ProviderEndpoint>(registry.Topology, "LIVE", default, registry.Rows, out _, out findings, registry.Registration),
            _ => EndpointRegistry.TryCreate<DualRoleEndpoint>(registry.Topology, "LIVE", default, registry.Rows, out _, out findings, registry.Registration),
        };
        return findings;
    }

    private static IReadOnlyList<EstateFinding> Try(Func<object> read)
    {
        try
        {
            read();
            return [];
        }
        catch (EstateException e)
        {
            return e.Findings;
        }
    }

    private static PartyKey KeyOf(RandomRegistry registry) => registry.PartyKey.Length == 0 ? default : PartyKey.Parse(registry.PartyKey);

    /// <param name="compilers">What the compiler says.</param>
    /// <param name="findings">What the run time says.</param>
    /// <param name="mayBeSilent">Whether findings are seen only if one is an error.</param>
    private static Task AssertSame(IReadOnlyList<string> compilers, IReadOnlyList<EstateFinding> findings, bool mayBeSilent = false)
    {
        if (findings.Count == 0 && mayBeSilent)
        {
            Assert.DoesNotContain(compilers, static line => line.StartsWith("Error", StringComparison.Ordinal));
            return Task.CompletedTask;
        }

        Assert.Equal(compilers, findings.Select(static finding => $"{finding.Severity} {finding.RuleId} {finding.Message}").Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    }
}
