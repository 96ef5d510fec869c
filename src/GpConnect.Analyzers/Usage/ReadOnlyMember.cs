using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>A field or property that is never anything but what it is declared as.</summary>
internal static class ReadOnlyMember
{
    /// <summary>
    /// The one value of a read-only field or of a property without a setter, declared in source; null where it has another, or
    /// might: assigned in a constructor, overridable, computed by statements.
    /// </summary>
    public static IOperation? ValueOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsReadOnly(member) || DeclarationOf(member, model.Compilation, cancellationToken) is not { } declaration)
        {
            return null;
        }

        var (value, isAssignable) = declaration switch
        {
            VariableDeclaratorSyntax field => (field.Initializer?.Value, true),
            PropertyDeclarationSyntax { ExpressionBody: { } body } => (body.Expression, false),
            PropertyDeclarationSyntax { Initializer: { } initializer } => (initializer.Value, true),
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => (body.Expression, false),
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] }] }
                => (returned, false),
            _ => (null, false),
        };
        if (value is null || (isAssignable && IsAssignedInConstructor(member, cancellationToken)))
        {
            return null;
        }

#pragma warning disable RS1030 // Another file's model is costly, but this is asked only beside the name of an SSP header: a handful of times.
        var owner = declaration.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS1030
        return owner.GetOperation(value, cancellationToken);
    }

    /// <summary>
    /// The one declaration of a member in the compilation. An IDE has the syntax of referenced projects, too, where a build has only
    /// their metadata: neither looks there, so that both report the same.
    /// </summary>
    public static SyntaxNode? DeclarationOf(ISymbol member, Compilation compilation, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences is [var reference] && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax(cancellationToken)
            : null;

    /// <summary>Whether there is one value for as long as the process runs: a static field or property that is set once.</summary>
    public static bool IsOncePerProcess(ISymbol member, Compilation compilation, CancellationToken cancellationToken) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true } => true,
        IPropertySymbol { IsStatic: true, SetMethod: null } =>
            DeclarationOf(member, compilation, cancellationToken) is PropertyDeclarationSyntax { Initializer: not null },
        _ => false,
    };

    private static bool IsReadOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property is { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false, IsIndexer: false },
        _ => false,
    };

    /// <summary>By name only, and so rather too often true: then the value is not taken to be fixed.</summary>
    private static bool IsAssignedInConstructor(ISymbol member, CancellationToken cancellationToken) =>
        member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax(cancellationToken).DescendantNodes())
            .Where(static node => node is ConstructorDeclarationSyntax || node.IsKind(SyntaxKind.InitAccessorDeclaration))
            .SelectMany(static node => node.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == member.Name && IsWritten(name));

    private static bool IsWritten(SyntaxNode name)
    {
        for (var node = name; node is ExpressionSyntax or ArgumentSyntax; node = node.Parent)
        {
            if ((node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node)
                || (node is ArgumentSyntax argument && !argument.RefOrOutKeyword.IsKind(SyntaxKind.None)))
            {
                return true;
            }
        }

        return false;
    }
}
