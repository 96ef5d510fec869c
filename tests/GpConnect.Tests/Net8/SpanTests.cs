using System;
using System.Globalization;
using Xunit;

namespace GpConnect.Tests;

public sealed class SpanTests
{
    [Fact]
    public void An_ASID() => ReadsAndWrites<Asid>("918999198993", "91899919899a");

    [Fact]
    public void An_ASID_with_zeros_before() => ReadsAndWrites<Asid>("000000000000", "-00000000001");

    [Fact]
    public void A_party_key() => ReadsAndWrites<PartyKey>("A20047-821870", "A20047-8218");

    [Fact]
    public void An_ODS_code() => ReadsAndWrites<OdsCode>("A20047", "A2");

    [Fact]
    public void An_interaction_id() =>
        ReadsAndWrites<InteractionId>("urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1", "urn:nhs:names:services:gpconnect:");

    [Fact]
    public void Lower_case_is_read_from_spans_too()
    {
        var provider = CultureInfo.GetCultureInfo("tr-TR");
        Assert.Equal(PartyKey.Parse("I2004I-821870"), PartyKey.Parse("i2004i-821870".AsSpan(), provider));
        Assert.Equal(OdsCode.Parse("I2004I"), OdsCode.Parse("i2004i".AsSpan(), provider));
    }

    private static void ReadsAndWrites<T>(string text, string malformed)
        where T : struct, ISpanParsable<T>, ISpanFormattable
    {
        var provider = CultureInfo.GetCultureInfo("tr-TR");
        var value = AsString.Parse<T>(text, provider);
        Assert.Equal(value, T.Parse($"({text})".AsSpan(1, text.Length), provider));
        Assert.True(AsString.TryParse<T>(text, provider, out var fromString));
        Assert.Equal(value, fromString);
        Assert.True(T.TryParse(text.AsSpan(), provider, out var fromSpan));
        Assert.Equal(value, fromSpan);

        Assert.False(AsString.TryParse<T>(malformed, provider, out var none));
        Assert.Equal(default, none);
        Assert.False(AsString.TryParse<T>(null, provider, out none));
        Assert.Equal(default, none);
        Assert.False(T.TryParse(malformed.AsSpan(), provider, out none));
        Assert.Equal(default, none);
        Assert.Contains($"'{malformed}'", Assert.Throws<FormatException>(() => AsString.Parse<T>(malformed, provider)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{malformed}'", Assert.Throws<FormatException>(() => T.Parse(malformed.AsSpan(), provider)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => AsString.Parse<T>(null!, provider));

        Assert.Equal($"<{text}>", string.Create(provider, $"<{value}>"));
        Assert.Equal(text, value.ToString("anything", provider));
        AssertTryFormat(value, text);
        AssertTryFormat(default(T), "(unset)");
    }

    private static void AssertTryFormat<T>(T value, string text)
        where T : ISpanFormattable
    {
        var exact = new char[text.Length];
        Assert.True(value.TryFormat(exact, out var written, default, null));
        Assert.Equal(text.Length, written);
        Assert.Equal(text, new string(exact));
        Assert.False(value.TryFormat(new char[text.Length - 1], out written, default, null));
        Assert.Equal(0, written);
    }

    // With ISpanParsable<T> as the constraint, a string is taken as a span.
    private static class AsString
    {
        public static T Parse<T>(string s, IFormatProvider? provider)
            where T : IParsable<T> => T.Parse(s, provider);

        public static bool TryParse<T>(string? s, IFormatProvider? provider, out T? result)
            where T : IParsable<T> => T.TryParse(s, provider, out result);
    }
}
