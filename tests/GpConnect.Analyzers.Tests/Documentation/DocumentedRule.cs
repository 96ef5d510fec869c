using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using GpConnect.Analyzers.CodeFixes.Usage;
using GpConnect.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>A rule as the assemblies have it, which is what is documented.</summary>
/// <param name="Name">The name of the type that has its descriptor.</param>
/// <param name="Descriptor">Roslyn's descriptor.</param>
/// <param name="HasFix">Whether a code fix fixes it.</param>
internal sealed record DocumentedRule(string Name, DiagnosticDescriptor Descriptor, bool HasFix)
{
    private const string CodeFixes = "GpConnect.Analyzers.CodeFixes";

    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. InstancesOf<DiagnosticAnalyzer>(typeof(RegistryGenerator).Assembly)];

    /// <summary>All rules, by id.</summary>
    public static readonly ImmutableSortedDictionary<string, DocumentedRule> All = Find();

    public string Id => Descriptor.Id;

    private static ImmutableSortedDictionary<string, DocumentedRule> Find()
    {
        var names = typeof(RegistryGenerator).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(Rule))
            .ToDictionary(static field => ((Rule)field.GetValue(null)!).Id, static field => field.DeclaringType!.Name);

        // SetSspHeaders is the way to set all four headers, whatever is wrong with one of them: it fixes no rule by itself.
        var corrected = InstancesOf<CodeFixProvider>(Assembly.Load(CodeFixes))
            .Where(static fix => fix is not SetSspHeadersFix)
            .SelectMany(static fix => fix.FixableDiagnosticIds)
            .ToHashSet();
        return Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .ToImmutableSortedDictionary(
                static descriptor => descriptor.Id,
                descriptor => new DocumentedRule(names[descriptor.Id], descriptor, corrected.Contains(descriptor.Id)),
                StringComparer.Ordinal);
    }

    private static IEnumerable<T> InstancesOf<T>(Assembly assembly) => assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(static type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
