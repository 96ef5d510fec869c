using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The data files of a project, read.</summary>
internal sealed class DataFileSet
{
    // A file is read again when its text changes, not when the compilation does. Keyed weakly; the values hold no text.
    private static readonly ConditionalWeakTable<SourceText, EndpointFileReading> Readings = new();

    private DataFileSet(IReadOnlyList<EndpointFileReading> endpointReadings, IReadOnlyList<AdditionalText> endpointTexts)
    {
        EndpointReadings = endpointReadings;
        EndpointTexts = endpointTexts;
        EndpointFiles = [.. endpointReadings.Select(static reading => reading.File)];
    }

    /// <summary>The endpoint files, by path: the order of sites.</summary>
    public IReadOnlyList<EndpointFile> EndpointFiles { get; }

    public IReadOnlyList<EndpointFileReading> EndpointReadings { get; }

    public IReadOnlyList<AdditionalText> EndpointTexts { get; }

    public static DataFileSet Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var endpointTexts = DataFiles.Ordered(
            options.AdditionalFiles.Where(
                file => DataFiles.Classify(file, options.AnalyzerConfigOptionsProvider).Kind == DataFileKind.Endpoints),
            DataFiles.PathOf);
        return new DataFileSet([.. endpointTexts.Select(text => Read(text, cancellationToken))], endpointTexts);
    }

    private static EndpointFileReading Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var path = DataFiles.PathOf(file);
        if (file.GetText(cancellationToken) is not { } text)
        {
            return EndpointFileReader.Read(path, string.Empty, cancellationToken);
        }

        if (!Readings.TryGetValue(text, out var reading) || reading.File.Path != path)
        {
            reading = EndpointFileReader.Read(path, text.ToString(), cancellationToken);
            Readings.Remove(text);
            Readings.GetValue(text, _ => reading);
        }

        return reading;
    }
}
