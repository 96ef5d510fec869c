namespace GpConnect.Benchmarks.Workloads;

/// <summary>A C# file.</summary>
internal sealed record Document(string Path, string Text);
