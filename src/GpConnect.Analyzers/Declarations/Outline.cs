using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// What a tree declares under the names that questions depend on, as text: whatever else is edited in it, the answers stay. It errs on the
/// side of more. Bodies are never entered.
/// </summary>
internal sealed class Outline
{
    /// <summary>Begins a line that mentions nothing.</summary>
    private const char OnlyDeclared = '#';

    // The last outline of a tree. Keyed weakly; the values hold no tree.
    private static readonly ConditionalWeakTable<SyntaxTree, Known> Outlines = new();

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _classes;
    private bool _declares;

    private Outline(HashSet<string> names, HashSet<string> classes) => (_names, _classes) = (names, classes);

    /// <summary>The outline of <paramref name="tree"/>; empty for nearly all trees.</summary>
    /// <param name="tree">A C# tree.</param>
    /// <param name="names">The names that questions depend on.</param>
    /// <param name="classes">Those of them that classes of ours have: of their other parts each member counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static string Of(SyntaxTree tree, HashSet<string> names, HashSet<string> classes, CancellationToken cancellationToken)
    {
        if (Outlines.TryGetValue(tree, out var known) && known.Names == names)
        {
            return known.Text;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var text = tree.GetRoot(cancellationToken) is CompilationUnitSyntax root ? new Outline(names, classes).Read(root) : string.Empty;
        Outlines.Remove(tree);
        Outlines.GetValue(tree, _ => new Known(names, text));
        return text;
    }

    /// <summary>Adds the names that an outline mentions.</summary>
    public static void AddMentions(string outline, HashSet<string> names)
    {
        foreach (var line in outline.Length == 0 ? [] : outline.Split('\n'))
        {
            if (line.Length > 0 && line[0] != OnlyDeclared)
            {
                Words.AddTo(names, line);
            }
        }
    }

    private string Read(CompilationUnitSyntax root)
    {
        Visit(root.Members);
        foreach (var directive in root.Usings)
        {
            if (_declares || directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            {
                Append(directive);
            }
        }

        if (_declares)
        {
            AppendAll(root.Externs);
        }

        // The statements declare Program, and their locals hide global names in all files of the project.
        if (root.Members.Any(SyntaxKind.GlobalStatement))
        {
            Append("{;}");
            foreach (var statement in root.Members.OfType<GlobalStatementSyntax>())
            {
                if (statement.DescendantNodes(MayDeclareLocals).Any(DeclaresLocal))
                {
                    Append(statement);
                }
            }
        }

        return _text.ToString();
    }

    private static bool MayDeclareLocals(SyntaxNode node) => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax);

    private bool DeclaresLocal(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => _names.Contains(variable.Identifier.ValueText),
        SingleVariableDesignationSyntax variable => _names.Contains(variable.Identifier.ValueText),
        LocalFunctionStatementSyntax function => _names.Contains(function.Identifier.ValueText),
        _ => false,
    };

    /// <returns>Whether anything was noted.</returns>
    private bool Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        var noted = false;
        foreach (var member in members)
        {
            noted |= Visit(member);
        }

        return noted;
    }

    private bool Visit(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => VisitNamespace(space),
        TypeDeclarationSyntax type => VisitType(type),
        EnumDeclarationSyntax declared => _names.Contains(declared.Identifier.ValueText) && Note(declared, declared.Identifier),
        DelegateDeclarationSyntax declared => _names.Contains(declared.Identifier.ValueText) && Note(declared, declared.Identifier),
        BaseFieldDeclarationSyntax fields => VisitFields(fields),
        PropertyDeclarationSyntax property => NoteName(property, property.Identifier, property.Type),
        MethodDeclarationSyntax method => NoteName(method, method.Identifier, type: null),
        EventDeclarationSyntax declared => NoteName(declared, declared.Identifier, declared.Type),
        _ => false,
    };

    private bool VisitNamespace(BaseNamespaceDeclarationSyntax space)
    {
        var (start, before) = (_text.Length, _declares);
        _declares = false;
        var isNoted = Visit(space.Members);
        if (isNoted || space.Name.DescendantTokens().Any(token => _names.Contains(token.ValueText)))
        {
            Append("}");
            Insert(start, text => text.Append("namespace ").Append(space.Name), space.Name);
            if (_declares)
            {
                AppendAll(space.Externs);
                AppendAll(space.Usings);
            }

            isNoted = true;
        }

        _declares |= before;
        return isNoted;
    }

    private bool VisitType(TypeDeclarationSyntax type)
    {
        var start = _text.Length;
        var isNoted = Visit(type.Members);
        var name = type.Identifier.ValueText;
        if (!isNoted && !_names.Contains(name))
        {
            return false;
        }

        if (_classes.Contains(name))
        {
            Append(SourceReader.IsExcludedFromCoverage(type) ? "excluded" : "counted");
            foreach (var declared in SourceReader.MemberNames(type))
            {
                Append(OnlyDeclared + declared);
            }
        }

        Append("}");
        Insert(
            start,
            text => text.Append(type.Modifiers).Append(' ').Append(type.Keyword.ValueText).Append(' ').Append(name)
                .Append(type.TypeParameterList).Append(type.ParameterList).Append(type.BaseList).Append(type.ConstraintClauses),
            type.BaseList);
        return _declares = true;
    }

    private bool VisitFields(BaseFieldDeclarationSyntax fields)
    {
        var isNoted = false;
        foreach (var variable in fields.Declaration.Variables)
        {
            if (_names.Contains(variable.Identifier.ValueText))
            {
                _text.Append(fields.Modifiers).Append(' ');
                Append(fields.Declaration.Type);
                isNoted |= Note(variable, variable.Identifier);
            }
        }

        return isNoted;
    }

    /// <summary>Notes a member without its value. Of one that has the name of its type, the name means the type, too.</summary>
    private bool NoteName(MemberDeclarationSyntax member, SyntaxToken name, TypeSyntax? type)
    {
        if (!_names.Contains(name.ValueText))
        {
            return false;
        }

        _text.Append(member.Modifiers).Append(' ');
        if (type is not null)
        {
            Append(type);
        }

        Append(member.Kind() + " " + name.ValueText);
        return _declares = true;
    }

    private bool Note(SyntaxNode node, SyntaxToken name)
    {
        Append(name.ValueText);
        Append(node);
        return _declares = true;
    }

    private void AppendAll<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Append(node);
        }
    }

    private void Append(SyntaxNode node)
    {
        var text = node.ToString();
        Append(text);
        if (Words.MayHide(text))
        {
            AppendHidden(node);
        }
    }

    private void Append(string text) => _text.Append(text).Append('\n');

    /// <summary>Puts the head of a declaration before what is in it, now that there is something.</summary>
    private void Insert(int at, System.Action<StringBuilder> write, SyntaxNode? mentions)
    {
        var head = new StringBuilder();
        write(head);
        _text.Insert(at, head.Append("{\n").ToString());
        if (mentions is not null && Words.MayHide(head.ToString()))
        {
            AppendHidden(mentions);
        }
    }

    /// <summary>The names that are written with escapes, as they are.</summary>
    private void AppendHidden(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            Append(token.ValueText);
        }
    }

    private sealed record Known(HashSet<string> Names, string Text);
}
