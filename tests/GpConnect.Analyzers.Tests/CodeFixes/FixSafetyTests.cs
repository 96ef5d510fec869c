using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Topology;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Reliability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>
/// Whatever a fix is offered for: after it the code compiles as before, in every build, and does the same; every comment and directive is
/// still there; the diagnostic is gone, and no other has come.
/// </summary>
public sealed class FixSafetyTests
{
    private static readonly IReadOnlyList<CodeFixProvider> Fixes = [.. typeof(MissingCmaRegistrationFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    [Fact]
    public void One_at_a_time()
    {
        var offered = new HashSet<string>();
        Effort.Try(Effort.Of(40), random =>
        {
            var before = new RandomFixableProject(random).Next();
            using var workbench = new Workbench(before);
            var state = State.Of(before);
            foreach (var (diagnostic, title, after) in Wait(workbench.OutcomesAsync(Fixes)))
            {
                offered.Add(diagnostic.Id);
                Check(state, State.Of(after), diagnostic.Id, title);
            }
        });
        Assert.Superset(new HashSet<string> { "GPC2002", "GPC2003", "GPC2004", "GPC3001", "GPC5001", "GPC5004" }, offered);
    }

    [Fact]
    public void All_at_once() => Effort.Try(Effort.Of(10), random =>
    {
        var before = new RandomFixableProject(random).Next();
        var state = State.Of(before);
        foreach (var fix in Fixes.Where(static fix => fix.GetFixAllProvider() is not null))
        {
            foreach (var id in fix.FixableDiagnosticIds.Where(state.Ours.ContainsKey))
            {
                using var workbench = new Workbench(before);
                if (Wait(workbench.TryFixAllAsync(fix, id, FixAllScope.Solution)))
                {
                    Check(state, State.Of(Wait(workbench.ProjectAsync())), null, $"all {id}");
                }
            }
        }
    });

    /// <summary>What must be there before and after.</summary>
    private static void Check(State before, State after, string? gone, string title)
    {
        Assert.True(before.Trivia.SequenceEqual(after.Trivia), $"'{title}' loses comments or directives:\n{before.Text}\n=====\n{after.Text}");
        var ours = new Dictionary<string, int>(before.Ours);
        if (gone is not null)
        {
            ours[gone]--;
        }

        foreach (var (expected, actual) in new[] { (ours, after.Ours), (before.Compiler, after.Compiler), (before.OtherBuild, after.OtherBuild) })
        {
            foreach (var (id, count) in actual)
            {
                Assert.True(count <= expected.GetValueOrDefault(id), $"'{title}' brings {id}:\n{before.Text}\n=====\n{after.Text}");
            }
        }

        if (!before.Errors)
        {
            Assert.Equal(before.Sent, after.Sent);
        }
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>What a fix must not change, or only for the better.</summary>
    private sealed record State(
        string Text,
        IReadOnlyList<string> Trivia,
        Dictionary<string, int> Ours,
        Dictionary<string, int> Compiler,
        Dictionary<string, int> OtherBuild,
        bool Errors,
        string Sent)
    {
        public static State Of(Project project)
        {
            var built = project.Build();
            var other = (project with { Symbols = ["FLAG"] }).Build();
            var errors = built.CompilerDiagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return new State(
                string.Join("\n---\n", project.Sources.Select(static source => source.Text).Concat(project.DataFiles.Select(static file => file.GetText().ToString()))),
                [.. built.Compilation.SyntaxTrees.Take(project.Sources.Length).SelectMany(static tree => tree.GetRoot().DescendantTrivia())
                    .Where(static trivia => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia))
                    .Select(static trivia => trivia.ToString()).Order(StringComparer.Ordinal)],
                Count(Wait(built.AnalyzeAsync(new DeclarationAnalyzer(), new UsageAnalyzer()))),
                Count(built.CompilerDiagnostics),
                Count(other.CompilerDiagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)),
                errors,
                errors ? "" : Send(built));
        }

        private static Dictionary<string, int> Count(IEnumerable<Diagnostic> diagnostics) =>
            diagnostics.GroupBy(static diagnostic => diagnostic.Id).ToDictionary(static group => group.Key, static group => group.Count());

        /// <summary>What the code sends, but for trace ids, and what is left in its variables.</summary>
        private static string Send(Built built)
        {
            using var request = new System.Net.Http.HttpRequestMessage();
            var client = built.LoadUnchecked().GetType("Client", throwOnError: true)!;
            var consumers = new[] { "200000001385", "200000001386" }.Select(static asid => new Sender(Asid.Parse(asid))).ToArray();
            client.GetMethod("Send")!.Invoke(null, [request, "918999198993", "227319907549", consumers[0], consumers[1]]);
            return client.GetField("Which")!.GetValue(null) + string.Join(";", request.Headers
                .Where(static header => header.Key != "Ssp-TraceID")
                .OrderBy(static header => header.Key, StringComparer.Ordinal)
                .Select(static header => $"{header.Key}={string.Join(',', header.Value)}"));
        }
    }

    private sealed record Sender(Asid Asid) : IConsumer
    {
        public OdsCode OdsCode => OdsCode.Parse("RR8");
    }
}
