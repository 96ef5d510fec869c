using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;

namespace GpConnect.Estates;

/// <summary>A registry that the generator made: the compiler has checked it alone, and it is compared with the others.</summary>
internal sealed class GeneratedContent : EstateContent
{
    private readonly IReadOnlyList<SpineEndpoint> _endpoints;
    private readonly MhsTopology _topology;
    private readonly string _environment;
    private readonly Role _role;

    private GeneratedContent(IReadOnlyList<SpineEndpoint> endpoints, MhsTopology topology, string environment, Role role) =>
        (_endpoints, _topology, _environment, _role) = (endpoints, topology, environment, role);

    public static GeneratedContent Of<T>(EndpointRegistry<T> registry)
        where T : SpineEndpoint => new([.. registry], registry.Topology, registry.Environment, EndpointRole.Of<T>());

    public override void AddTo(EstateParts parts)
    {
        parts.Generated.Add((_endpoints, _topology, _environment));
        var type = new TypeName(string.Empty, EquatableArray<ContainingType>.Empty, EndpointRole.NameOf(_role), Arity: 0);
        parts.Add(new ReferencedRegistry(
            Assembly.GetEntryAssembly()?.GetName().Name ?? "this program",
            new Registry(type, _role, _topology, _environment, string.Empty, new EquatableArray<Endpoint>([.. _endpoints.Select(Model)]))));
    }

    private static Endpoint Model(SpineEndpoint endpoint) => new(
        endpoint.Name,
        endpoint.OdsCode.ToString(),
        endpoint.Asid.ToString(),
        endpoint.PartyKey.ToString(),
        (Registration)endpoint.Registration,
        HasMember: false);
}
