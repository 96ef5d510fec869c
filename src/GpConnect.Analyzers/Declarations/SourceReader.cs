using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Reads what a syntax tree declares, from syntax alone and without entering bodies. Binds nothing.</summary>
internal static class SourceReader
{
    // Shared by the generator and the analyzers of one process: a tree is read once. Keyed weakly; the values hold no tree.
    private static readonly ConditionalWeakTable<SyntaxTree, Reading> Readings = new();

    /// <summary>Reads <paramref name="tree"/>.</summary>
    /// <param name="tree">A C# tree.</param>
    /// <param name="globalAliases">The aliases of the whole compilation (<see cref="AliasReader"/>).</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="earlier">The tree before an edit, if there was one: what is written there as it was is not read again.</param>
    public static SourceDeclarations Read(
        SyntaxTree tree, EquatableArray<string> globalAliases, CancellationToken cancellationToken, SyntaxTree? earlier = null)
    {
        if (Readings.TryGetValue(tree, out var known) && known.GlobalAliases.Equals(globalAliases))
        {
            return known.Declarations;
        }

        var before = earlier is not null && Readings.TryGetValue(earlier, out var read) && read.GlobalAliases.Equals(globalAliases)
            ? read.Declarations.Parts
            : EquatableArray<ClassPart>.Empty;
        var declarations = ReadAnew(
            tree, before, before.Count > 0 ? CandidateClasses.Of(earlier!, globalAliases, cancellationToken) : [], globalAliases, cancellationToken);
        var reading = new Reading(globalAliases, declarations);
        Readings.Remove(tree);
        return Readings.GetValue(tree, _ => reading) is var first && first.GlobalAliases.Equals(globalAliases)
            ? first.Declarations
            : declarations;
    }

    private static SourceDeclarations ReadAnew(
        SyntaxTree tree,
        EquatableArray<ClassPart> before,
        IReadOnlyList<CandidateClass> candidatesBefore,
        EquatableArray<string> globalAliases,
        CancellationToken cancellationToken)
    {
        var parts = new List<ClassPart>();
        foreach (var candidate in CandidateClasses.Of(tree, globalAliases, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var i = parts.Count;
            parts.Add(i < candidatesBefore.Count && candidate.HasAttributesOf(candidatesBefore[i]) ? ReadAround(candidate, before[i]) : ReadPart(candidate));
        }

        return new SourceDeclarations(tree.FilePath, parts.ToEquatableArray());
    }

    private static ClassPart ReadPart(CandidateClass candidate)
    {
        var questions = new QuestionList();
        var attributes = new List<AttributeUse>();
        var shape = ShapeOf(candidate.Declaration);

        // One pass over all attributes: there may be ten thousand.
        foreach (var (attribute, mayBeOurs) in candidate.AllAttributes())
        {
            shape |= IsExclusion(attribute) ? ClassShape.ExcludedFromCoverage : ClassShape.None;
            if (mayBeOurs)
            {
                attributes.Add(ReadAttribute(attribute, attributes.Count, questions));
            }
        }

        return new ClassPart(
            TypeNameOf(candidate.Declaration),
            shape,
            MemberNames(candidate.Declaration),
            attributes.ToEquatableArray(),
            questions.ToEquatableArray());
    }

    /// <summary>Reads what isn't in the attributes of a part.</summary>
    private static ClassPart ReadAround(CandidateClass candidate, ClassPart before) => before with
    {
        Type = TypeNameOf(candidate.Declaration),
        Shape = ShapeOf(candidate.Declaration) | (before.Shape & ClassShape.ExcludedFromCoverage),
        Members = MemberNames(candidate.Declaration),
    };

    private static AttributeUse ReadAttribute(AttributeSyntax attribute, int ordinal, QuestionList questions)
    {
        var name = questions.Ask(attribute.Name, ordinal, -1);
        if (attribute.ArgumentList is not { Arguments: { Count: > 0 } list })
        {
            return new AttributeUse(name, EquatableArray<Argument>.Empty);
        }

        var arguments = new Argument[list.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = list[i];
            var argumentName = (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;
            arguments[i] = argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)
                ? new Argument(argumentName, ((LiteralExpressionSyntax)argument.Expression).Token.ValueText, -1)
                : new Argument(argumentName, null, questions.Ask(argument.Expression, ordinal, i));
        }

        return new AttributeUse(name, new EquatableArray<Argument>(arguments));
    }

    private static TypeName TypeNameOf(TypeDeclarationSyntax declaration)
    {
        var containing = new List<ContainingType>();
        var parent = declaration.Parent;
        for (; parent is TypeDeclarationSyntax type; parent = type.Parent)
        {
            containing.Add(new ContainingType(KeywordOf(type), type.Identifier.ValueText, ArityOf(type)));
        }

        containing.Reverse();
        var @namespace = string.Empty;
        for (; parent is BaseNamespaceDeclarationSyntax space; parent = space.Parent)
        {
            @namespace = @namespace.Length == 0 ? DottedName(space.Name) : DottedName(space.Name) + "." + @namespace;
        }

        return new TypeName(
            @namespace, containing.ToEquatableArray(), declaration.Identifier.ValueText, ArityOf(declaration));
    }

    private static int ArityOf(TypeDeclarationSyntax type) => type.TypeParameterList?.Parameters.Count ?? 0;

    private static string KeywordOf(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } structOrClass }
            ? "record " + structOrClass.ValueText
            : type.Keyword.ValueText;

    /// <summary>The name without trivia, <c>@</c> and escapes.</summary>
    private static string DottedName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => DottedName(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };

    private static ClassShape ShapeOf(TypeDeclarationSyntax declaration)
    {
        var shape = declaration is RecordDeclarationSyntax ? ClassShape.Record : ClassShape.None;
        foreach (var modifier in declaration.Modifiers)
        {
            shape |= modifier.Kind() switch
            {
                SyntaxKind.StaticKeyword => ClassShape.Static,
                SyntaxKind.PartialKeyword => ClassShape.Partial,
                SyntaxKind.FileKeyword => ClassShape.FileLocal,
                _ => ClassShape.None,
            };
        }

        for (var parent = declaration.Parent; parent is TypeDeclarationSyntax type; parent = type.Parent)
        {
            shape |= type.Modifiers.Any(SyntaxKind.PartialKeyword) ? ClassShape.None : ClassShape.InNonPartial;
            shape |= type.Modifiers.Any(SyntaxKind.FileKeyword) ? ClassShape.FileLocal : ClassShape.None;
        }

        return shape;
    }

    /// <summary>Whether the part makes its class static.</summary>
    public static bool IsStatic(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>Whether the part has <c>[ExcludeFromCodeCoverage]</c>: a class may have it once.</summary>
    public static bool IsExcludedFromCoverage(TypeDeclarationSyntax declaration)
    {
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (IsExclusion(attribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsExclusion(AttributeSyntax attribute) =>
        NameSet.LastNameOf(attribute.Name) is "ExcludeFromCodeCoverage" or "ExcludeFromCodeCoverageAttribute";

    /// <summary>The names of the members that <paramref name="declaration"/> declares.</summary>
    public static EquatableArray<string> MemberNames(TypeDeclarationSyntax declaration)
    {
        var names = new List<string>();
        foreach (var member in declaration.Members)
        {
            switch (member)
            {
                case BaseFieldDeclarationSyntax fields:
                    foreach (var variable in fields.Declaration.Variables)
                    {
                        names.Add(variable.Identifier.ValueText);
                        if (fields is EventFieldDeclarationSyntax)
                        {
                            AddAccessors(variable.Identifier.ValueText);
                        }
                    }

                    break;
                case PropertyDeclarationSyntax property:
                    names.Add(property.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    names.Add(method.Identifier.ValueText);
                    break;
                case EventDeclarationSyntax @event:
                    names.Add(@event.Identifier.ValueText);
                    AddAccessors(@event.Identifier.ValueText);
                    break;
                case TypeDeclarationSyntax { Identifier.ValueText: null or "" } extensions:
                    // An extension block (C# 14) has no name of its own; its members are the class's.
                    names.AddRange(MemberNames(extensions));
                    break;
                case BaseTypeDeclarationSyntax type:
                    names.Add(type.Identifier.ValueText);
                    break;
                case DelegateDeclarationSyntax @delegate:
                    names.Add(@delegate.Identifier.ValueText);
                    break;
            }
        }

        return names.ToEquatableArray();

        void AddAccessors(string @event)
        {
            names.Add("add_" + @event);
            names.Add("remove_" + @event);
        }
    }

    private sealed record Reading(EquatableArray<string> GlobalAliases, SourceDeclarations Declarations);

    /// <summary>Numbers the distinct texts asked about in one class part.</summary>
    private sealed class QuestionList
    {
        private readonly List<Question> _questions = [];
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public int Ask(SyntaxNode node, int attribute, int argument)
        {
            // A name and an expression of the same text are two questions.
            var text = QuotedCode.Of(node);
            var key = argument < 0 ? "[" + text : text;
            if (!_numbers.TryGetValue(key, out var number))
            {
                number = _questions.Count;
                _numbers.Add(key, number);
                _questions.Add(new Question(text, attribute, argument));
            }

            return number;
        }

        public EquatableArray<Question> ToEquatableArray() => _questions.ToEquatableArray();
    }
}
