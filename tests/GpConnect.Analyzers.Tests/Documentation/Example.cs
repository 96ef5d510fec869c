using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>
/// An example of a page, as a project or several. A block is the file that the line before it names (<c>`practices.csv`:</c>); a
/// C# block without a name is the project's one source file; an XML block has items of the project file. Where files are named
/// <c>Project/File.cs</c>, there are several projects, and the last references the others.
/// </summary>
internal sealed partial class Example
{
    private const string OneSource = "Practices.cs";
    private const string OneProject = "Acme.Estate";

    private readonly List<XElement> _items = [];
    private readonly Dictionary<string, string> _files = [];

    /// <summary>The lines of C# files that a line of <c>~</c> underlines: file, line and columns, from 0.</summary>
    public IEnumerable<(string Path, int Line, int Start, int End)> Underlined =>
        from file in _files
        where IsSource(file.Key)
        from line in file.Value.Split('\n').Select(static (text, number) => (Text: text, Number: number))
        where Underline().IsMatch(line.Text)
        select ("/src/" + file.Key, line.Number - 1, line.Text.IndexOf('~', StringComparison.Ordinal), line.Text.Length);

    public static Example Read(string section)
    {
        var example = new Example();
        foreach (Match block in Block().Matches(section))
        {
            var (name, language, text) = (block.Groups[1].Value, block.Groups[2].Value, block.Groups[3].Value);
            if (language == "xml")
            {
                example._items.AddRange(XElement.Parse($"<ItemGroup>{text}</ItemGroup>").Elements());
            }
            else
            {
                example._files[name.Length > 0 ? name : language == "csharp" ? OneSource : throw new FormatException($"A file has no name:\n{text}")] =
                    Rows(text);
            }
        }

        return example;
    }

    /// <summary>This example with the files and items of <paramref name="other"/> in place of its own of the same name.</summary>
    public Example With(Example other)
    {
        var both = new Example();
        both._items.AddRange(other._items.Count > 0 ? other._items : _items);
        foreach (var file in _files.Concat(other._files))
        {
            both._files[file.Key] = file.Value;
        }

        return both;
    }

    /// <summary>This example with each C# file changed.</summary>
    public Example WithSources(Func<string, string> change)
    {
        var changed = With(new Example());
        foreach (var file in _files.Keys.Where(IsSource))
        {
            changed._files[file] = change(_files[file]);
        }

        return changed;
    }

    /// <summary>Builds the projects, the referenced ones first.</summary>
    public IReadOnlyList<Built> Build()
    {
        var built = new List<Built>();
        var projects = _files.Where(static file => IsSource(file.Key)).GroupBy(static file => ProjectOf(file.Key)).ToList();
        foreach (var project in projects)
        {
            built.Add(new Project { AssemblyName = project.Key, Sources = [.. project.Select(static file => ("/src/" + file.Key, file.Value))] }
                .With([.. _items.Select(ToFile)])
                .Referencing([.. project == projects[^1] ? built : []])
                .Build());
        }

        return built;
    }

    private static bool IsSource(string file) => file.EndsWith(".cs", StringComparison.Ordinal);

    private static string ProjectOf(string file) => file.Split('/') is [var project, _] ? project : OneProject;

    private DataFileText ToFile(XElement item)
    {
        var name = item.Attribute("Include")!.Value;
        var environment = item.Attribute("Environment")?.Value ?? string.Empty;
        return item.Name.LocalName switch
        {
            "GpConnectEndpoints" => DataFileText.Endpoints("/src/" + name, _files[name]),
            "GpConnectSettings" => DataFileText.Settings("/src/" + name, _files[name], environment),
            _ => DataFileText.Snapshot("/src/" + name, _files[name], environment),
        };
    }

    /// <summary>Writes out a line <c>… 49,999 more …</c> of an endpoint file.</summary>
    private static string Rows(string text) => MoreRows().Replace(text, match =>
    {
        var rows = new StringBuilder();
        var before = text[..match.Index].Count(static c => c == '\n') - 1;
        var more = int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        for (var i = before; i < before + more; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"A{i:D5},{200_000_000_000 + i}\n");
        }

        return rows.ToString();
    });

    [GeneratedRegex("(?:^`([^`\n]+)`:\n\n)?^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^ *// *~+$")]
    private static partial Regex Underline();

    [GeneratedRegex("^… ([\\d,]+) more …$", RegexOptions.Multiline)]
    private static partial Regex MoreRows();
}
