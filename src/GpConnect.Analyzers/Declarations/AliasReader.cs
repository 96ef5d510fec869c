using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Finds the global aliases that may name an attribute of ours: the one thing a tree's reading needs of other trees.</summary>
internal static class AliasReader
{
    public static EquatableArray<string> Read(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax root
            ? NameSet.GlobalAliasesOf(root)
            : EquatableArray<string>.Empty;

    /// <summary>The aliases of all trees as one, in an order of their own.</summary>
    public static EquatableArray<string> Union(IEnumerable<EquatableArray<string>> aliasesOfTrees)
    {
        SortedSet<string>? all = null;
        foreach (var aliases in aliasesOfTrees)
        {
            if (aliases.Count > 0)
            {
                (all ??= new SortedSet<string>(System.StringComparer.Ordinal)).UnionWith(aliases);
            }
        }

        return all is null ? EquatableArray<string>.Empty : new EquatableArray<string>([.. all]);
    }
}
