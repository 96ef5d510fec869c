using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using GpConnect.Analyzers.Tests.Reliability;
using GpConnect.Rules.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GpConnect.Analyzers.Tests.Settings;

/// <summary>Layers of settings have the values that .NET's own configuration system gives them.</summary>
public sealed class ConfigurationTests
{
    private static readonly string[] Names = ["GpConnect", "gpconnect", "A", "a", "B", "0", "1", "10", "A:B", "Ünï"];

    [Fact]
    public void Random_layers_have_the_values_of_the_configuration_system() => Effort.Try(Effort.Of(500), static random =>
    {
        var layers = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Object(random, 0)).ToList();
        var builder = new ConfigurationBuilder();
        foreach (var layer in layers)
        {
            builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(layer)));
        }

        IConfigurationRoot? theirs = null;
        try
        {
            theirs = builder.Build();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
        }

        var ours = layers.Select(static layer => SettingsReader.Read(layer, CancellationToken.None)).ToList();
        Assert.Equal(theirs is not null, ours.All(static layer => layer.Errors.Count == 0));
        if (theirs is not null)
        {
            Assert.Equal(Flat(theirs), Flat(SettingNode.Merge(ours.Select(static (layer, i) => (i, layer)))));
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{ /* }")]
    [InlineData("{,}")]
    [InlineData("{ \"a\": [1,,2] }")]
    [InlineData("{ \"a\": 1, \"A\": 2 }")]
    [InlineData("{ \"a\": }")]
    [InlineData("{ // ")]
    [InlineData("{ \"a\": 020000000138 }")]
    [InlineData("{ \"a\": 1.2.3 }")]
    [InlineData("{ \"a\": - }")]
    [InlineData("{ \"a\": 1. }")]
    [InlineData("{ \"a\": 1e }")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}")]
    public void What_the_configuration_system_refuses_is_an_error(string text)
    {
        Assert.ThrowsAny<Exception>(() => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build());
        Assert.NotEmpty(SettingsReader.Read(text, CancellationToken.None).Errors);
    }

    [Fact]
    public void Any_damage_is_read_or_refused_as_it_is_there() => Effort.Try(Effort.Of(500), static random =>
    {
        var text = new StringBuilder(Object(random, 0));
        for (var i = random.Next(3); i >= 0; i--)
        {
            text.Insert(random.Next(text.Length), random.Pick("{", "}", "[", "]", ",", "\"", ":", "//", "/*", "*/", "\\", "1", "x", "<", "\n"));
        }

        var isRead = true;
        try
        {
            new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()))).Build();
        }
        catch (Exception)
        {
            isRead = false;
        }

        var layer = SettingsReader.Read(text.ToString(), CancellationToken.None);
        Assert.True(!isRead || layer.Errors.Count == 0, text.ToString());
        Assert.All(layer.Errors, error => Assert.InRange(error.Place.Start + error.Place.Length, 0, text.Length));
    });

    private static IEnumerable<string> Flat(IConfiguration configuration) => configuration.GetChildren().SelectMany(static child =>
        new[] { $"{child.Path}={child.Value}" }.Concat(Flat(child))).Select(static line => line.ToUpperInvariant());

    private static IEnumerable<string> Flat(SettingNode node) => node.Children.SelectMany(static child =>
        new[] { $"{child.Path}={child.Value?.Value}" }.Concat(Flat(child))).Select(static line => line.ToUpperInvariant());

    private static string Object(Random random, int depth)
    {
        var text = new StringBuilder("{");
        var names = Enumerable.Range(0, random.Next(4)).Select(_ => random.Pick(Names));
        text.AppendJoin(',', (random.Chance(95) ? names.DistinctBy(static name => name.ToUpperInvariant()) : names).Select(name =>
            $"{Space(random)}\"{name}\"{Space(random)}:{Value(random, depth + 1)}"));
        return text.Append(text.Length > 1 && random.Chance(20) ? "," : "").Append(Space(random)).Append('}').ToString();
    }

    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 5 : 8) switch
    {
        0 => "null",
        1 => random.Pick("true", "false"),
        2 => random.Next(-5, 1000).ToString(CultureInfo.InvariantCulture),
        3 or 4 => random.Pick("\"x\"", "\"\"", "\"\\u0041 \\n\"", "\"200000001385\""),
        5 => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))) + "]",
        _ => Object(random, depth),
    };

    private static string Space(Random random) => random.Pick("", "", " ", "\n", "/* x */", "// y\n", "\t");
}
