using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the generator takes, cold and at edits.</summary>
internal static class GeneratorFigures
{
    private const int Most = 10_000;
    private static readonly Estate[] Estates = [new(10), new(100), new(1_000), new(Most), new(1_000, 10), new(Most, 100)];

    public static void Print()
    {
        PrintCold();
        PrintEdits();
    }

    private static Editor Open(Estate estate) =>
        new(Background.Files().Concat(estate.Declarations()), file: null, new RegistryGenerator());

    private static Editor OpenFile(Estate estate, bool members) => new(
        Background.Files().Append(Estate.FromFile(members)),
        DataFileText.Endpoints("/src/practices.csv", estate.Csv()),
        new RegistryGenerator());

    private static Editor OpenNull() => new(Background.Files(), file: null, new NullGenerator());

    private static void PrintCold()
    {
        var series = new List<Series>();
        Add("null generator", OpenNull);
        foreach (var estate in Estates)
        {
            Add(estate.Name + " attributes", () => Open(estate));
        }

        Add("10,000 CSV rows", static () => OpenFile(new Estate(Most), members: true));
        Add("10,000 CSV rows, `Members = false`", static () => OpenFile(new Estate(Most), members: false));
        Series.Interleave(series, rounds: 9, warmUp: 3, collect: true);

        Table.Begin("Generator, cold", "declared", "time", "cpu", "allocated");
        PrintRows(series);

        void Add(string name, Func<Editor> open)
        {
            Editor? editor = null;
            series.Add(new Series(name, () => editor!.Run(), () => editor = open()));
        }
    }

    private static void PrintEdits()
    {
        var none = new Project("null generator", OpenNull());
        var declared = Estates.Select(static estate => new Project(estate.Name + " attributes", Open(estate))).ToList();
        Project[] files =
        [
            new("10,000 CSV rows", OpenFile(new Estate(Most), members: true)),
            new("10,000 CSV rows, `Members = false`", OpenFile(new Estate(Most), members: false)),
        ];
        var edit = 0;

        PrintEdit(
            "unrelated edit (in the body of a method of a background file)",
            rounds: 60,
            [none, .. declared, .. files],
            editor => editor.Type(Background.PathOf(edit++), Background.EditMark, Digit(edit)),
            modified: 0);
        PrintEdit(
            "edit of a method's body in a declaring file",
            rounds: 30,
            declared,
            editor => editor.Type(Estate.PathOf(0), Estate.EditMark, Digit(edit++)),
            modified: 0);
        PrintEdit(
            "one declaration edited",
            rounds: 15,
            declared,
            editor => editor.Type(Estate.PathOf(0), "Asid = \"", Digit(edit++)),
            modified: 1);

        var csv = new Estate(Most).Csv();
        var asid = new Estate(Most).Asid(Most / 2);
        PrintEdit(
            "one row of the endpoint file edited",
            rounds: 15,
            files,
            editor => editor.Save(csv.Replace(asid, (700_000_000_000 + edit++).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
            modified: 1);
    }

    private static string Digit(int edit) => (edit % 8).ToString(CultureInfo.InvariantCulture);

    /// <summary>Measures runs after an edit; fails where other than <paramref name="modified"/> outputs were made again.</summary>
    private static void PrintEdit(string title, int rounds, IReadOnlyList<Project> projects, Action<Editor> edit, int modified)
    {
        var series = projects.Select(project =>
        {
            project.Editor.Run();
            var before = project.Editor.Outputs();
            return new Series(project.Name, project.Editor.Run, () => edit(project.Editor), () =>
            {
                var after = project.Editor.Outputs();
                var again = after.Count(output => before[output.Key] != output.Value);
                if (again != modified && after.Count > 0)
                {
                    throw new InvalidOperationException($"{title}, {project.Name}: {again} outputs were made again, not {modified}.");
                }

                before = after;
            });
        }).ToList();
        Series.Interleave(series, rounds, warmUp: rounds / 2);
        Table.Begin("Generator, " + title, "declared", "time", "cpu", "allocated");
        PrintRows(series);
    }

    private static void PrintRows(IReadOnlyList<Series> series)
    {
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Wall), Table.Milliseconds(one.Cpu), Table.Kilobytes(one.Kilobytes));
        }
    }

    private sealed record Project(string Name, Editor Editor);
}
