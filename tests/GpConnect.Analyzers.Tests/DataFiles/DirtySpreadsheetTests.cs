using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>An estate of 4,000 practices as it comes out of a spreadsheet, with every kind of dirt: as many diagnostics as causes.</summary>
public sealed class DirtySpreadsheetTests
{
    private const int Practices = 4_000;

    public static TheoryData<char, string, string> Exports => new()
    {
        { ';', "windows-1252", "CMA registered?" },
        { '\t', "utf-16", "CMA registered?" },
        { ',', "windows-1252", "CMA registered?" },
        { ';', "utf-8", "Registration" },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Every_cause_is_one_diagnostic(char separator, string encoding, string registration)
    {
        var export = new Export(separator, registration);
        var built = Rows.Of(Decoded(export.Text, encoding)).Build();

        if (encoding == "windows-1252")
        {
            export.Count("GPC3005"); // The encoding.
        }

        var diagnostics = await built.AnalyzeAsync();
        Assert.Equal(
            export.Causes.OrderBy(static cause => cause.Key, StringComparer.Ordinal).Select(static cause => $"{cause.Key} {cause.Value}"),
            diagnostics.GroupBy(static diagnostic => diagnostic.Id).OrderBy(static id => id.Key, StringComparer.Ordinal).Select(static id => $"{id.Key} {id.Count()}"));
        Assert.Equal(export.Kept, built.Endpoints().Count());
        Assert.Contains(
            string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} endpoints", export.Rows - export.Kept, export.Rows),
            Assert.Single(built.Reported).GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(built.CompilerDiagnostics);
    }

    [Fact]
    public async Task All_zeros_are_restored_at_once()
    {
        var export = new Export(';', "Registration");
        var project = Rows.Of(export.Text);
        project = project with { Sources = project.Sources.Add(("/src/Trusts.cs", """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "2000 0000 1385")]
            static partial class Trusts { }
            """)) };
        using var workbench = new Workbench(project);

        await workbench.FixAllAsync(new GpConnect.Analyzers.CodeFixes.Identifiers.MalformedIdentifierFix(), "GPC2002", Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project);

        var left = (await (await workbench.ProjectAsync()).Build().AnalyzeAsync()).Where(static diagnostic => diagnostic.Id == "GPC2002").ToList();
        Assert.Equal(export.Scientific, left.Count);
        Assert.All(left, static diagnostic => Assert.Contains("scientific notation", diagnostic.GetMessage()));
    }

    /// <summary>What the compiler makes of a file on a machine whose own encoding is UTF-8.</summary>
    private static string Decoded(string text, string encoding) => encoding switch
    {
        "windows-1252" => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text)), // The letters of the names are the same in both.
        _ => text,
    };

    private sealed class Export
    {
        private static readonly string[] Names = ["Beech", "Oak", "Mill Road", "Harbour", "St. Mary's", "Dr Legg & Partners", "Señor Street", "Café Lane", "Church View"];
        private static readonly string[] Kinds = ["Surgery", "Practice", "Medical Centre", "Health Centre"];

        private readonly Random _random = new(13);
        private readonly StringBuilder _text = new();
        private readonly char _separator;

        public Export(char separator, string registration)
        {
            _separator = separator;
            Line("GP estate export 2026-11-25", "", "", "", "", "");
            Line("Organisation", "", "Spine identifiers", "", "Registration", "");
            Line("ODS Code", "Practice Name", "ASID", "Party Key", registration, "Go-live");
            Count("GPC3005"); // The title.
            Count("GPC3002"); // Names that repeat, all of them.
            if (registration != "Registration")
            {
                Count("GPC3005"); // Its heading, and none for any row.
            }

            for (var i = 0; i < Practices; i++)
            {
                Practice(i, hasRegistration: registration == "Registration");
            }

            _text.Append(separator, 5).Append("\r\n").Append(separator, 5).Append("\r\n\r\n");
        }

        public string Text => _text.ToString();

        public SortedDictionary<string, int> Causes { get; } = new(StringComparer.Ordinal);

        public int Rows { get; private set; }

        public int Kept { get; private set; }

        public int Scientific { get; private set; }

        public void Count(string id) => Causes[id] = Causes.TryGetValue(id, out var known) ? known + 1 : 1;

        private void Practice(int i, bool hasRegistration)
        {
            var odsCode = $"{"ABCDEFGHJK"[i % 10]}{10_000 + i}";
            var asid = $"{(i % 20 == 3 ? i % 3 : 900) * 1_000_000_000L + 7_000_000 + i:D12}";
            var (writtenCode, writtenAsid, key, registration) = (odsCode, asid.TrimStart('0'), $"{odsCode}-{800_000 + i}", "CMA");
            var causes = asid == writtenAsid ? new List<string>() : ["GPC2002"];
            switch (i)
            {
                case var _ when i % 400 == 7:
                    writtenAsid = double.Parse(asid, CultureInfo.InvariantCulture).ToString("0.00000E+00", CultureInfo.InvariantCulture);
                    causes = ["GPC2002"];
                    Scientific++;
                    break;
                case var _ when i % 250 == 13:
                    writtenCode = odsCode.ToLowerInvariant();
                    causes.Add("GPC2004");
                    break;
                case var _ when i % 500 == 17:
                    key = key.ToLowerInvariant();
                    causes.Add("GPC2003");
                    break;
                case var _ when i % 300 == 11:
                    (writtenCode, registration) = (odsCode + " ", "Cma ");
                    break;
                case var _ when i % 600 == 22:
                    registration = "yes";
                    causes.AddRange(hasRegistration ? ["GPC3005"] : []);
                    break;
            }

            var name = $"{Names[_random.Next(Names.Length)]} {Kinds[_random.Next(Kinds.Length)]}{(i % 200 == 29 ? ", \"The Annexe\"" : "")}";
            for (var copies = i % 800 == 31 ? 2 : 1; copies > 0; copies--)
            {
                Line(writtenCode, name, writtenAsid, key, registration, "01/04/2019");
                Rows++;
            }

            if (i % 800 == 31)
            {
                Count("GPC3005");
            }

            causes.ForEach(Count);
            Kept += causes.Count == 0 ? 1 : 0;
        }

        private void Line(params string[] cells) => _text
            .AppendJoin(_separator, cells.Select(cell => cell.Contains(_separator) || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell))
            .Append("\r\n");
    }
}
