using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>Finds the files that the inputs of the command line name: files, folders and patterns.</summary>
/// <param name="options">What the options of the command line say of all of them.</param>
internal sealed class FileFinder(RegistryOptions options)
{
    // What a build leaves on its way, what packages bring, and what belongs to other programs.
    private static readonly HashSet<string> NotSearched = new(StringComparer.OrdinalIgnoreCase) { "obj", "node_modules" };

    private static readonly EnumerationOptions Entries = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    private readonly Dictionary<string, FoundFile> _assemblies = [];
    private readonly Dictionary<string, FoundFile> _endpointFiles = [];
    private readonly Dictionary<string, FoundFile> _settings = [];
    private readonly Dictionary<string, FolderOptions?> _folders = [];
    private readonly SortedDictionary<string, bool> _undescribed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, BuildPart> _builds = new(StringComparer.Ordinal);

    /// <summary>Finds the files of all <paramref name="inputs"/>.</summary>
    public FoundFiles Find(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                AddFolder(input, hasSettings: true);
            }
            else if (File.Exists(input))
            {
                AddNamed(input);
            }
            else if (FilePattern.Is(input))
            {
                AddPattern(input);
            }
            else
            {
                throw new ToolException($"There is no file or folder '{input}'");
            }
        }

        return new FoundFiles(Sorted(_assemblies), Sorted(_endpointFiles), Sorted(_settings)) 
        {
            Builds = [.. _builds.Values],
            Undescribed = [.. _undescribed.Where(file => !_endpointFiles.ContainsKey(Path.GetFullPath(file.Key))).Select(static file => (file.Key, file.Value))],
        };
    }

    private static List<FoundFile> Sorted(Dictionary<string, FoundFile> files) =>
        [.. files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    private void AddNamed(string path)
    {
        if (AddBuild(path))
        {
            return;
        }

        if (Path.GetFileName(path).Equals(FolderOptions.FileName, StringComparison.OrdinalIgnoreCase))
        {
            AddFolder(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", hasSettings: false, isDeep: false);
        }
        else if (!Add(path, isNamed: true))
        {
            throw new ToolException(TextFile.Shown(path) + Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".LDIF" or ".NDJSON" => " is an SDS snapshot by its name: name it after --sds",
                ".XLSX" or ".XLSB" or ".XLS" => " is a spreadsheet: make an endpoint file of it by 'gpconnect import'",
                _ => " isn't an input by its name: those are .dll and .exe, .csv, .tsv and .txt (endpoint files), .json and .config (settings)",
            });
        }
    }

    private void AddPattern(string pattern)
    {
        if (FilePattern.Expand(pattern).Count(path => AddBuild(path) || Add(path, isNamed: false)) == 0)
        {
            throw new ToolException($"No input matches '{pattern}'");
        }
    }

    /// <summary>Adds what a folder has: assemblies, settings, and the endpoint files that its <c>gpconnect.json</c> names.</summary>
    private void AddFolder(string folder, bool hasSettings, bool isDeep = true)
    {
        try
        {
            var described = OptionsOf(folder);
            var paths = Directory.GetFiles(folder, "*", Entries);
            described?.MustName([.. paths.Select(static path => Path.GetFileName(path))], folder);
            foreach (var path in paths)
            {
                var name = Path.GetFileName(path);
                if (name.StartsWith("gpconnect.", StringComparison.OrdinalIgnoreCase) && AddBuild(path))
                {
                    continue;
                }

                if (IsAssembly(name) ? isDeep : IsSettings(name) ? hasSettings || described?.Names(name) == true : described?.Names(name) == true)
                {
                    Add(path, isNamed: false);
                }
                else if (Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV")
                {
                    _undescribed[Tidy(path)] = described is not null;
                }
            }

            foreach (var inner in isDeep ? Directory.EnumerateDirectories(folder, "*", Entries) : [])
            {
                var name = Path.GetFileName(inner);
                if (!NotSearched.Contains(name) && !name.StartsWith('.') && !File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
                {
                    // What a build copies to its output is there twice.
                    AddFolder(inner, hasSettings && !name.Equals("bin", StringComparison.OrdinalIgnoreCase));
                }
            }
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(folder, e);
        }
    }

    /// <returns>Whether it is what a build wrote for a report.</returns>
    private bool AddBuild(string path)
    {
        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) || BuildPart.Read(Tidy(path)) is not { } build)
        {
            return false;
        }

        _builds[Path.GetFullPath(path)] = build;
        Add(build.Assembly, isNamed: false);
        return true;
    }

    /// <returns>Whether its name tells what it is.</returns>
    private bool Add(string path, bool isNamed)
    {
        var name = Path.GetFileName(path);
        var files = IsAssembly(name) ? _assemblies : Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" or ".TSV" or ".TXT" => _endpointFiles,
            ".JSON" when !name.Equals(FolderOptions.FileName, StringComparison.OrdinalIgnoreCase) => _settings,
            ".CONFIG" => _settings,
            _ => null,
        };
        if (files is null || (!isNamed && files == _settings && !IsSettings(name) && OptionsOf(FolderOf(path))?.Names(name) != true))
        {
            return false;
        }

        var said = files == _assemblies ? RegistryOptions.None : options.Or(OptionsOf(FolderOf(path))?.For(name) ?? RegistryOptions.None);
        var full = Path.GetFullPath(path);
        if (!files.TryGetValue(full, out var known) || (isNamed && !known.IsNamed))
        {
            files[full] = new FoundFile(Tidy(path), said, isNamed);
        }

        return true;
    }

    private FolderOptions? OptionsOf(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!_folders.TryGetValue(full, out var known))
        {
            _folders.Add(full, known = FolderOptions.Of(folder));
        }

        return known;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static string Tidy(string path) => TextFile.Shown(path) is var shown && shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : shown;

    private static bool IsAssembly(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private static bool IsSettings(string name) =>
        (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        || name.Equals("App.config", StringComparison.OrdinalIgnoreCase)
        || name.Equals("web.config", StringComparison.OrdinalIgnoreCase);
}
