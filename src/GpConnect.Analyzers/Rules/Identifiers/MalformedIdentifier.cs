using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Identifiers;

/// <summary>The finding that the three rules of format have in common.</summary>
internal static class MalformedIdentifier
{
    public static Finding Of(Rule rule, Site site, EndpointLabel declared, string value, string? mended) =>
        new(rule, site, declared.ToString(), Quotable.Text(value), mended is null ? "declare the one registered for it" : "write " + mended) { Mended = mended };
}
