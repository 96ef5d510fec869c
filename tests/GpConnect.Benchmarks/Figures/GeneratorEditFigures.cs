using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the generator takes at edits that change no declaration, in bodies or not.</summary>
internal static class GeneratorEditFigures
{
    private const string TopLevel = "/src/Program.cs";

    private static int Typed;

    private static string Digit => (Typed++ % 8).ToString(CultureInfo.InvariantCulture);

    public static void Print()
    {
        Table.Begin("Generator, 10,000 endpoints in 100 classes in 100 files, edits that change no declaration", "edit", "time", "cpu", "allocated", "a null generator's time", "and what it allocates");
        Row("a body elsewhere", static editor => editor.Type(Background.PathOf(0), Background.EditMark, Digit));
        Row("a body in a declaring file", static editor => editor.Type(Estate.PathOf(0), Estate.EditMark, Digit));
        Row("a member's name elsewhere", static editor => editor.Type(Background.PathOf(0), "public int Tota", Digit));
        Row("a property's initialiser elsewhere", static editor => editor.Type(Background.PathOf(0), "set; } = \"", Digit));
        Row("a using elsewhere", static editor => editor.Type(Background.PathOf(0), "using System.Net.Htt", Digit));
        Row("a parameter in a declaring file", static editor => editor.Type(Estate.PathOf(0), "Of(int numbe", Digit));
        Row("top-level statements", static editor => editor.Type(TopLevel, Background.EditMark, Digit));
        Row("warning level", static editor => editor.SetOptions(static options => options.WithWarningLevel(7 - options.WarningLevel)));
    }

    private static void Row(string edit, Action<Editor> type)
    {
        List<Document> documents =
        [
            .. Background.Files(),
            .. new Estate(10_000, 100).Declarations(),
            new Document(TopLevel, "using System;\n\nConsole.WriteLine(/*edit*/0);\nvar count = args.Length;\nConsole.WriteLine(count);\n"),
        ];
        Series[] series = [SeriesOf(Open(new NullGenerator())), SeriesOf(Open(new RegistryGenerator()))];
        Series.Interleave(series, rounds: 41, warmUp: 9);
        Table.Row(
            edit,
            Table.Milliseconds(series[1].Wall),
            Table.Milliseconds(series[1].Cpu),
            Table.Kilobytes(series[1].Kilobytes),
            Table.Milliseconds(series[0].Wall),
            Table.Kilobytes(series[0].Kilobytes));

        Editor Open(IIncrementalGenerator generator)
        {
            var editor = new Editor(documents, file: null, generator);
            editor.SetOptions(static options => options.WithWarningLevel(3));
            return editor;
        }

        Series SeriesOf(Editor editor)
        {
            editor.Run();
            var before = editor.Outputs();
            return new Series("", editor.Run, () => type(editor), () =>
            {
                if (editor.Outputs().Any(output => before[output.Key] != output.Value))
                {
                    throw new InvalidOperationException($"{edit}: an output was made again.");
                }
            });
        }
    }
}
