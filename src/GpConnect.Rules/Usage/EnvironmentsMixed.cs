using System;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Usage;

/// <summary>GPC5007: a request from an endpoint of one Spine environment to one of another.</summary>
internal sealed class EnvironmentsMixed : RequestRule
{
    private static readonly Rule Descriptor = new(
        "GPC5007",
        "Sender and receiver are of two Spine environments",
        RuleSeverity.Warning,
        "{0} is of {1}, {2} of {3}: each Spine environment has systems of its own, and knows none of another's; take both from one environment",
        "A request goes through the proxy of one Spine environment, which knows neither the systems of another nor who may share data there.");

    public override Rule Rule => Descriptor;

    public override string[]? Check(RequestFact fact) =>
        fact is { Sender: { Environment: { } of } sender, Receiver: { Environment: { } ofOther } receiver }
        && !string.Equals(of, ofOther, StringComparison.OrdinalIgnoreCase)
            ? [receiver.Name, NameOf(ofOther), sender.Name, NameOf(of)]
            : null;

    private static string NameOf(string environment) => environment.Length == 0 ? "no environment" : $"environment '{QuotedText.Text(environment)}'";
}
