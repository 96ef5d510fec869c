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

/// <summary>A data file of a project in memory, with the metadata that the package's targets give it; they may change while it stays.</summary>
internal sealed class DataFileText(string path, SourceText text, string kind, string environment = "") : AdditionalText
{
    public override string Path { get; } = path;

    public string Kind { get; set; } = kind;

    public string Environment { get; set; } = environment;

    /// <summary>The ODS code of the manufacturer whose providers must all be declared.</summary>
    public string Manufacturer { get; set; } = "";

    /// <summary>How often the text was asked for.</summary>
    public int Reads { get; private set; }

    public static DataFileText Endpoints(string path, string text) =>
        new(path, SourceText.From(text, Encoding.UTF8), "Endpoints");

    public static DataFileText Snapshot(string path, string text, string environment = "") =>
        new(path, SourceText.From(text, Encoding.UTF8), "SdsSnapshot", environment);

    public static DataFileText Settings(string path, string text, string environment = "") =>
        new(path, SourceText.From(text, Encoding.UTF8), "Settings", environment);

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return text;
    }
}

/// <summary>The options that the compiler makes of the metadata, as they are now.</summary>
/// <param name="files">The data files.</param>
/// <param name="properties">The MSBuild properties that the compiler sees.</param>
internal sealed class DataFileOptions(ImmutableArray<DataFileText> files, ImmutableDictionary<string, string>? properties = null) : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Options> _optionsOfFiles = files
        .GroupBy(static file => file.Path)
        .ToDictionary(static group => group.Key, static group => new Options(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.GpConnectFile"] = group.First().Kind,
            ["build_metadata.AdditionalFiles.Environment"] = group.First().Environment,
            ["build_metadata.AdditionalFiles.Manufacturer"] = group.First().Manufacturer,
        }));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        (properties ?? ImmutableDictionary<string, string>.Empty).ToDictionary(static property => "build_property." + property.Key, static property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _optionsOfFiles.TryGetValue(textFile.Path, out var options) ? options : GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
