using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// One proof that objects of a type stay within the project's own code: each mention of the type, and each use of an object of it, is
/// one of a few that hand it to nobody else.
/// </summary>
internal sealed class OwnObjectsProof
{
    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _properties;
    private readonly List<(SemanticModel Model, MemberWrites Names)> _files;

    // The variables that have such objects, and the methods that are given them.
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    public OwnObjectsProof(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        _type = type;
        _cancellationToken = cancellationToken;
        _properties = new HashSet<string>(type.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name), StringComparer.Ordinal);
        _files =
        [
            .. model.Compilation.SyntaxTrees
                .Where(static tree => !GeneratedFiles.IsRegistry(tree))
                .Select(tree => (ReadOnlyMembers.ModelOf(tree, model), MemberWrites.In(tree, cancellationToken))),
        ];
    }

    public bool Holds()
    {
        var mentions = NamesOf(_type.Name).Take(OwnObjects.Most + 1).ToList();
        return mentions.Count <= OwnObjects.Most && mentions.TrueForAll(mention =>
            mention.Model.GetSymbolInfo(mention.Name, _cancellationToken).Symbol is { } mentioned
            && (!SymbolEqualityComparer.Default.Equals(mentioned, _type) || IsHarmless(mention.Name, mention.Model)));
    }

    /// <summary>Whether the type is mentioned to make an object, or to declare what is followed.</summary>
    private bool IsHarmless(SyntaxNode mention, SemanticModel model)
    {
        while (mention.Parent is QualifiedNameSyntax or NullableTypeSyntax)
        {
            mention = mention.Parent;
        }

        return mention.Parent switch
        {
            ObjectCreationExpressionSyntax creation => IsHarmlessUse(creation, model),
            MemberAccessExpressionSyntax access => access.Expression == mention && IsProperty(access.Name),
            VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } locals =>
                locals.Variables.All(local => StaysIn(local, model)),
            VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } field } fields =>
                field.Modifiers.Any(SyntaxKind.StaticKeyword)
                && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
                && fields.Variables.All(variable => StaysIn(variable, model)),
            PropertyDeclarationSyntax { AttributeLists.Count: 0, AccessorList: null or { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration }] } } property =>
                property.Modifiers.Any(SyntaxKind.StaticKeyword) && StaysIn(property, model),
            ParameterSyntax { AttributeLists.Count: 0, Modifiers.Count: 0, Parent.Parent: (MethodDeclarationSyntax or LocalFunctionStatementSyntax) and var method } parameter =>
                IsCalledByTheProjectOnly(method, model) && StaysIn(parameter, model),
            _ => false,
        };
    }

    /// <summary>Whether nobody else is given what a local, a parameter or a static member holds.</summary>
    private bool StaysIn(SyntaxNode declaration, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(declaration, _cancellationToken) is not { } variable || !IsOfType(variable))
        {
            return false;
        }

        if (!_followed.Add(variable))
        {
            return true;
        }

        var uses = variable is ILocalSymbol or IParameterSymbol ? NamesIn(BodyAround(declaration), variable.Name, model) : NamesOf(variable.Name);
        return _followed.Count <= OwnObjects.Most && uses.All(use =>
            !SymbolEqualityComparer.Default.Equals(use.Model.GetSymbolInfo(use.Name, _cancellationToken).Symbol, variable)
            || IsHarmlessUse(WithReceiver(use.Name), use.Model));
    }

    /// <summary>Whether an object is used within the project's own code only, where it is looked at itself or passed on.</summary>
    private bool IsHarmlessUse(ExpressionSyntax value, SemanticModel model)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == value && IsProperty(access.Name),
            ConditionalAccessExpressionSyntax access => access.Expression == value
                && access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } first
                && IsProperty(first.Name),
            ArgumentSyntax argument => model.GetOperation(argument, _cancellationToken) is IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter }
                && IsOfType(parameter.OriginalDefinition),
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var variable } => StaysIn(variable, model),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => StaysIn(property, model),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment =>
                assignment.Left == value
                || SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(assignment.Left, _cancellationToken).Type, _type),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
            _ => false,
        };
    }

    /// <summary>Whether a method has calls, and is nothing that a framework might call: by reflection, or as a delegate it is given.</summary>
    private bool IsCalledByTheProjectOnly(SyntaxNode declaration, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(declaration, _cancellationToken) is not IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method
            || !method.GetAttributes().IsEmpty)
        {
            return false;
        }

        if (!_followed.Add(method))
        {
            return true;
        }

        var isHidden = method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private;
        if (!isHidden && !(method.ContainingType is { BaseType: null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }, Interfaces.IsEmpty: true } type
            && type.GetAttributes().IsEmpty))
        {
            return false;
        }

        var names = NamesOf(method.Name).ToList();
        return names.TrueForAll(static name => WithReceiver(name.Name).Parent is InvocationExpressionSyntax)
            && names.Exists(name => SymbolEqualityComparer.Default.Equals(
                name.Model.GetSymbolInfo(name.Name, _cancellationToken).Symbol?.OriginalDefinition, method));
    }

    private bool IsProperty(SimpleNameSyntax name) => _properties.Contains(name.Identifier.ValueText);

    private bool IsOfType(ISymbol variable) => SymbolEqualityComparer.Default.Equals(
        variable switch
        {
            ILocalSymbol { IsRef: false } local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        },
        _type);

    private IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesOf(string name) => _files
        .Where(file => file.Names.Has(name))
        .SelectMany(file => NamesIn(file.Model.SyntaxTree.GetRoot(_cancellationToken), name, file.Model));

    private IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesIn(SyntaxNode node, string name, SemanticModel model)
    {
        foreach (var descendant in node.DescendantNodes())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (descendant is SimpleNameSyntax { Parent: not NameColonSyntax } found && found.Identifier.ValueText == name)
            {
                yield return (found, model);
            }
        }
    }

    private static SyntaxNode BodyAround(SyntaxNode declaration) =>
        declaration.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? declaration.SyntaxTree.GetRoot();

    /// <summary><c>x</c>, or all of <c>a.x</c> and <c>.x</c>.</summary>
    private static ExpressionSyntax WithReceiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };
}
