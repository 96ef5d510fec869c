using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>The registry of a container: always the newest that has no error. Look-ups take no lock; a new one is swapped in whole.</summary>
internal sealed class LiveRegistry<T> : IEndpointRegistry<T>
    where T : SpineEndpoint
{
    private readonly LiveEstate _estate;
    private volatile EndpointRegistry<T>? _current;

    public LiveRegistry(LiveEstate estate)
    {
        _estate = estate;
        estate.Subscribe(Take);
    }

    public string Environment => Current.Environment;

    public MhsTopology Topology => Current.Topology;

    public int Count => Current.Count;

    public T this[int index] => Current[index];

    private EndpointRegistry<T> Current => _current ?? First();

    public bool TryGetByAsid(Asid asid, [MaybeNullWhen(false)] out T endpoint) => Current.TryGetByAsid(asid, out endpoint);

    public IReadOnlyList<T> FindByOdsCode(OdsCode odsCode) => Current.FindByOdsCode(odsCode);

    public IReadOnlyList<T> FindByPartyKey(PartyKey partyKey) => Current.FindByPartyKey(partyKey);

    public IEnumerator<T> GetEnumerator() => Current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Take(CheckedEstate estate) => _current = estate.RegistryOf<T>();

    private EndpointRegistry<T> First()
    {
        _estate.LoadAtFirstUse();
        return _current ?? throw new InvalidOperationException("The endpoints aren't loaded yet.");
    }
}
