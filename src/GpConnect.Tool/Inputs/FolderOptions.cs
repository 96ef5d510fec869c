using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Text.Json;
using GpConnect.Rules.Model;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>A <c>gpconnect.json</c>: what is said of the endpoint files and settings of its folder.</summary>
internal sealed class FolderOptions
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "gpconnect.json";

    private static readonly JsonDocumentOptions Syntax = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly RegistryOptions _all;
    private readonly List<(string Pattern, RegistryOptions Options)> _files = [];

    private FolderOptions(RegistryOptions all) => _all = all;

    /// <summary>Those of a folder; null if it has none, or if a build's part of a report is called so.</summary>
    public static FolderOptions? Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(TextFile.Read(path), Syntax);
            return BuildPart.Is(json.RootElement) ? null : Read(json.RootElement, path);
        }
        catch (JsonException e)
        {
            throw new ToolException($"{TextFile.Shown(path)}({e.LineNumber + 1},{e.BytePositionInLine + 1}): not JSON that can be read");
        }
    }

    /// <summary>Whether a file is named in it.</summary>
    public bool Names(string fileName) => _files.Exists(file => FileSystemName.MatchesSimpleExpression(file.Pattern, fileName, ignoreCase: true));

    /// <summary>Fails if a name in it is nobody's: that file would not be checked, and nobody would see it.</summary>
    /// <param name="fileNames">The names of the folder's files.</param>
    /// <param name="folder">The folder.</param>
    public void MustName(IReadOnlyCollection<string> fileNames, string folder)
    {
        foreach (var (pattern, _) in _files)
        {
            if (!fileNames.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true)))
            {
                throw Wrong(Path.Combine(folder, FileName), $"no file beside it is called '{pattern}': correct the name, or delete it");
            }
        }
    }

    /// <summary>What it says of a file: the first pattern that matches, then what it says of all.</summary>
    public RegistryOptions For(string fileName) => _files
        .Where(file => FileSystemName.MatchesSimpleExpression(file.Pattern, fileName, ignoreCase: true))
        .Select(static file => file.Options)
        .Aggregate(RegistryOptions.None, static (all, next) => all.Or(next))
        .Or(_all);

    private static FolderOptions Read(JsonElement root, string path)
    {
        var options = new FolderOptions(ReadOptions(root, path, isFile: false));
        MustBeDistinct(root, path);
        foreach (var property in root.EnumerateObject().Where(static property => IsNamed(property, "files")))
        {
            if (property.Value.ValueKind != JsonValueKind.Object)
            {
                throw Wrong(path, "'files' is an object, with the names of files as its keys");
            }

            MustBeDistinct(property.Value, path);
            foreach (var file in property.Value.EnumerateObject())
            {
                MustBeDistinct(file.Value, path);
                options._files.Add((file.Name, ReadOptions(file.Value, path, isFile: true)));
            }
        }

        return options;
    }

    private static RegistryOptions ReadOptions(JsonElement element, string path, bool isFile)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, "it has objects only, with the keys role, topology, environment, partyKey and registration");
        }

        var options = RegistryOptions.None;
        foreach (var property in element.EnumerateObject())
        {
            if (!isFile && IsNamed(property, "files"))
            {
                continue;
            }

            var value = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : throw Wrong(path, $"the value of '{property.Name}' isn't a text");
            options = property.Name.ToUpperInvariant() switch
            {
                "ROLE" => options with { Role = Parse<Role>(value, path, "role", "provider, consumer or both") },
                "TOPOLOGY" => options with { Topology = Parse<MhsTopology>(value, path, "topology", "shared or separate") },
                "ENVIRONMENT" => options with { Environment = value },
                "PARTYKEY" => options with { PartyKey = value },
                "REGISTRATION" => options with { Registration = Parse<Registration>(value, path, "registration", "cma or mhs") },
                _ => throw Wrong(path, $"'{property.Name}' isn't a key: they are role, topology, environment, partyKey and registration{(isFile ? "" : ", and files")}"),
            };
        }

        return options;
    }

    private static void MustBeDistinct(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().GroupBy(static property => property.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw Wrong(path, $"'{twice.Key}' is there twice: only one of them can count");
        }
    }

    private static T Parse<T>(string value, string path, string key, string values)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && !char.IsDigit(value[0]) ? parsed : throw Wrong(path, $"'{value}' isn't a {key}: write {values}");

    private static bool IsNamed(JsonProperty property, string name) => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ToolException Wrong(string path, string what) => new($"{TextFile.Shown(path)}: {what}");
}
