using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>A data file of a project in memory, with the metadata that the package's targets give it.</summary>
internal sealed class DataFileText(string path, SourceText text, string kind, string environment = "") : AdditionalText
{
    public override string Path { get; } = path;

    public string Kind { get; } = kind;

    public string Environment { get; } = environment;

    /// <summary>How often the text was asked for.</summary>
    public int Reads { get; private set; }

    public static DataFileText Endpoints(string path, string text) =>
        new(path, SourceText.From(text, Encoding.UTF8), "Endpoints");

    public static DataFileText Snapshot(string path, string text, string environment = "") =>
        new(path, SourceText.From(text, Encoding.UTF8), "SdsSnapshot", environment);

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return text;
    }
}

/// <summary>The options that the compiler makes of the metadata.</summary>
internal sealed class DataFileOptions(ImmutableArray<DataFileText> files) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        files.FirstOrDefault(file => file.Path == textFile.Path) is { } file
            ? new Options(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.GpConnectFile"] = file.Kind,
                ["build_metadata.AdditionalFiles.Environment"] = file.Environment,
            })
            : GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
