using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The constants that arguments of declarations refer to, directly or through other constants.</summary>
/// <remarks>By place and not by symbol: who asks may have another compilation of the same trees.</remarks>
internal sealed class DeclarationConstants
{
    private readonly HashSet<(SyntaxTree Tree, TextSpan Span)> _places = [];

    private DeclarationConstants()
    {
    }

    public static DeclarationConstants Of(ProjectDeclarations project, CancellationToken cancellationToken)
    {
        var found = new DeclarationConstants();
        var seen = project.Seen;
        foreach (var tree in project.GivenTrees)
        {
            foreach (var candidate in CandidateClasses.Of(tree, project.Sources.Aliases, cancellationToken))
            {
                foreach (var attribute in candidate.Attributes())
                {
                    found.Note(attribute, seen, cancellationToken);
                }
            }
        }

        return found;
    }

    public bool Contains(IFieldSymbol constant) => constant.DeclaringSyntaxReferences
        .Any(reference => _places.Contains((reference.SyntaxTree, reference.Span)));

    private void Note(SyntaxNode node, Compilation compilation, CancellationToken cancellationToken)
    {
        SemanticModel? model = null;
        foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.Parent is NameEqualsSyntax or NameColonSyntax || (node is AttributeSyntax { Name: var attribute } && attribute.Contains(name)))
            {
                continue;
            }

#pragma warning disable RS1030 // A constant may be in any file; see SourceBinder for why the compilation is not the host's.
            model ??= compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { IsConst: true, ContainingType.TypeKind: not TypeKind.Enum } constant)
            {
                foreach (var reference in constant.DeclaringSyntaxReferences)
                {
                    if (_places.Add((reference.SyntaxTree, reference.Span)))
                    {
                        Note(reference.GetSyntax(cancellationToken), compilation, cancellationToken);
                    }
                }
            }
        }
    }
}
