using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GpConnect.Tests;

/// <summary>What every identifier does. A class for each says what is well-formed.</summary>
public abstract class IdentifierTests<T>
    where T : struct, IEquatable<T>, IComparable<T>, IComparable
{
    /// <summary>Well-formed, as <c>ToString</c> gives them, in order, all different.</summary>
    protected abstract string[] InOrder { get; }

    /// <summary>Malformed, beside what no identifier is.</summary>
    protected abstract string[] Malformed { get; }

    /// <summary>What the exception says of a malformed one.</summary>
    protected abstract string Expectation { get; }

    protected abstract T Parse(string s);

    protected abstract bool TryParse(string? s, out T result);

    /// <summary>==, !=, &lt;, &gt;, &lt;=, &gt;=.</summary>
    protected abstract bool[] Operators(T left, T right);

    protected abstract bool IsUnset(T value);

    private IEnumerable<string> AllMalformed =>
        Malformed.Concat(["", " ", "(unset)"]).Concat(InOrder.SelectMany(s =>
            new[] { " " + s, s + " ", s + "\n", s + "\r\nSsp-From: 1", s + "\0", s + "\u00A0" }));

    [Fact]
    public void Reads_and_gives_back()
    {
        foreach (var text in InOrder)
        {
            Assert.Equal(text, Parse(text).ToString());
            Assert.True(TryParse(text, out var result), text);
            Assert.Equal(text, result.ToString());
            Assert.False(IsUnset(result));
        }
    }

    [Fact]
    public void Refuses_what_is_malformed_and_says_what_was_expected()
    {
        foreach (var text in AllMalformed)
        {
            Assert.False(TryParse(text, out var result), text);
            Assert.True(IsUnset(result));
            var message = Assert.Throws<FormatException>(() => Parse(text)).Message;
            Assert.Contains(Expectation, message, StringComparison.Ordinal);
            Assert.DoesNotContain(message, char.IsControl);
        }
    }

    [Fact]
    public void Names_the_malformed_value_but_not_all_of_a_long_one()
    {
        Assert.Contains("'nonsense!'", Assert.Throws<FormatException>(() => Parse("nonsense!")).Message, StringComparison.Ordinal);
        Assert.InRange(Assert.Throws<FormatException>(() => Parse(new string('!', 100_000))).Message.Length, 80, 400);
    }

    [Fact]
    public void Null_is_an_argument_error_or_false()
    {
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => Parse(null!)).ParamName);
        Assert.False(TryParse(null, out var result));
        Assert.True(IsUnset(result));
    }

    [Fact]
    public void Default_is_visibly_unset()
    {
        Assert.True(IsUnset(default));
        Assert.Equal("(unset)", default(T).ToString());
        Assert.Equal(default, default(T));
        Assert.Equal(default(T).GetHashCode(), default(T).GetHashCode());
        foreach (var text in InOrder)
        {
            Assert.NotEqual(default, Parse(text));
            Assert.True(default(T).CompareTo(Parse(text)) < 0);
        }
    }

    [Fact]
    public void Compares()
    {
        for (var i = 0; i < InOrder.Length; i++)
        {
            for (var j = 0; j < InOrder.Length; j++)
            {
                T left = Parse(InOrder[i]), right = Parse(string.Concat(InOrder[j], ""));
                Assert.Equal(i == j, left.Equals(right));
                Assert.Equal(i == j, left.Equals((object)right));
                Assert.Equal(i.CompareTo(j), Math.Sign(left.CompareTo(right)));
                Assert.Equal(i.CompareTo(j), Math.Sign(left.CompareTo((object)right)));
                Assert.Equal([i == j, i != j, i < j, i > j, i <= j, i >= j], Operators(left, right));
                if (i == j)
                {
                    Assert.Equal(left.GetHashCode(), right.GetHashCode());
                }
            }
        }
    }

    [Fact]
    public void Compares_with_other_things()
    {
        var one = Parse(InOrder[0]);
        Assert.Equal(1, one.CompareTo(null));
        Assert.False(one.Equals((object?)null));
        Assert.False(one.Equals((object)InOrder[0]));
        Assert.Equal("obj", Assert.Throws<ArgumentException>(() => one.CompareTo(InOrder[0])).ParamName);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void Is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Reads_and_gives_back();
            Refuses_what_is_malformed_and_says_what_was_expected();
            Compares();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Has_a_type_converter()
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.True(converter.CanConvertTo(typeof(string)));
        foreach (var text in InOrder)
        {
            Assert.Equal(Parse(text), converter.ConvertFromInvariantString(text));
            Assert.Equal(Parse(text), converter.ConvertFrom(null, CultureInfo.GetCultureInfo("tr-TR"), text));
            Assert.Equal(text, converter.ConvertToInvariantString(Parse(text)));
        }

        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString(""));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("nonsense!"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(12));
    }

    [Fact]
    public void Binds_to_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Given"] = InOrder[0],
                ["Optional"] = InOrder[1],
                ["Many:0"] = InOrder[1],
                ["Many:1"] = InOrder[0],
                ["Wrong:Given"] = "nonsense!",
            })
            .Build();

        var settings = configuration.Get<Settings>()!;
        Assert.Equal(Parse(InOrder[0]), settings.Given);
        Assert.Equal(Parse(InOrder[1]), settings.Optional);
        Assert.Null(settings.Absent);
        Assert.True(IsUnset(settings.Missing));
        Assert.Equal([Parse(InOrder[1]), Parse(InOrder[0])], settings.Many);

        var error = Assert.Throws<InvalidOperationException>(() => configuration.GetSection("Wrong").Get<Settings>());
        Assert.Contains(Expectation, error.InnerException!.ToString(), StringComparison.Ordinal);
    }

    public sealed class Settings
    {
        public T Given { get; set; }

        public T? Optional { get; set; }

        public T? Absent { get; set; }

        public T Missing { get; set; }

        public T[] Many { get; set; } = [];
    }
}
