using GpConnect.Rules.Model;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What one syntax tree declares, as far as syntax tells. No positions: equal before and after an edit elsewhere in it.</summary>
/// <param name="Path">The tree's path: the order of partial parts.</param>
/// <param name="Parts">The class parts that may declare something, in order of position.</param>
internal sealed record SourceDeclarations(string Path, EquatableArray<ClassPart> Parts)
{
    public bool IsEmpty => Parts.Count == 0;
}

/// <summary>One part of a class with attributes that may be ours.</summary>
internal sealed record ClassPart(
    TypeName Type,
    ClassShape Shape,
    EquatableArray<string> Members,
    EquatableArray<AttributeUse> Attributes,
    EquatableArray<Question> Questions);

/// <summary>An attribute that may be ours.</summary>
/// <param name="Name">The question which attribute it is.</param>
/// <param name="Arguments">Its arguments, in order.</param>
internal readonly record struct AttributeUse(int Name, EquatableArray<Argument> Arguments);

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The property or parameter it names, or null where it goes by position.</param>
/// <param name="Text">Its text where it is a string literal.</param>
/// <param name="Question">The question what it is worth, or -1 where it is a literal.</param>
internal readonly record struct Argument(string? Name, string? Text, int Question);

/// <summary>
/// Something that syntax cannot settle. One for each distinct text in a class part: the same text means the same throughout.
/// </summary>
/// <param name="Text">The text asked about.</param>
/// <param name="Attribute">The attribute where it stands first.</param>
/// <param name="Argument">The argument of that attribute that it is, or -1 where it is the attribute's name.</param>
internal readonly record struct Question(string Text, int Attribute, int Argument);
