using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>Follows every field of an object, of whatever type, and finds what would keep a compilation alive.</summary>
internal static class ModelWalk
{
    /// <summary>The first path to something of Roslyn's that must not be in a model; null where there is none.</summary>
    public static string? FindRoslyn(object? root) => Find(root, root?.GetType().Name ?? string.Empty, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Type or MemberInfo or Pointer || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return null;
        }

        if (value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or Diagnostic
            or SourceText or AdditionalText or AnalyzerConfigOptions or SyntaxToken or SyntaxTrivia)
        {
            return $"{path} is {value.GetType().Name}";
        }

        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return null;
        }

        if (value is Array array)
        {
            for (var i = 0; i < array.Length; i++)
            {
                if (Find(array.GetValue(i), $"{path}[{i}]", seen) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType!)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Find(field.GetValue(value), $"{path}.{field.Name}", seen) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
