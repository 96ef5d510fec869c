using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads the two halves of a setting: the constant that is a header's name, and the strings that are its value.</summary>
internal static class HeaderValues
{
    /// <summary>Whether an expression is the name of an SSP header: a constant, or a static read-only member written as a literal.</summary>
    public static bool TryReadName(IOperation operation, out SspHeader header)
    {
        header = default;
        operation = WithoutConversions(operation);
        if (operation.Type?.SpecialType != SpecialType.System_String)
        {
            return false;
        }

        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return constant.Value is string text && SspHeaderNames.TryParse(text, out header);
        }

        return operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } }
                or IPropertyReferenceOperation { Property: { IsStatic: true, IsReadOnly: true } }
            && operation.SemanticModel is { } model
            && LiteralOf(((IMemberReferenceOperation)operation).Member, model.Compilation) is { } literal
            && SspHeaderNames.TryParse(literal, out header);
    }

    /// <summary>Whether an argument is a whole header line, or an array with one.</summary>
    public static bool HasLine(IOperation operation)
    {
        operation = WithoutConversions(operation);
        return operation.Type switch
        {
            { SpecialType: SpecialType.System_String } => IsLine(operation),
            IArrayTypeSymbol => ElementsOf(operation).Any(IsLine),
            _ => false,
        };

        static bool IsLine(IOperation operation) =>
            operation.ConstantValue is { HasValue: true, Value: string text } && SspHeaderNames.TryParseLine(text, out _, out _);
    }

    /// <summary>The strings of a value: itself, or the elements of an array, a list or a collection expression.</summary>
    public static ImmutableArray<IOperation> ElementsOf(IOperation value)
    {
        var bare = WithoutConversions(value);
        switch (bare)
        {
            case IArrayCreationOperation array:
                return array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty;

            // new StringValues("200000000115")
            case IObjectCreationOperation { Arguments: [var only], Type.Name: "StringValues" }:
                return ElementsOf(only.Value);

            // new List<string> { "200000000115" }
            case IObjectCreationOperation { Initializer.Initializers: { Length: > 0 } initializers, Type.SpecialType: SpecialType.None }:
                return AddedBy(initializers);

            default:
                return bare.Syntax is CollectionExpressionSyntax ? ElementsOfCollectionExpression(bare) : ImmutableArray.Create(value);
        }
    }

    /// <summary>The elements of <c>[…]</c>. Roslyn 4.8 gives it no kind of its own, later ones do; its children are there in both.</summary>
    public static ImmutableArray<IOperation> ElementsOfCollectionExpression(IOperation collection)
    {
        var elements = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var child in WithoutConversions(collection).ChildOperations)
        {
            if (child.Syntax is ExpressionSyntax or ExpressionElementSyntax)
            {
                elements.Add(child);
            }
        }

        return elements.ToImmutable();
    }

    public static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static ImmutableArray<IOperation> AddedBy(ImmutableArray<IOperation> initializers)
    {
        var added = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var initializer in initializers)
        {
            if (initializer is IInvocationOperation { Arguments: [var only] })
            {
                added.Add(only.Value);
            }
        }

        return added.ToImmutable();
    }

    /// <summary>The literal that a member is initialised with, from syntax: names are looked for in every call, so nothing is bound.</summary>
    private static string? LiteralOf(ISymbol member, Compilation compilation)
    {
        var expression = ReadOnlyMembers.DeclarationOf(member, compilation, CancellationToken.None) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        return expression.IsKind(SyntaxKind.StringLiteralExpression) ? ((LiteralExpressionSyntax)expression!).Token.ValueText : null;
    }
}
