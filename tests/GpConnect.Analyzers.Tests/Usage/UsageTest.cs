using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>
/// Runs the analyzer, and a fix, over source with markup: <c>{|GPC5002:"200000000115"|}</c> is where it has to report, and
/// nowhere else. Registries are generated as in users' projects.
/// </summary>
internal static class UsageTest
{
    /// <summary>Two practices, two trusts, and a system that is both.</summary>
    public const string Registries = """
        using GpConnect;

        namespace Acme
        {
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
            public static partial class Practices { }

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
            public static partial class Trusts { }

            [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
            [SpineEndpoint("Hub", OdsCode = "Y04977", Asid = "200000009001", PartyKey = "Y04977-820009", Registration = SdsRegistration.Cma)]
            public static partial class Hubs { }
        }
        """;

    /// <summary>Analyses statements of a method that has what users have around: a request, headers, an ASID known at run time.</summary>
    public static Task StatementsAsync(string statements, string members = "", string types = "") =>
        SourcesAsync(Around(statements, members, types), Registries);

    /// <summary>Analyses top-level statements.</summary>
    public static Task ProgramAsync(string source) => RunAsync(OutputKind.ConsoleApplication, source);

    /// <summary>Analyses whole files.</summary>
    public static Task SourcesAsync(params string[] sources) => RunAsync(OutputKind.DynamicallyLinkedLibrary, sources);

    /// <summary>Analyses a file of a project that references another, as an IDE has them: with the syntax of both.</summary>
    public static Task ReferencingAsync(string referenced, string source)
    {
        var test = new AnalyzerTest { TestCode = source };
        var other = test.TestState.AdditionalProjects["Other"];
        other.Sources.Add(referenced);
        other.AdditionalReferences.AddRange(References.All);
        test.TestState.AdditionalProjectReferences.Add("Other");
        return test.RunAsync();
    }

    private static async Task RunAsync(OutputKind kind, params string[] sources)
    {
        var test = new AnalyzerTest { TestState = { OutputKind = kind } };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        await test.RunAsync();
    }

    /// <summary>Fixes statements; null where no fix is to be offered.</summary>
    public static Task FixAsync<TFix>(string statements, string? corrected, string members = "", string? correctedMembers = null, string usings = "")
        where TFix : CodeFixProvider, new() => FixFileAsync<TFix>(
            Around(statements, members), corrected is null ? null : Around(corrected, correctedMembers ?? members, usings: usings));

    /// <summary>Fixes a file, one diagnostic after the other and all at once; null where no fix is to be offered.</summary>
    public static Task FixFileAsync<TFix>(string source, string? corrected, params DiagnosticResult[] expectedUnmarked)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix> { TestCode = source, FixedCode = corrected ?? source };
        test.TestState.Sources.Add(Registries);
        test.FixedState.Sources.Add(Registries);
        test.ExpectedDiagnostics.AddRange(expectedUnmarked);
        if (corrected?.Contains("{|", System.StringComparison.Ordinal) == true)
        {
            // What the fix leaves, marked.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        if (expectedUnmarked.Length > 0)
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.FixedState.MarkupHandling = MarkupMode.None;
        }

        return test.RunAsync();
    }

    public static string Around(string statements, string members = "", string types = "", string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        {{usings}}using GpConnect;

        class Client
        {
            {{members}}

            void Send(
                HttpRequestMessage request,
                HttpClient client,
                IDictionary<string, string> map,
                string parameter,
                ConsumerEndpoint consumer,
                ProviderEndpoint provider,
                IConsumer sender)
            {
                {{statements}}
            }
        }

        {{types}}
        """;

    private static CSharpParseOptions NewestLanguage { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly GeneratorReference Generator = new();

    /// <summary>The tests' own framework and library: nothing is fetched.</summary>
    private static void Configure(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.SolutionTransforms.Add(static (solution, project) => solution.AddAnalyzerReference(project, Generator));
    }

    private sealed class AnalyzerTest : CSharpAnalyzerTest<UsageAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest() => Configure(this);

        protected override ParseOptions CreateParseOptions() => NewestLanguage;
    }

    private sealed class FixTest<TFix> : CSharpCodeFixTest<UsageAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public FixTest() => Configure(this);

        protected override ParseOptions CreateParseOptions() => NewestLanguage;
    }
}
