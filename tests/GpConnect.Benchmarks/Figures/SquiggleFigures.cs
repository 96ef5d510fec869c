using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Figures;

/// <summary>
/// What stands between an edit and the squiggles of the one open file, as an editor asks for them: beside an analyzer that does nothing,
/// each in a project of its own.
/// </summary>
internal static class SquiggleFigures
{
    private const int Most = 10_000;
    private const string OwnPath = "/src/Own.cs";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new DeclarationAnalyzer(), new UsageAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Null = [new NullAnalyzer()];
    private static int Typed;

    private static string Digit => (Typed++ % 8).ToString(CultureInfo.InvariantCulture);

    public static void Print()
    {
        PrintAttributes();
        PrintRows();
        PrintReferences();
        PrintSnapshot();
        GeneratorEditFigures.Print();
        OperationFigures.Print();
    }

    private static void PrintAttributes()
    {
        var estate = new Estate(Most, 100);
        Begin("10,000 endpoints in C#, 100 classes in 100 files; a file of them is open");

        // The null analyzer's time is many times ours in these, and the first row of a process is jitted while it runs.
        Row("a body in another file", Open, static view => view.Editor.Type(Background.PathOf(0), Background.EditMark, Digit), found: 0, rounds: 300, warmUp: 60);
        Row("a member's name in another file", Open, static view => view.Editor.Type(Background.PathOf(0), "public int Tota", Digit), found: 0, rounds: 300);
        Row("a property's initialiser in another file", Open, static view => view.Editor.Type(Background.PathOf(0), "set; } = \"", Digit), found: 0, rounds: 300);
        Row("a body in the open file", Open, static view => view.Editor.Type(Estate.PathOf(0), Estate.EditMark, Digit), found: 0, rounds: 300);
        Row("a declaration in the open file", Open, static view => view.Editor.Type(Estate.PathOf(0), "Asid = \"", Digit), found: 0);
        Row("a declaration in another file", Open, static view => view.Editor.Type(Estate.PathOf(1), "Asid = \"", Digit), found: 0);
        Row(
            "a declaration in the open file, with a clash",
            Open,
            view => view.Editor.Type(Estate.PathOf(0), "Asid = \"", Typed++ % 4 < 2 ? estate.Asid(Most - 1) : estate.Asid(0)),
            found: null);

        View Open(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
            new(new Editor(Background.Files().Concat(estate.Declarations()), file: null, new RegistryGenerator()), analyzers, Estate.PathOf(0));
    }

    private static void PrintRows()
    {
        var estate = new Estate(Most);
        var (csv, asid) = (estate.Csv(), estate.Asid(Most / 2));
        Begin("10,000 rows of an endpoint file");
        Row("a cell; the file is open", Open, view => view.Editor.Save(With($"7{Typed++:D11}")), found: 0);
        Row("a cell, with a clash; the file is open", Open, view => view.Editor.Save(With(Typed++ % 4 < 2 ? estate.Asid(0) : asid)), found: null);
        Row("a body elsewhere; the file is open", Open, static view => view.Editor.Type(Background.PathOf(0), Background.EditMark, Digit), found: 0);
        Row("a body elsewhere; a registry of C# is open", OpenOwn, static view => view.Editor.Type(Background.PathOf(0), Background.EditMark, Digit), found: null);
        Row("a member's name elsewhere; a registry of C# is open", OpenOwn, static view => view.Editor.Type(Background.PathOf(0), "public int Tota", Digit), found: null);

        string With(string changed) => csv.Replace(asid, changed, StringComparison.Ordinal);

        Editor Project() => ProjectWithRows(csv);

        View Open(ImmutableArray<DiagnosticAnalyzer> analyzers) => new(Project(), analyzers, "/src/practices.csv");

        View OpenOwn(ImmutableArray<DiagnosticAnalyzer> analyzers) => new(Project(), analyzers, OwnPath);
    }

    private static void PrintReferences()
    {
        var library = MetadataReference.CreateFromImage(Built.Emit(
            (CSharpCompilation)new Editor(new Estate(Most, 100).Declarations(), file: null, new RegistryGenerator()).RunAndUpdate().WithAssemblyName("Acme.Library")));
        var open = new Document("/src/Open.cs", "internal static class Open { public static string Text() { return \"123456789012\" + /*edit*/0; } }");
        Begin("A reference with 10,000 endpoints; a file with a string of 12 digits is open");
        Row("a body in the open file", Open, static view => view.Editor.Type("/src/Open.cs", Background.EditMark, Digit), found: 0);
        Row("a member's name elsewhere", Open, static view => view.Editor.Type(Background.PathOf(0), "public int Tota", Digit), found: 0);

        View Open(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
            new(new Editor(Background.Files().Append(open), file: null, new RegistryGenerator()).Referencing(library), analyzers, "/src/Open.cs");
    }

    private static void PrintSnapshot()
    {
        var estate = new Estate(Most);
        var (csv, ldif, asid) = (estate.Csv(), estate.Ldif(), estate.Asid(Most / 2));
        Begin("10,000 rows of an endpoint file and a snapshot of 20,000 records");
        Row("a body elsewhere; a registry of C# is open", Open, static view => view.Editor.Type(Background.PathOf(0), Background.EditMark, Digit), found: null);
        Row("a member's name elsewhere; a registry of C# is open", Open, static view => view.Editor.Type(Background.PathOf(0), "public int Tota", Digit), found: null);
        Row("a cell; a registry of C# is open", Open, view => view.Editor.Save(csv.Replace(asid, $"7{Typed++:D11}", StringComparison.Ordinal)), found: null);

        View Open(ImmutableArray<DiagnosticAnalyzer> analyzers) => new(ProjectWithRows(csv), analyzers, OwnPath, DataFileText.Snapshot("/src/services.ldif", ldif));
    }

    /// <summary>A class that takes the rows, whose members take the compiler itself long, and one beside it.</summary>
    private static Editor ProjectWithRows(string csv) => new(
        Background.Files().Append(Estate.FromFile(members: true)).Append(new Document(OwnPath, """
            [GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Separate, Environment = "INT")]
            [GpConnect.SpineEndpoint("Own", OdsCode = "X26", Asid = "200000000115", PartyKey = "X26-822358")]
            internal static partial class Own { }
            """)),
        DataFileText.Endpoints("/src/practices.csv", csv),
        new RegistryGenerator());

    private static void Begin(string title) => Table.Begin(
        "Squiggles: " + title, "edit", "time over the null analyzer", "cpu over it", "allocated over it", "the null analyzer's time", "and what it allocates");

    private static void Row(string edit, Func<ImmutableArray<DiagnosticAnalyzer>, View> open, Action<View> type, int? found, int rounds = 45, int warmUp = 7)
    {
        var (none, ours) = (open(Null), open(Ours));
        Series[] series = [SeriesOf(none, 0), SeriesOf(ours, found)];
        Series.Interleave(series, rounds, warmUp);
        Table.Row(
            edit,
            Table.Milliseconds(series[1].WallOver(series[0])),
            Table.Milliseconds(series[1].CpuOver(series[0])),
            Table.Kilobytes(series[1].Kilobytes - series[0].Kilobytes),
            Table.Milliseconds(series[0].Wall),
            Table.Kilobytes(series[0].Kilobytes));

        Series SeriesOf(View view, int? expected) => new("", view.Ask, Prepare(view), () =>
        {
            if (expected is { } count && view.Found != count)
            {
                throw new InvalidOperationException($"{edit}: {view.Found} diagnostics, not {count}.");
            }
        });

        Action Prepare(View view)
        {
            view.Update();
            view.Ask();
            return () =>
            {
                type(view);
                view.Update();
            };
        }
    }
}
