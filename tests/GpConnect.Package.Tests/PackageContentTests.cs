using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Packages = ["GpConnect.Analyzers", "GpConnect.Hosting", "GpConnect.Tool"];

    [Fact]
    public void The_package_holds_what_the_contract_lists_and_nothing_else() => Assert.Equal(
        [
            "README.md",
            "analyzers/dotnet/cs/GpConnect.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/GpConnect.Analyzers.dll",
            "build/GpConnect.Analyzers.Advisory.globalconfig",
            "build/GpConnect.Analyzers.Report.targets",
            "build/GpConnect.Analyzers.RuleIds.props",
            "build/GpConnect.Analyzers.Strict.globalconfig",
            "build/GpConnect.Analyzers.Warn.globalconfig",
            "build/GpConnect.Analyzers.props",
            "build/GpConnect.Analyzers.targets",
            "buildTransitive/GpConnect.Analyzers.props",
            "buildTransitive/GpConnect.Analyzers.targets",
            "icon.png",
            "lib/net8.0/GpConnect.dll",
            "lib/net8.0/GpConnect.xml",
            "lib/netstandard2.0/GpConnect.dll",
            "lib/netstandard2.0/GpConnect.xml",
        ],
        FilesOf(package.Nupkg).Where(static file => !file.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void The_pages_of_the_help_links_are_in_the_package_for_networks_that_are_closed()
    {
        var docs = Repository.PathOf("docs");
        Assert.Equal(
            Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories)
                .Where(static file => Path.GetExtension(file) != ".yml")
                .Select(file => "docs/" + Path.GetRelativePath(docs, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            FilesOf(package.Nupkg).Where(static file => file.StartsWith("docs/", StringComparison.Ordinal)));
        Assert.All(Rules.Ids, id => Assert.Contains($"docs/rules/{id}.md", FilesOf(package.Nupkg)));
    }

    [Fact]
    public void The_symbol_package_holds_the_librarys_symbols() => Assert.Equal(
        ["lib/net8.0/GpConnect.pdb", "lib/netstandard2.0/GpConnect.pdb"],
        FilesOf(package.Snupkg));

    [Fact]
    public void One_pack_makes_all_packages() => Assert.Equal(
        Packages.SelectMany(id => new[] { package.NupkgOf(id), Path.ChangeExtension(package.NupkgOf(id), ".snupkg") }).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.GetDirectoryName(package.Nupkg)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_nuspec_says_what_a_gallery_shows()
    {
        var metadata = Nuspec();
        string? Value(string name) => metadata.Element(metadata.Name.Namespace + name)?.Value;

        Assert.Equal("GpConnect.Analyzers", Value("id"));
        Assert.Equal(package.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("authors")!);
        Assert.NotEmpty(Value("tags")!);
        Assert.Contains("ASID", Value("description"), StringComparison.Ordinal);
        Assert.EndsWith("/CHANGELOG.md", Value("releaseNotes"), StringComparison.Ordinal);

        var repository = metadata.Element(metadata.Name.Namespace + "repository")!;
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Equal(Value("projectUrl"), (string?)repository.Attribute("url"));
    }

    [Fact]
    public void A_user_gets_no_other_package_with_it()
    {
        var metadata = Nuspec();

        // A development dependency's lib/ is not referenced by `dotnet add package`.
        Assert.Null(metadata.Element(metadata.Name.Namespace + "developmentDependency"));
        var groups = metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements().ToList();
        Assert.Equal([".NETStandard2.0", "net8.0"], groups.Select(group => (string?)group.Attribute("targetFramework")).Order(StringComparer.Ordinal));
        Assert.All(groups, group => Assert.Empty(group.Elements()));
    }

    [Theory]
    [InlineData("GpConnect.Analyzers.dll", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData(
        "GpConnect.Analyzers.CodeFixes.dll",
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "GpConnect.Analyzers", "System.Composition.AttributedModel")]
    public void An_analyzer_needs_nothing_but_the_oldest_supported_Roslyn(string analyzer, params string[] allowed)
    {
        // Every host has these; the compiler itself uses them in these versions or later.
        string[] framework = ["netstandard", "System.Collections.Immutable", "System.Memory", "System.Reflection.Metadata"];

        Assert.All(ReferencesOf(analyzer), reference =>
        {
            Assert.Contains(reference.Name, allowed.Concat(framework));
            if (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Assert.Equal("4.8", reference.Version!.ToString(2));
            }
        });
    }

    [Theory]
    [InlineData("Strict", "error", "GPC3008")]
    [InlineData("Warn", "warning")]
    [InlineData("Advisory", "suggestion", "GPC3008", "GPC3009", "GPC4010", "GPC4011")]
    public void Each_preset_gives_every_rule_one_severity_but_those_that_are_always_warnings(string mode, string severity, params string[] warnings)
    {
        var preset = TextOf($"build/GpConnect.Analyzers.{mode}.globalconfig");

        var rules = Regex.Matches(preset, @"^dotnet_diagnostic\.(GPC\d{4})\.severity = (\w+)$", RegexOptions.Multiline);
        Assert.Equal(Rules.Ids, rules.Select(rule => rule.Groups[1].Value));
        Assert.All(rules, rule => Assert.Equal(warnings.Contains(rule.Groups[1].Value) ? "warning" : severity, rule.Groups[2].Value));
        Assert.Contains("\nis_global = true\nglobal_level = -10\n", preset, StringComparison.Ordinal);
    }

    /// <summary>The files of a package, without what makes the zip one.</summary>
    internal static IEnumerable<string> FilesOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(entry => entry.FullName)
            .Where(name => name is not ("_rels/.rels" or "[Content_Types].xml")
                && !name.EndsWith(".nuspec", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private XElement Nuspec() => package.NuspecOf("GpConnect.Analyzers");

    private string TextOf(string file)
    {
        using var zip = ZipFile.OpenRead(package.Nupkg);
        using var reader = new StreamReader(zip.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private IEnumerable<AssemblyName> ReferencesOf(string analyzer)
    {
        using var zip = ZipFile.OpenRead(package.Nupkg);
        using var content = new MemoryStream();
        using (var entry = zip.GetEntry("analyzers/dotnet/cs/" + analyzer)!.Open())
        {
            entry.CopyTo(content);
        }

        content.Position = 0;
        using var assembly = new PEReader(content);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())];
    }
}
