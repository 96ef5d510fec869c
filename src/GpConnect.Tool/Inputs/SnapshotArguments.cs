using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>The snapshots that the command line names: <c>FILE</c>, or <c>ENVIRONMENT=FILE</c>.</summary>
internal static class SnapshotArguments
{
    /// <summary>Reads all of them, each file once, by path; with the environments that it is named for, of which null is its own.</summary>
    public static IReadOnlyList<(SnapshotInput Snapshot, IReadOnlyList<string?> Environments)> Read(
        IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var named = arguments
            .SelectMany(static argument => FilesOf(argument))
            .GroupBy(static file => TextFile.Shown(file.Path), static file => file.Environment, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .ToList();
        var snapshots = Task.WhenAll(named.Select(file => Task.Run(() => SnapshotReader.Read(file.Key, cancellationToken), cancellationToken))).GetAwaiter().GetResult();
        return [.. named.Zip(snapshots, static (file, snapshot) => (snapshot, (IReadOnlyList<string?>)[.. file.Distinct()]))];
    }

    /// <summary>Reads what somebody wants to make a file of, under no environment: it must be complete, and agree, and not be among the outputs.</summary>
    public static SdsEvidence ReadSource(IEnumerable<string> arguments, string? output, IEnumerable<string> otherInputs, CancellationToken cancellationToken)
    {
        IReadOnlyList<SnapshotInput> snapshots = [.. Read(arguments, cancellationToken).Select(static snapshot => snapshot.Snapshot)];
        NewFile.MustBeNew(output is null ? [] : [output], snapshots.Select(static snapshot => snapshot.Path).Concat(otherInputs));
        SnapshotAgreement.MustBeComplete(snapshots);
        var sds = SdsEvidence.Of([.. snapshots.Select(static snapshot => new SnapshotFile(snapshot.Name, [string.Empty], snapshot.Snapshot))], SdsDirectory.Create);
        SnapshotAgreement.MustAgree(sds, snapshots);
        return sds;
    }

    /// <summary>The environment that a snapshot is compared in: the one that is named, its own, or the one that all is declared in.</summary>
    public static string EnvironmentOf(SnapshotInput snapshot, string? named, IReadOnlyList<string> declared) =>
        (named ?? snapshot.Header.Environment, declared) switch
        {
            ({ } environment, _) => DeclaredEndpoint.EnvironmentKey(environment),
            (null, [var only]) => only,
            (null, []) => string.Empty,
            _ => throw new ToolException(
                $"{snapshot.Path} doesn't say which Spine environment it is of, and there are {declared.Count}: write --sds {declared[^1]}={snapshot.Path}"),
        };

    private static IEnumerable<(string Path, string? Environment)> FilesOf(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var isNamed = equals >= 0 && !File.Exists(argument);
        var (path, environment) = (isNamed ? argument[(equals + 1)..] : argument, isNamed ? argument[..equals] : null);
        return FilePattern.Named(path, "SDS snapshot").Select(file => (file, environment));
    }
}
