using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Written;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>Reads all that the command line names into one estate, whatever it is.</summary>
/// <param name="options">What is named.</param>
/// <param name="progress">Told what is read.</param>
internal sealed class InputReader(InputOptions options, IProgressLine progress)
{
    /// <summary>Reads all of it.</summary>
    public EstateInputs Read(CancellationToken cancellationToken)
    {
        // The snapshots are by far the largest files, so they are read beside all others.
        var reading = Task.Run(() => SnapshotArguments.Read(options.Snapshots, cancellationToken), cancellationToken);
        progress.Show("Looking for inputs");
        var files = new FileFinder(options.Registries).Find(options.Paths);
        progress.Show($"Reading {files.Assemblies.Count:N0} assemblies");
        var assemblies = AssemblyInputs.Read(files.Assemblies, cancellationToken);
        IReadOnlyList<AssemblyRegistry> registries =
        [
            .. assemblies.Assemblies.SelectMany(static assembly => assembly.Registries, static (assembly, registry) => new AssemblyRegistry(assembly, registry)),
        ];
        progress.Show($"Reading {files.EndpointFiles.Count + files.Settings.Count:N0} endpoint files and settings");
        var endpointFiles = files.EndpointFiles.Select(static file => new TextInput(file.Path, TextFile.Read(file.Path))).ToList();
        var parsed = endpointFiles.Select(file => EndpointFileReader.Read(file.Path, file.Text, cancellationToken)).ToList();
        var settingsFiles = SettingsCopies.Without([.. files.Settings.Select(static file => (file, TextFile.Read(file.Path)))]).ToList();
        var settings = SettingsEstate.Of(
        [
            .. settingsFiles.Select(file => new SettingsFile(
                file.File.Path, DeclaredEndpoint.EnvironmentKey(file.File.Options.Environment ?? string.Empty), SettingsReader.Read(file.Text, cancellationToken))),
        ]);
        IReadOnlyList<EndpointFile> rows = [.. parsed.Select(static file => file.File)];
        IReadOnlyList<RegistryBuild> builds =
        [
            .. registries.Select(static (registry, i) => RegistryBuild.OfAssembly(registry.Assembly.Name, registry.Registry, i)),
            .. files.EndpointFiles.Select((file, i) => RegistryBuilder.Build(Written(file, i), rows)),
            .. SettingsBuilds.Of(settings),
        ];
        if (builds.Count == 0 && settings.Loose.Count == 0 && settings.Files.All(static file => file.Layer.Errors.Count == 0))
        {
            throw new ToolException(
                $"Nothing is declared in {string.Join(", ", options.Paths)}: no assembly with registries, no endpoint file and no settings of GP Connect"
                + (files.Undescribed.FirstOrDefault(static file => EndpointTable.Is(file.Path)).Path is { } table
                    ? $"; {table} may be an endpoint file, but no {FolderOptions.FileName} beside it names it: make one, or name the file itself, with --role and --topology"
                    : string.Empty));
        }

        if (options.Registries.PartyKey is { } partyKey && !files.EndpointFiles.Any(static file => file.Options is { Role: not Role.Provider, Topology: MhsTopology.Shared }))
        {
            throw new ToolException($"--party-key {partyKey} has no effect: it is of consumers that share an MHS, and no endpoint file declares them");
        }

        progress.Show("Reading SDS snapshots");
        var snapshots = reading.GetAwaiter().GetResult();
        var inputs = new EstateInputs(
            new DeclaredEstate(builds, [], parsed, SdsEvidence.None) { Settings = settings, RequiresSnapshot = options.RequiresSnapshot },
            registries,
            endpointFiles,
            [.. settingsFiles.Select(static file => new TextInput(file.File.Path, file.Text))],
            [.. snapshots.Select(static snapshot => snapshot.Snapshot)],
            [.. assemblies.Notes, .. files.Undescribed
                .Where(static file => file.IsBesideDescription && EndpointTable.Is(file.Path))
                .Select(static file => $"{file.Path} may be an endpoint file, and isn't checked: the {FolderOptions.FileName} beside it doesn't name it")])
        {
            Builds = files.Builds,
        };
        return inputs with { Declared = inputs.Declared with { Sds = EvidenceOf(snapshots, inputs.Environments) } };
    }

    private SdsEvidence EvidenceOf(
        IReadOnlyList<(SnapshotInput Snapshot, IReadOnlyList<string?> Environments)> snapshots, IReadOnlyList<string> declared)
    {
        var files = new List<SnapshotFile>();
        foreach (var (snapshot, named) in snapshots)
        {
            IReadOnlyList<string> environments = [.. named.Select(environment => SnapshotArguments.EnvironmentOf(snapshot, environment, declared)).Distinct()];
            files.Add(new SnapshotFile(snapshot.Name, environments, snapshot.Snapshot) { Manufacturers = [.. options.Manufacturers.SelectMany(argument => ManufacturerIn(argument, environments))] });
        }

        foreach (var argument in options.Manufacturers)
        {
            if (!snapshots.Where((_, i) => ManufacturerIn(argument, files[i].Environments).Any()).Any())
            {
                throw new ToolException($"--manufacturer {argument} finds nothing: no SDS snapshot is of its environment; name one by --sds, or correct it");
            }
        }

        var sds = SdsEvidence.Of(files, SdsDirectory.Create);
        SnapshotAgreement.MustAgree(sds, [.. snapshots.Select(static snapshot => snapshot.Snapshot)]);
        return sds;
    }

    /// <summary>A manufacturer, if it is named for one of the environments, or for none: <c>LIVE=YGM12</c>, <c>YGM12</c>.</summary>
    private static IEnumerable<(string Environment, string Manufacturer)> ManufacturerIn(string argument, IReadOnlyList<string> environments)
    {
        var parts = argument.Split('=', 2);
        var (environment, manufacturer) = (parts.Length == 2 ? DeclaredEndpoint.EnvironmentKey(parts[0]) : null, parts[^1].Trim().ToUpperInvariant());
        return environment is null || environments.Contains(environment) ? [(environment ?? string.Empty, manufacturer)] : [];
    }

    private static WrittenRegistry Written(FoundFile file, int number)
    {
        var said = file.Options;
        if (said.Role is not { } role || said.Topology is not { } topology)
        {
            throw new ToolException(
                $"What does {file.Path} declare? Say it by --role (provider, consumer or both) and --topology (shared or separate), or in a {FolderOptions.FileName} beside it");
        }

        var written = WrittenRegistry.OfFile(file.Path, number, role, topology, said.Environment ?? string.Empty, said.PartyKey ?? string.Empty);
        written.Registration = said.Registration ?? Registration.Undeclared;
        return written;
    }
}
