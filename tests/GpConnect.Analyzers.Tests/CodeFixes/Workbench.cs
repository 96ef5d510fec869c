using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using UserProject = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>Projects of users in an editor, where what the analyzers report can be fixed: in C# files and in data files.</summary>
/// <remarks>Roslyn's testing package fixes nothing in additional files, and fetches references.</remarks>
internal sealed class Workbench : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Dictionary<ProjectId, UserProject> _users = [];
    private Solution _solution;

    private static readonly GeneratorReference Generator = new();

    public Workbench(params UserProject[] projects)
    {
        _solution = _workspace.CurrentSolution;
        foreach (var project in projects)
        {
            var id = ProjectId.CreateNewId();
            _users.Add(id, project);
            var compilation = project.ToCompilation();
            _solution = _solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.AssemblyName,
                project.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: project.ParseOptions,
                metadataReferences: project.References,
                documents: project.Sources.Select(source => DocumentInfo.Create(
                    DocumentId.CreateNewId(id), source.Path, filePath: source.Path, loader: Loader(SourceText.From(source.Text), source.Path))),
                analyzerReferences: [Generator],
                additionalDocuments: project.DataFiles.Select(file => DocumentInfo.Create(
                    DocumentId.CreateNewId(id), file.Path, filePath: file.Path, loader: Loader(file.GetText(), file.Path))))
                .WithAnalyzerConfigDocuments(project.DataFiles.Select(file => DocumentInfo.Create(
                    DocumentId.CreateNewId(id),
                    file.Path,
                    filePath: file.Path + ".globalconfig",
                    loader: Loader(SourceText.From(Metadata(file)), file.Path)))));
        }

        // As the SDK writes the metadata of items.
        static string Metadata(Hosting.DataFileText file) => $"""
            is_global = true
            [{file.Path}]
            build_metadata.AdditionalFiles.GpConnectFile = {file.Kind}
            build_metadata.AdditionalFiles.Environment = {file.Environment}
            build_metadata.AdditionalFiles.Manufacturer = {file.Manufacturer}
            """;

        static TextLoader Loader(SourceText text, string path) =>
            TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default, path));
    }

    /// <summary>Lets one project reference another.</summary>
    public void Reference(int from, int to) =>
        _solution = _solution.AddProjectReference(_users.ElementAt(from).Key, new ProjectReference(_users.ElementAt(to).Key));

    public void Dispose() => _workspace.Dispose();

    /// <summary>The projects as they are now.</summary>
    public async Task<UserProject> ProjectAsync(int index = 0)
    {
        var (id, user) = _users.ElementAt(index);
        return await ProjectAsync(id, user);
    }

    private async Task<UserProject> ProjectAsync(ProjectId id, UserProject user)
    {
        var project = _solution.GetProject(id)!;
        var sources = new List<(string, string)>();
        foreach (var document in project.Documents)
        {
            sources.Add((document.FilePath!, (await document.GetTextAsync()).ToString()));
        }

        var files = new List<Hosting.DataFileText>();
        foreach (var file in user.DataFiles)
        {
            var document = project.AdditionalDocuments.Single(document => document.FilePath == file.Path);
            files.Add(new(file.Path, await document.GetTextAsync(), file.Kind, file.Environment) { Manufacturer = file.Manufacturer });
        }

        return user with { Sources = [.. sources], DataFiles = [.. files] };
    }

    /// <summary>The titles that <paramref name="fix"/> offers for the first diagnostic with <paramref name="id"/>.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(CodeFixProvider fix, string id) =>
        [.. (await OfferAsync(fix, (await ReportAsync()).First(diagnostic => diagnostic.Id == id))).Select(static action => action.Title)];

    /// <summary>Fixes the first diagnostic that <paramref name="fix"/> offers something for: the first, or what is titled so.</summary>
    public async Task FixAsync(CodeFixProvider fix, string? title = null)
    {
        foreach (var diagnostic in await ReportAsync())
        {
            if (fix.FixableDiagnosticIds.Contains(diagnostic.Id)
                && (await OfferAsync(fix, diagnostic)).FirstOrDefault(action => title is null || action.Title == title) is { } action)
            {
                await ApplyAsync(action);
                return;
            }
        }

        Assert.Fail($"No fix '{title}' is offered.");
    }

    /// <summary>Each fix that any of <paramref name="fixes"/> offers, and what it makes of the project.</summary>
    public async Task<IReadOnlyList<(Diagnostic Diagnostic, string Title, UserProject After)>> OutcomesAsync(IReadOnlyList<CodeFixProvider> fixes)
    {
        var outcomes = new List<(Diagnostic, string, UserProject)>();
        var before = _solution;
        foreach (var diagnostic in await ReportAsync())
        {
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var action in (await OfferAsync(fix, diagnostic)).Where(static action => !action.Title.StartsWith("Fix all ", StringComparison.Ordinal)))
                {
                    await ApplyAsync(action);
                    outcomes.Add((diagnostic, action.Title, await ProjectAsync()));
                    _solution = before;
                }
            }
        }

        return outcomes;
    }

    /// <summary>
    /// Fixes all diagnostics with <paramref name="id"/> in a scope around the first that is in a C# file. Where no key is given it is that
    /// of the first offer for a diagnostic of any rule, if there is one: so dotnet format asks.
    /// </summary>
    public async Task FixAllAsync(CodeFixProvider fix, string id, FixAllScope scope, string? key = null)
    {
        var reported = await ReportAsync();
        var first = reported.First(diagnostic => diagnostic.Id == id && diagnostic.Location.IsInSource);
        key ??= (await OfferAsync(fix, reported.First(static diagnostic => diagnostic.Location.IsInSource))).FirstOrDefault()?.EquivalenceKey;
        var context = new FixAllContext(
            (Document)DocumentOf(first), fix, scope, key, [id], new Reported(this), CancellationToken.None);
        var provider = fix.GetFixAllProvider()!;
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        await ApplyAsync((await provider.GetFixAsync(context))!);
    }

    /// <summary>The same where there may be nothing to fix; false where there is none in a C# file, to ask at.</summary>
    public async Task<bool> TryFixAllAsync(CodeFixProvider fix, string id, FixAllScope scope)
    {
        if (!(await ReportAsync()).Any(diagnostic => diagnostic.Id == id && diagnostic.Location.IsInSource))
        {
            return false;
        }

        await FixAllAsync(fix, id, scope);
        return true;
    }

    private async Task ApplyAsync(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        _solution = operation.ChangedSolution;
    }

    private async Task<List<CodeAction>> OfferAsync(CodeFixProvider fix, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    private TextDocument DocumentOf(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        return (TextDocument?)_solution.GetDocument(diagnostic.Location.SourceTree)
            ?? _solution.Projects.SelectMany(static project => project.AdditionalDocuments).First(file => file.FilePath == path);
    }

    private async Task<List<Diagnostic>> ReportAsync()
    {
        var reported = new List<Diagnostic>();
        foreach (var project in _solution.Projects)
        {
            reported.AddRange(await ReportAsync(project.Id));
        }

        return reported;
    }

    private async Task<ImmutableArray<Diagnostic>> ReportAsync(ProjectId id)
    {
        var project = _solution.GetProject(id)!;
        return await (await project.GetCompilationAsync())!
            .WithAnalyzers([new DeclarationAnalyzer(), new UsageAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What the analyzers report, as Fix All asks for it.</summary>
    private sealed class Reported(Workbench workbench) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => await workbench.ReportAsync(project.Id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await workbench.ReportAsync(document.Project.Id)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            (await workbench.ReportAsync(project.Id)).Where(static diagnostic => diagnostic.Location == Location.None);
    }
}
