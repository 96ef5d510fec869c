using System.Linq;
using GpConnect.Rules.Model;
using Xunit;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>What the steps compare arrays with.</summary>
public sealed class EquatableArrayTests
{
    private static EquatableArray<string> Of(params string[] items) => items.Select(static item => new string(item.ToCharArray())).ToList().ToEquatableArray();

    [Theory]
    [InlineData]
    [InlineData("a")]
    [InlineData("a", "b")]
    [InlineData("a", "b", "c")]
    public void Arrays_of_equal_items_are_equal_and_agree_in_their_hash(params string[] items)
    {
        Assert.True(Of(items).Equals(Of(items)));
        Assert.Equal(Of(items).GetHashCode(), Of(items).GetHashCode());
        Assert.Equal(items, Of(items));
    }

    [Fact]
    public void Others_are_not()
    {
        EquatableArray<string>[] different = [Of(), Of("a"), Of("b"), Of("a", "b"), Of("b", "a"), Of("a", "c", "b"), Of("a", "d", "b")];
        Assert.Equal(different.Length, different.Distinct().Count());
    }
}
