using System;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A class part with the answers to its questions.</summary>
/// <param name="Source">The ordinal of its tree, where sites are wanted.</param>
/// <param name="Path">The path of its tree.</param>
/// <param name="Ordinal">The ordinal of the part in its tree.</param>
/// <param name="Part">What syntax says.</param>
/// <param name="Answers">What the compilation says.</param>
internal readonly record struct BoundPart(int Source, string Path, int Ordinal, ClassPart Part, Answers Answers)
{
    public Site Site(int attribute) => new(SiteKind.Source, Source, Ordinal, attribute);

    /// <summary>Which attribute of ours the <paramref name="attribute"/>th candidate is.</summary>
    public AttributeKind KindOf(int attribute) => (AttributeKind)Answers.Values[Part.Attributes[attribute].Name].Number;

    /// <summary>
    /// The value of the argument for property or parameter <paramref name="name"/>; one without a name stands at
    /// <paramref name="position"/>.
    /// </summary>
    public ArgumentValue Argument(int attribute, string name, int position = -1)
    {
        var arguments = Part.Attributes[attribute].Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.Name is null ? i == position : string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument.Question < 0
                    ? new ArgumentValue(new Answer(AnswerKind.Text, argument.Text), argument.Text!)
                    : new ArgumentValue(Answers.Values[argument.Question], Part.Questions[argument.Question].Text);
            }
        }

        return default;
    }
}

/// <summary>What an argument is worth.</summary>
/// <param name="Answer">Its value.</param>
/// <param name="Written">What is written there, or null where nothing is.</param>
internal readonly record struct ArgumentValue(Answer Answer, string? Written)
{
    /// <summary>The argument as text.</summary>
    public WrittenValue Text => Answer.Kind switch
    {
        AnswerKind.Text => new WrittenValue(Answer.Text),
        AnswerKind.Null => default,
        _ => new WrittenValue(null, Written),
    };

    public int Number => Answer.Kind == AnswerKind.Number ? (int)Answer.Number : 0;

    public bool IsTrue => Number != 0;
}
