using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.SupplyChain;

/// <summary>
/// What runs in the compiler needs only the oldest supported Roslyn and touches nothing but what the compiler gives it. Read from
/// the metadata, so that no suppression and no generated code gets past it.
/// </summary>
public sealed class AnalyzerAssemblyTests
{
    /// <summary>What Roslyn 4.8 itself refers to, in the versions it does: every host has these or later ones.</summary>
    private static readonly Dictionary<string, Version> OfTheOldestHost = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
    };

    private static readonly string[] HarmlessNamespaces =
    [
        "GpConnect", "Microsoft.CodeAnalysis", "System.Collections", "System.Globalization", "System.Linq", "System.Reflection.Metadata",
        "System.Runtime.CompilerServices", "System.Text",
    ];

    private static readonly string[] HarmlessTypes =
    [
        "System.ComponentModel.EditorBrowsableState",
        "System.Diagnostics.DebuggableAttribute.DebuggingModes",
        "System.Diagnostics.DebuggerBrowsableState",
        "System.Threading.CancellationToken",
        "System.Threading.Interlocked",
        "System.Threading.Monitor",
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1",
        "System.Threading.Volatile",
    ];

    /// <summary>What reads the XML of a config file, from a string: without a resolver it opens nothing else.</summary>
    private static readonly string[] XmlOfStrings =
    [
        "System.IO.StringReader",
        "System.IO.TextReader",
        "System.Xml.DtdProcessing",
        "System.Xml.IXmlLineInfo",
        "System.Xml.XmlException",
        "System.Xml.XmlNodeType",
        "System.Xml.XmlReader",
        "System.Xml.XmlReaderSettings",
        "System.Xml.XmlResolver",
    ];

    public static TheoryData<string> Analyzers => ["GpConnect.Analyzers", "GpConnect.Analyzers.CodeFixes"];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Refers_to_nothing_newer_than_the_oldest_host_and_to_nobody_elses(string analyzer)
    {
        using var assembly = AnalyzerAssembly.Open(analyzer);
        Assert.All(assembly.Assemblies.Where(static reference => reference.Name != "GpConnect.Analyzers"), static reference =>
        {
            Assert.Contains(reference.Name!, OfTheOldestHost);
            Assert.True(reference.Version <= OfTheOldestHost[reference.Name!], reference.FullName);
        });
    }

    [Fact]
    public void The_analyzers_need_no_workspace()
    {
        using var assembly = AnalyzerAssembly.Open("GpConnect.Analyzers");
        Assert.DoesNotContain(assembly.Assemblies, static reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Uses_no_type_that_the_list_bans(string analyzer)
    {
        using var assembly = AnalyzerAssembly.Open(analyzer);
        var banned = BannedSymbols.All
            .Where(static symbol => symbol.Kind is 'T' or 'N')
            .Select(static symbol => symbol.Name)

            // Iterators ask it for the number of their thread; the compiler writes that.
            .Where(static name => name != "System.Environment")
            .ToList();
        Assert.DoesNotContain(assembly.Types.Except(XmlOfStrings), type => banned.Exists(name => type == name || type.StartsWith(name + ".", StringComparison.Ordinal)));
        Assert.All(
            assembly.Members.Where(static member => member.StartsWith("System.Environment.", StringComparison.Ordinal)),
            static member => Assert.Equal("System.Environment.get_CurrentManagedThreadId", member));
    }

    /// <summary>A type of another namespace is added to these lists by someone who knows that it touches nothing outside the compiler.</summary>
    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Uses_only_what_is_known_to_be_harmless(string analyzer)
    {
        using var assembly = AnalyzerAssembly.Open(analyzer);
        Assert.All(assembly.Types.Except(XmlOfStrings), static type => Assert.True(IsHarmless(type), type));
        Assert.Empty(assembly.NativeLibraries);
    }

    [Fact]
    public void A_file_a_process_or_the_network_is_not_harmless() => Assert.All(
        new[]
        {
            "System.IO.File", "System.Diagnostics.Process", "System.Net.Http.HttpClient", "System.Reflection.Assembly",
            "System.Threading.Timer", "System.Runtime.InteropServices.Marshal", "Microsoft.Win32.Registry",
        },
        static type => Assert.False(IsHarmless(type)));

    private static bool IsHarmless(string type) =>
        type.EndsWith("Attribute", StringComparison.Ordinal)
        || type.LastIndexOf('.') == "System".Length && type.StartsWith("System.", StringComparison.Ordinal)
        || Array.Exists(HarmlessNamespaces, space => type.StartsWith(space + ".", StringComparison.Ordinal))
        || Array.IndexOf(HarmlessTypes, type) >= 0;
}
