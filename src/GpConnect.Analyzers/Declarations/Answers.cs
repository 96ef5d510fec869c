using GpConnect.Rules.Model;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What the compilation says to the questions of a class part.</summary>
/// <param name="Values">An answer to each question.</param>
/// <param name="ShapeElsewhere">What other parts, those without attributes of ours, make of the class: static, or excluded from coverage.</param>
/// <param name="MembersElsewhere">The members that such parts declare.</param>
internal sealed record Answers(EquatableArray<Answer> Values, ClassShape ShapeElsewhere, EquatableArray<string> MembersElsewhere);

/// <summary>What an expression is worth.</summary>
internal enum AnswerKind
{
    /// <summary>No constant, or one the compiler does not know before code is generated.</summary>
    NotConstant,

    /// <summary>The name of an attribute: <see cref="Answer.Number"/> is its <see cref="AttributeKind"/>.</summary>
    Attribute,

    Null,
    Text,

    /// <summary>A number, a truth value or an enum's member.</summary>
    Number,
}

/// <summary>An answer.</summary>
internal readonly record struct Answer(AnswerKind Kind, string? Text = null, long Number = 0);
