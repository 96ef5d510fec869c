using System.Collections.Generic;

namespace GpConnect.Tool.Inputs;

/// <summary>What the command line names as inputs.</summary>
/// <param name="Paths">Files, folders and patterns of what is declared.</param>
/// <param name="Snapshots">Files and patterns of SDS snapshots, each perhaps with its environment: <c>LIVE=sds/live.ldif</c>.</param>
/// <param name="Registries">What is said of endpoint files and settings.</param>
/// <param name="Manufacturers">The ODS codes of the manufacturers whose providers must all be declared.</param>
/// <param name="RequiresSnapshot">Whether each registry must be covered by a snapshot.</param>
internal sealed record InputOptions(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Snapshots,
    RegistryOptions Registries,
    IReadOnlyList<string> Manufacturers,
    bool RequiresSnapshot);
