using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>Runs one analyzer over source with markup: <c>{|GPC5002:"200000001385"|}</c> is where it has to report, and nowhere else.</summary>
internal static class UsageTest
{
    /// <summary>Analyses statements of a method that has what users have around: a request, headers, an ASID known at run time.</summary>
    public static Task StatementsAsync<TAnalyzer>(string statements, string members = "", string types = "")
        where TAnalyzer : DiagnosticAnalyzer, new() => SourceAsync<TAnalyzer>(Around(statements, members, types));

    /// <summary>Analyses a whole file.</summary>
    public static Task SourceAsync<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            SolutionTransforms = { UseNewestLanguage },
            TestState = { AdditionalReferences = { typeof(Asid).Assembly } },
        };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        return test.RunAsync();
    }

    public static string Around(string statements, string members = "", string types = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using GpConnect;

        class Client
        {
            {{members}}

            void Send(HttpRequestMessage request, HttpClient client, IDictionary<string, string> map, string parameter)
            {
                {{statements}}
            }
        }

        {{types}}
        """;

    public static Solution UseNewestLanguage(Solution solution, ProjectId project) =>
        solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose));
}
