using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// The names that the answers to a project's questions depend on: those in the questions, and those in what the project declares under them.
/// </summary>
internal sealed class AskedNames
{
    private readonly HashSet<string> _asked;
    private readonly HashSet<string> _classes;
    private readonly HashSet<string> _all;

    private AskedNames(HashSet<string> asked, HashSet<string> classes, HashSet<string> all) => (_asked, _classes, _all) = (asked, classes, all);

    /// <summary>Follows the names of <paramref name="sources"/> through <paramref name="trees"/>.</summary>
    public static AskedNames Of(IEnumerable<SourceDeclarations> sources, ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var (asked, classes) = Read(sources);
        HashSet<string> all = [.. asked];
        for (var before = -1; before != all.Count;)
        {
            // A set of its own for each pass, as outlines are known by it.
            before = all.Count;
            var names = all;
            all = [.. all];
            foreach (var tree in trees)
            {
                Outline.AddMentions(Outline.Of(tree, names, classes, cancellationToken), all);
            }

            all = all.Count == before ? names : all;
        }

        return new AskedNames(asked, classes, all);
    }

    /// <summary>Whether <paramref name="sources"/> ask about the same names.</summary>
    public bool AreOf(IEnumerable<SourceDeclarations> sources)
    {
        var (asked, classes) = Read(sources);
        return _asked.SetEquals(asked) && _classes.SetEquals(classes);
    }

    /// <summary>Whether two trees declare the same under these names, and so leave all answers as they are.</summary>
    public bool AreDeclaredAlike(SyntaxTree tree, SyntaxTree other, CancellationToken cancellationToken) =>
        tree.FilePath == other.FilePath
        && tree.Options.Equals(other.Options)
        && Outline.Of(tree, _all, _classes, cancellationToken) == Outline.Of(other, _all, _classes, cancellationToken);

    private static (HashSet<string> Asked, HashSet<string> Classes) Read(IEnumerable<SourceDeclarations> sources)
    {
        var (asked, classes) = (new HashSet<string>(), new HashSet<string>());
        foreach (var source in sources)
        {
            foreach (var part in source.Parts)
            {
                classes.Add(part.Type.Name);
                foreach (var containing in part.Type.Containing)
                {
                    asked.Add(containing.Name);
                }

                foreach (var question in part.Questions)
                {
                    Read(question, asked);
                }
            }
        }

        asked.UnionWith(classes);
        return (asked, classes);
    }

    private static void Read(in Question question, HashSet<string> asked)
    {
        Words.AddTo(asked, question.Text);
        if (question.Argument < 0)
        {
            Words.AddTo(asked, question.Text, "Attribute");
        }

        if (Words.MayHide(question.Text))
        {
            foreach (var token in SyntaxFactory.ParseExpression(question.Text).DescendantTokens())
            {
                asked.Add(token.ValueText);
                asked.Add(token.ValueText + "Attribute");
            }
        }
    }
}
