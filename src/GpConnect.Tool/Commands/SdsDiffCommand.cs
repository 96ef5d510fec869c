using System.CommandLine;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Snapshots;
using GpConnect.Tool.Comparing;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect sds diff</c>: what moved between two snapshots.</summary>
internal static class SdsDiffCommand
{
    public static ToolCommand Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The older snapshot, or a pattern of its files" };
        var now = new Argument<string>("NEW") { Description = "The newer one" };
        var format = ChoiceOption.Of<DiffFormat>("--format", "The format of the list; text without it");
        var command = new ToolCommand("diff", "List what moved between two SDS snapshots, whatever their formats", "sds-diff")
        {
            Examples = ["gpconnect sds diff sds/last-week.ldif sds/live.ndjson", "gpconnect sds diff old.ldif new.ldif --format md"],
            Clean = "nothing moved",
            Findings = "something moved",
        };
        command.Add(old);
        command.Add(now);
        command.Add(format);
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(
            () => Diff(parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(format) ?? DiffFormat.Text, terminal, cancellationToken)));
        return command;
    }

    private static int Diff(string old, string now, DiffFormat format, Terminal terminal, CancellationToken cancellationToken)
    {
        SnapshotDiff diff;
        using (var progress = terminal.Progress())
        {
            progress.Show("Reading SDS snapshots");
            diff = SnapshotDiff.Of(Read(old, cancellationToken), Read(now, cancellationToken));
        }

        DiffReport.Write(diff, format, terminal.Output);
        return diff.Changes.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static SdsDirectory Read(string path, CancellationToken cancellationToken)
    {
        var snapshots = SnapshotArguments.Read([path], cancellationToken);
        var directory = SdsDirectory.Create([.. snapshots.Select(static snapshot => snapshot.Snapshot.Snapshot)]);
        return !directory.IsEmpty ? directory : throw new ToolException($"{path} has no record of SDS, so there is nothing to compare");
    }
}
