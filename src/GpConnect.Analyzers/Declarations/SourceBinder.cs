using System;
using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// Answers the questions of class parts with the compilation: a few small bindings for all parts of one <see cref="BindingEnvironment"/>,
/// however many classes and endpoints there are.
/// </summary>
/// <remarks>
/// Both hosts must give it the same compilation, the one without generated registries: only then do they agree on what is constant.
/// </remarks>
internal sealed class SourceBinder(Compilation compilation, EquatableArray<string> globalAliases)
{
    private readonly Dictionary<BindingEnvironment, Answers> _known = [];

    /// <summary>How many questions the compiler was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Answers the questions of each part of <paramref name="declarations"/>, in order.</summary>
    public EquatableArray<Answers> Answer(SyntaxTree tree, SourceDeclarations declarations, CancellationToken cancellationToken)
    {
        var answers = new List<Answers>(declarations.Parts.Count);
        var isPlain = BindingEnvironment.MayBeOf(tree, cancellationToken);
        SemanticModel? model = null;
        foreach (var candidate in CandidateClasses.Of(tree, globalAliases, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = declarations.Parts[answers.Count];
            var environment = isPlain ? BindingEnvironment.Of(candidate.Declaration, part) : null;
            if (environment is not null && _known.TryGetValue(environment, out var known) && IsOnlyPart(part))
            {
                answers.Add(known);
                continue;
            }

#pragma warning disable RS1030 // The analyzer asks about a compilation that is not the host's (see remarks); the host has no model of it.
            model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            Asked += part.Questions.Count;
            answers.Add(AnswerPart(candidate, part, model, cancellationToken));
            if (environment is not null && IsOnlyPart(part))
            {
                _known[environment] = answers[answers.Count - 1];
            }
        }

        return answers.ToEquatableArray();
    }

    private bool IsOnlyPart(ClassPart part) =>
        compilation.Assembly.GetTypeByMetadataName(part.Type.MetadataName) is { DeclaringSyntaxReferences.Length: 1 };

    private static Answers AnswerPart(
        CandidateClass candidate,
        ClassPart part,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        var values = new Answer[part.Questions.Count];
        var ours = false;
        using var attributes = candidate.Attributes().GetEnumerator();
        var current = -1;
        for (var i = 0; i < values.Length; i++)
        {
            // Questions are numbered in order of the attributes, so one pass over these finds them all.
            var question = part.Questions[i];
            for (; current < question.Attribute; current++)
            {
                attributes.MoveNext();
            }

            values[i] = question.Argument < 0
                ? AttributeOf(attributes.Current, model, cancellationToken)
                : ConstantOf(attributes.Current.ArgumentList!.Arguments[question.Argument].Expression, model, cancellationToken);
            ours |= values[i] is { Kind: AnswerKind.Attribute, Number: not (long)AttributeKind.None };
        }

        var shapeElsewhere = ClassShape.None;
        var membersElsewhere = new List<string>();
        if (ours && (part.Shape & ClassShape.Partial) != 0)
        {
            foreach (var other in OtherParts(candidate.Declaration, model, cancellationToken))
            {
                shapeElsewhere |= SourceReader.IsStatic(other) ? ClassShape.Static : ClassShape.None;
                shapeElsewhere |= SourceReader.IsExcludedFromCoverage(other) ? ClassShape.ExcludedFromCoverage : ClassShape.None;
                membersElsewhere.AddRange(SourceReader.MemberNames(other));
            }
        }

        return new Answers(new EquatableArray<Answer>(values), shapeElsewhere, membersElsewhere.ToEquatableArray());
    }

    /// <summary>The other declarations of the class: they may have no attribute, but a modifier and members.</summary>
    private static IEnumerable<TypeDeclarationSyntax> OtherParts(
        TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol { DeclaringSyntaxReferences: { Length: > 1 } references })
        {
            yield break;
        }

        foreach (var reference in references)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax other && other != declaration)
            {
                yield return other;
            }
        }
    }

    private static Answer AttributeOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(attribute, cancellationToken).Type;
        return new Answer(AnswerKind.Attribute, Number: (long)KindOf(type));
    }

    /// <summary>Which attribute of ours a type is.</summary>
    public static AttributeKind KindOf(ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: KnownAttributes.Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && type.TypeKind == TypeKind.Class
            ? KnownAttributes.KindOf(type.Name)
            : AttributeKind.None;

    private static Answer ConstantOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var constant = model.GetConstantValue(expression, cancellationToken);
        if (!constant.HasValue)
        {
            return new Answer(AnswerKind.NotConstant);
        }

        return constant.Value switch
        {
            null => new Answer(AnswerKind.Null),
            string text => new Answer(AnswerKind.Text, text),
            bool truth => new Answer(AnswerKind.Number, Number: truth ? 1 : 0),
            int number => new Answer(AnswerKind.Number, Number: number),
            _ => new Answer(AnswerKind.NotConstant),
        };
    }
}
