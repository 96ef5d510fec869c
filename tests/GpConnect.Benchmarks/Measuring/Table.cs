using System;
using System.Globalization;
using System.Linq;

namespace GpConnect.Benchmarks.Measuring;

/// <summary>Prints Markdown tables.</summary>
internal static class Table
{
    public static void Begin(string title, params string[] columns)
    {
        Console.WriteLine();
        Console.WriteLine("## " + title);
        Console.WriteLine();
        Row(columns);
        Row([.. columns.Select(static _ => "---")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine("| " + string.Join(" | ", cells) + " |");

    public static string Milliseconds(double value) => Number(value) + " ms";

    public static string Nanoseconds(double value) => Number(value) + " ns";

    public static string Kilobytes(double value) => Number(value) + " KB";

    public static string Ratio(double value) => value.ToString(value < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture);

    /// <summary>Three digits.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        < 1 => value.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
