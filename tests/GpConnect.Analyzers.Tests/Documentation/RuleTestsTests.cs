using System;
using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>Each rule has tests of its own, which are found by its name.</summary>
public sealed class RuleTestsTests
{
    public static TheoryData<string> Names => [.. ContractTests.Rules.Select(static rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_tests(string name)
    {
        var tests = Assert.Single(typeof(RuleTestsTests).Assembly.GetTypes(), type => type.Name == name + "Tests");

        Assert.True(tests.IsPublic, $"{tests} must be public, or its tests don't run.");
        Assert.Contains(tests.GetMethods(), static method => Attribute.IsDefined(method, typeof(FactAttribute)));
    }
}
