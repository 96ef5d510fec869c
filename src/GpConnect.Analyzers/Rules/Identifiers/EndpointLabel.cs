namespace GpConnect.Analyzers.Rules.Identifiers;

/// <summary>What messages call an endpoint: its class and name, or the class alone. A text only where something is reported.</summary>
internal readonly record struct EndpointLabel(string Registry, string Name = "")
{
    public override string ToString() => Name.Length > 0 ? $"{Registry}.{Quotable.Text(Name)}" : Registry;
}
