using System.Collections.Generic;

namespace GpConnect.Tool.Inputs;

/// <summary>The files that the inputs name, each once, by path.</summary>
/// <param name="Assemblies">The assemblies.</param>
/// <param name="EndpointFiles">The endpoint files, with what is said of them.</param>
/// <param name="Settings">The settings files, with what is said of them.</param>
internal sealed record FoundFiles(
    IReadOnlyList<FoundFile> Assemblies, IReadOnlyList<FoundFile> EndpointFiles, IReadOnlyList<FoundFile> Settings)
{
    /// <summary>What builds wrote for a report, by path; the assemblies that they name are among <see cref="Assemblies"/>.</summary>
    public IReadOnlyList<BuildPart> Builds { get; init; } = [];

    /// <summary>Tables in the folders, by path, that nothing says anything of; whether a <c>gpconnect.json</c> beside it describes others.</summary>
    public IReadOnlyList<(string Path, bool IsBesideDescription)> Undescribed { get; init; } = [];
}

/// <summary>A file that the inputs name.</summary>
/// <param name="Path">Its path, as findings show it.</param>
/// <param name="Options">What is said of it from outside.</param>
/// <param name="IsNamed">Whether it was named itself, rather than a folder or a pattern that has it.</param>
internal sealed record FoundFile(string Path, RegistryOptions Options, bool IsNamed);
