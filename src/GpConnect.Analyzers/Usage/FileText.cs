using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>A file's text as one string, which an edited text makes anew whenever it is asked: several ask for it one after another.</summary>
internal static class FileText
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<string>> Texts = new();

    public static string Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var known = Texts.GetValue(tree, static _ => new WeakReference<string>(string.Empty));
        if (!known.TryGetTarget(out var text) || text.Length == 0)
        {
            text = tree.GetText(cancellationToken).ToString();
            known.SetTarget(text);
        }

        return text;
    }
}
