using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GpConnect.Analyzers.CodeFixes.Registries;
using GpConnect.Analyzers.CodeFixes.Topology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>What hosts need of each fix: they find it by its attribute, make it without arguments and ask for the rules it fixes.</summary>
public sealed class AllFixesTests
{
    public static TheoryData<Type> Fixes => [.. Types];

    private static IEnumerable<Type> Types => typeof(MissingCmaRegistrationFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract);

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Is_exported(Type type)
    {
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.DoesNotContain(type.GetCustomAttributesData(), static attribute => attribute.AttributeType.Name == "SharedAttribute");
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.All(fix.FixableDiagnosticIds, static id => Assert.StartsWith("GPC", id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Can_fix_all(Type type)
    {
        var provider = ((CodeFixProvider)Activator.CreateInstance(type)!).GetFixAllProvider();
        if (type == typeof(MissingCmaRegistrationFix) || type == typeof(EndpointOutsideRegistryFix))
        {
            // Statements of fact are not made in bulk.
            Assert.Null(provider);
            return;
        }

        Assert.NotNull(provider);
        var scopes = new HashSet<FixAllScope>(provider.GetSupportedFixAllScopes());
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, scopes);
    }

    [Fact]
    public void Rules_of_declarations_with_a_fix_have_one() => Assert.Equal(
        ["GPC1003", "GPC1005", "GPC1006", "GPC2001", "GPC2002", "GPC2003", "GPC2004", "GPC3001", "GPC3003", "GPC3006", "GPC4002", "GPC4003", "GPC4012"],
        Types
            .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .Where(static id => !id.StartsWith("GPC5", StringComparison.Ordinal))
            .Order());
}
