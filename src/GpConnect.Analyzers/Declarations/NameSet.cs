using System.Collections.Generic;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// The names an attribute of ours may go by in a scope: its own and those of aliases. It errs on the side of more;
/// <see cref="SourceBinder"/> decides.
/// </summary>
internal sealed class NameSet
{
    private static readonly NameSet OwnNames = new([]);

    private readonly HashSet<string> _aliases;

    private NameSet(HashSet<string> aliases) => _aliases = aliases;

    /// <summary>The names known at the top of a file.</summary>
    public static NameSet Of(CompilationUnitSyntax root, EquatableArray<string> globalAliases)
    {
        var names = globalAliases.Count == 0 ? OwnNames : new NameSet([.. globalAliases]);
        return names.With(root.Usings);
    }

    /// <summary>The names known where <paramref name="usings"/> apply as well.</summary>
    public NameSet With(SyntaxList<UsingDirectiveSyntax> usings)
    {
        HashSet<string>? added = null;
        foreach (var directive in usings)
        {
            if (AliasOf(directive) is { } alias)
            {
                added ??= [.. _aliases];
                added.Add(alias);
            }
        }

        return added is null ? this : new NameSet(added);
    }

    public bool IsSameAs(NameSet other) => _aliases.SetEquals(other._aliases);

    /// <summary>The global aliases of a file that may name an attribute of ours.</summary>
    public static EquatableArray<string> GlobalAliasesOf(CompilationUnitSyntax root)
    {
        List<string>? found = null;
        foreach (var directive in root.Usings)
        {
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && OwnNames.AliasOf(directive) is { } alias)
            {
                (found ??= []).Add(alias);
            }
        }

        return found?.ToEquatableArray() ?? EquatableArray<string>.Empty;
    }

    public bool MayBeOurs(NameSyntax name)
    {
        var text = LastNameOf(name);
        return text is not null && MayBeOurs(text);
    }

    private bool MayBeOurs(string name) =>
        KnownAttributes.KindOf(name) != AttributeKind.None
        || (_aliases.Count > 0 && (_aliases.Contains(name) || _aliases.Contains(KnownAttributes.WithoutSuffix(name))));

    private string? AliasOf(UsingDirectiveSyntax directive) =>
        directive.Alias is { } alias && directive.NamespaceOrType is NameSyntax target && MayBeOurs(target)
            ? KnownAttributes.WithoutSuffix(alias.Name.Identifier.ValueText)
            : null;

    /// <summary>The name without what qualifies it.</summary>
    public static string? LastNameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
