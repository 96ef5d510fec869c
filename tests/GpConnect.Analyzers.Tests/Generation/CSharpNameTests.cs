using System.Linq;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>That our rules of C# names are the compiler's.</summary>
public sealed class CSharpNameTests
{
    [Fact]
    public void Each_character_is_what_the_compiler_says()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Assert.True(SyntaxFacts.IsIdentifierStartCharacter((char)c) == CSharpName.IsStart((char)c), $"U+{c:X4} at the start");
            Assert.True(SyntaxFacts.IsIdentifierPartCharacter((char)c) == CSharpName.IsPart((char)c), $"U+{c:X4} further on");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1A")]
    [InlineData("A1")]
    [InlineData("A-1")]
    [InlineData("class")]
    [InlineData("Ünïted")]
    [InlineData("A\u200DB")]
    [InlineData("\u200DA")]
    [InlineData("A B")]
    public void Each_name_is_what_the_compiler_says(string name) =>
        Assert.Equal(SyntaxFacts.IsValidIdentifier(name), CSharpName.IsIdentifier(name));

    [Fact]
    public void Keywords_are_the_compilers() => Assert.All(
        SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(static word => SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None),
        static word => Assert.True(CSharpName.IsKeyword(word), word));

    [Fact]
    public void Contextual_keywords_are_the_compilers_and_those_of_newer_ones() => Assert.All(
        SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(static word => word.Length > 0),
        static word => Assert.True(CSharpName.IsContextualKeyword(word), word));

    [Fact]
    public void Nothing_else_is_a_keyword() => Assert.All(
        new[] { "LeggPractice", "a20047", "Class", "legg" },
        static word => Assert.False(CSharpName.IsKeyword(word) || CSharpName.IsContextualKeyword(word), word));
}
