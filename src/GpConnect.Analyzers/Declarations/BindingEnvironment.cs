using System.Text;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// Where a class part stands, as far as names in its attributes have their meaning from there: parts that ask the same in the same
/// environment of one compilation are answered the same.
/// </summary>
/// <param name="Options">How its file is parsed.</param>
/// <param name="Usings">The directives and namespaces around it.</param>
/// <param name="Shape">What the part says of its class.</param>
/// <param name="Questions">What it asks.</param>
internal sealed record BindingEnvironment(ParseOptions Options, string Usings, ClassShape Shape, EquatableArray<Question> Questions)
{
    /// <summary>Whether nothing that only <paramref name="tree"/> sees can be what a name means: a file's own type, a local of top-level statements.</summary>
    public static bool MayBeOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax root && HasNothingOfItsOwn(root.Members);

    /// <summary>The environment of a part; null if it has one of its own, by members, a base or a class around it.</summary>
    public static BindingEnvironment? Of(TypeDeclarationSyntax declaration, ClassPart part)
    {
        if (part.Type is not { Arity: 0, Containing.Count: 0 } || declaration is not ClassDeclarationSyntax { Members.Count: 0, BaseList: null, ParameterList: null })
        {
            return null;
        }

        var usings = new StringBuilder();
        for (var around = declaration.Parent; around is not null; around = around.Parent)
        {
            var (externs, directives) = around switch
            {
                BaseNamespaceDeclarationSyntax space => (space.Externs, space.Usings),
                CompilationUnitSyntax root => (root.Externs, root.Usings),
                _ => default,
            };
            if (around is BaseNamespaceDeclarationSyntax { Name: var name })
            {
                usings.Append("namespace ").Append(name).Append('\n');
            }

            foreach (var directive in externs)
            {
                usings.Append(directive).Append('\n');
            }

            foreach (var directive in directives)
            {
                usings.Append(directive).Append('\n');
            }
        }

        return new BindingEnvironment(declaration.SyntaxTree.Options, usings.ToString(), part.Shape, part.Questions);
    }

    private static bool HasNothingOfItsOwn(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is GlobalStatementSyntax
                || (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && member.Modifiers.Any(SyntaxKind.FileKeyword))
                || (member is BaseNamespaceDeclarationSyntax space && !HasNothingOfItsOwn(space.Members)))
            {
                return false;
            }
        }

        return true;
    }
}
