using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>A fix that edits the syntax of C# files. Fix All makes all edits of a file at once, so that a <c>using</c> is added once.</summary>
public abstract class SyntaxFix : CodeFixProvider
{
    private protected SyntaxFix()
    {
    }

    /// <summary>What the user chooses. It is the equivalence key, too.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await MendAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await SourceFile.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindOwnEdit(file, diagnostic, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        cancellation => MendAsync(context.Document, ImmutableArray.Create(diagnostic), cancellation),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    /// <summary>How to mend <paramref name="diagnostic"/>; null where nothing that compiles would help.</summary>
    private protected abstract Edit? FindEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>As in <see cref="TextFix"/>: `dotnet format` may ask about another rule's diagnostic.</summary>
    private Edit? FindOwnEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        FixableDiagnosticIds.Contains(diagnostic.Id) ? FindEdit(file, diagnostic, cancellationToken) : null;

    private async Task<Document> MendAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await SourceFile.OfAsync(document, cancellationToken).ConfigureAwait(false) is not { } file)
        {
            return document;
        }

        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var edited = new HashSet<SyntaxNode>();
        var imports = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            // Two diagnostics may have one cure: a local that two headers are set to, a block of headers.
            if (FindOwnEdit(file, diagnostic, cancellationToken) is { } edit && edited.Add(edit.Place))
            {
                edit.Apply(editor);
                imports.UnionWith(edit.Imports.OfType<string>());
            }
        }

        var root = editor.GetChangedRoot();
        foreach (var import in imports)
        {
            root = Imports.Add(root, import);
        }

        return document.WithSyntaxRoot(root);
    }

    /// <summary>An edit.</summary>
    /// <param name="Place">Where it is: edits at one place are the same.</param>
    /// <param name="Apply">Makes it.</param>
    /// <param name="Imports">The namespaces it needs; a null is none.</param>
    private protected sealed record Edit(SyntaxNode Place, Action<SyntaxEditor> Apply, params string?[] Imports);
}
