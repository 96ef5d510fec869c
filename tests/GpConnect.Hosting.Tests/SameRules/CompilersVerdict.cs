using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Hosting.Tests.SameRules;

/// <summary>What the compiler's half says of a project.</summary>
internal static class CompilersVerdict
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll" or "GpConnect.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Severity, rule and message of each finding, but GPC3008: there is no generated registry at run time.</summary>
    /// <param name="source">The C#.</param>
    /// <param name="kind">What the data file is: <c>Endpoints</c> or <c>Settings</c>.</param>
    /// <param name="path">The path of the data file.</param>
    /// <param name="text">Its text.</param>
    public static async Task<IReadOnlyList<string>> Of(string source, string kind = "", string path = "", string text = "")
    {
        var compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<AdditionalText> files = kind.Length > 0 ? [new DataFile(path, text)] : [];
        var options = new Options(kind);
        CSharpGeneratorDriver.Create([new RegistryGenerator().AsSourceGenerator()], files, optionsProvider: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var diagnostics = await generated
            .WithAnalyzers([new DeclarationAnalyzer()], new AnalyzerOptions(files, options))
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(static found => found.Id != "GPC3008").Select(static found => $"{found.Severity} {found.Id} {found.GetMessage()}").Order(StringComparer.Ordinal)];
    }

    private sealed class DataFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string kind) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(kind);
    }

    private sealed class Values(string kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.GpConnectFile" && kind.Length > 0 ? kind : null;
            return value is not null;
        }
    }
}
