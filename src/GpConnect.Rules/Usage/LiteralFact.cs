namespace GpConnect.Rules.Usage;

/// <summary>What is known of a string in users' code that is an identifier of a registry.</summary>
/// <param name="Text">The string.</param>
/// <param name="Identifier">The identifier that it is.</param>
/// <param name="IsOfDeclaration">Whether it is a declaration's own: in its argument, or in a constant that the argument refers to.</param>
/// <param name="IsExpected">Whether it says what is expected, as in an assertion: that is written out on purpose.</param>
internal readonly record struct LiteralFact(string Text, DeclaredIdentifier Identifier, bool IsOfDeclaration, bool IsExpected);
