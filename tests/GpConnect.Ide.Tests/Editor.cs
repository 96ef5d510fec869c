using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Ide.Tests;

/// <summary>
/// An editor with a project open that has the package: analyzers, generator and fixes as files, endpoint files and snapshots as
/// additional files with the metadata that the package's targets write. What one types changes the workspace, as in an editor.
/// </summary>
internal sealed class Editor : IDisposable
{
    private const string Folder = "/src/";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll" or "GpConnect.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AdhocWorkspace _workspace = new(EditorServices.Host);
    private readonly ProjectId _project;
    private readonly Stack<Solution> _undo = new();

    public Editor()
    {
        _project = ProjectId.CreateNewId();
        var loader = new PackageLoader();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project,
                VersionStamp.Default,
                "Acme",
                "Acme",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                metadataReferences: References,
                analyzerReferences: PackageLoader.Files.Select(file => new AnalyzerFileReference(file, loader))));
        Apply(solution);
    }

    public EditorServices Services => new(_workspace);

    /// <summary>Adds a C# file.</summary>
    public Editor WithSource(string name, string text)
    {
        Apply(_workspace.CurrentSolution.AddDocument(DocumentId.CreateNewId(_project), name, SourceText.From(text, Encoding.UTF8), filePath: Folder + name));
        return this;
    }

    /// <summary>Adds an endpoint file or a snapshot, and says so as the SDK does in the generated <c>.editorconfig</c>.</summary>
    public Editor WithDataFile(string name, string text, string kind = "Endpoints")
    {
        Apply(_workspace.CurrentSolution
            .AddAdditionalDocument(DocumentId.CreateNewId(_project), name, SourceText.From(text, Encoding.UTF8), filePath: Folder + name)
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(_project),
                name + ".globalconfig",
                SourceText.From($"is_global = true\n[{Folder}{name}]\nbuild_metadata.AdditionalFiles.GpConnectFile = {kind}\n", Encoding.UTF8),
                filePath: $"{Folder}{name}.globalconfig"));
        return this;
    }

    /// <summary>Replaces the one place where a file has <paramref name="old"/>.</summary>
    public void Type(string file, string old, string replacement)
    {
        var text = Text(file);
        var start = text.IndexOf(old, StringComparison.Ordinal);
        if (start < 0 || text.IndexOf(old, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' is not there exactly once.", nameof(old));
        }

        _undo.Push(_workspace.CurrentSolution);
        SetText(file, string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + old.Length)));
    }

    public void SetText(string file, string text)
    {
        var source = SourceText.From(text, Encoding.UTF8);
        Apply(Document(file) is Document document
            ? _workspace.CurrentSolution.WithDocumentText(document.Id, source)
            : _workspace.CurrentSolution.WithAdditionalDocumentText(Document(file).Id, source));
    }

    /// <summary>Takes the last edit back.</summary>
    public void Undo()
    {
        var before = _undo.Pop();
        foreach (var document in FilesOf(before))
        {
            SetText(document.Name, TextOf(document));
        }
    }

    public void Close(string file) => Apply(_workspace.CurrentSolution.RemoveDocument(Document(file).Id));

    public string Text(string file) => TextOf(Document(file));

    /// <summary>A C# file or a data file.</summary>
    public TextDocument Document(string file) => FilesOf(_workspace.CurrentSolution).Single(document => document.Name == file);

    /// <summary>The squiggles of one file alone, as the id and the text under it; without GPC3008, which only says that others say something.</summary>
    public async Task<IReadOnlyList<string>> SquigglesAsync(string file) =>
        [.. (await AllSquigglesAsync(file)).Where(static squiggle => !squiggle.StartsWith("GPC3008 ", StringComparison.Ordinal))];

    /// <summary>All squiggles of one file alone, those of the generator too.</summary>
    public async Task<IReadOnlyList<string>> AllSquigglesAsync(string file)
    {
        var document = Document(file);
        var text = await document.GetTextAsync();
        return [.. (await Services.DiagnosticsAsync(document))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => $"{diagnostic.Id} {text.ToString(diagnostic.Location.SourceSpan)}")];
    }

    /// <summary>The package's fixes that the light bulb offers where the caret is before <paramref name="at"/>.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(string file, string at)
    {
        var text = Text(file);
        var span = new TextSpan(text.IndexOf(at, StringComparison.Ordinal), 0);
        return await Services.FixesAsync(Document(file), span);
    }

    /// <summary>Takes the one fix offered there.</summary>
    public async Task ApplyFixAsync(string file, string at)
    {
        // Beside a fix of a data file there is its Fix All.
        await TakeAsync((await FixesAsync(file, at)).Single(static fix => fix.NestedActions.IsEmpty));
    }

    /// <summary>Takes a fix.</summary>
    public async Task TakeAsync(CodeAction fix)
    {
        _undo.Push(_workspace.CurrentSolution);
        foreach (var operation in await fix.GetOperationsAsync(_workspace.CurrentSolution, new Progress<CodeAnalysisProgress>(), CancellationToken.None))
        {
            operation.Apply(_workspace, CancellationToken.None);
        }
    }

    /// <summary>What the compiler says of the whole project with its generated code, warnings and errors.</summary>
    public async Task<IReadOnlyList<string>> CompilerSaysAsync()
    {
        var compilation = (await _workspace.CurrentSolution.GetProject(_project)!.GetCompilationAsync())!;
        return [.. compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.Id)];
    }

    /// <summary>Renames what is declared at <paramref name="at"/>, everywhere.</summary>
    public async Task RenameAsync(string file, string at, string name)
    {
        var document = (Document)Document(file);
        var model = (await document.GetSemanticModelAsync())!;
        var node = (await document.GetSyntaxRootAsync())!.FindToken(Text(file).IndexOf(at, StringComparison.Ordinal)).Parent!;
        _undo.Push(_workspace.CurrentSolution);
        Apply(await Microsoft.CodeAnalysis.Rename.Renamer.RenameSymbolAsync(
            _workspace.CurrentSolution, model.GetDeclaredSymbol(node)!, new Microsoft.CodeAnalysis.Rename.SymbolRenameOptions(), name));
    }

    public void Dispose() => _workspace.Dispose();

    private static string TextOf(TextDocument document) => document.GetTextAsync().GetAwaiter().GetResult().ToString();

    private IEnumerable<TextDocument> FilesOf(Solution solution) =>
        solution.GetProject(_project)!.Documents.Concat(solution.GetProject(_project)!.AdditionalDocuments);

    private void Apply(Solution solution)
    {
        if (!_workspace.TryApplyChanges(solution))
        {
            throw new InvalidOperationException("The workspace refused the change.");
        }
    }
}
