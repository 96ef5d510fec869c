using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>Something that is malformed in an endpoint file, at its place.</summary>
/// <param name="Message">A sentence for the file's author: what is wrong and what to do.</param>
/// <param name="Start">The offset of the place.</param>
/// <param name="Length">The length of the place.</param>
internal readonly record struct EndpointFileFault(string Message, int Start, int Length)
{
    /// <summary>Whether it is very likely wrong only: the file is read all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Whether each row that is there is read in spite of it.</summary>
    public bool LosesNothing { get; init; }

    public static EndpointFileFault Of(CsvError error) => new(error.Message, error.Start, error.Length);
}
