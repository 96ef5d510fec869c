using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Estates;

/// <summary>Endpoints or rows that a program has loaded.</summary>
internal sealed class LoadedContent : EstateContent
{
    private readonly Role _role;
    private readonly RegistryFacts _facts;
    private readonly int _count;
    private readonly Func<int, Site, WrittenEndpoint> _writtenAt;
    private readonly Func<int, SpineEndpoint>? _given;

    private LoadedContent(Role role, RegistryFacts facts, int count, Func<int, Site, WrittenEndpoint> writtenAt, Func<int, SpineEndpoint>? given) =>
        (_role, _facts, _count, _writtenAt, _given) = (role, facts, count, writtenAt, given);

    /// <summary>Endpoints, which stay the objects that they are.</summary>
    public static LoadedContent Of<T>(RegistryFacts facts, IEnumerable<T> endpoints)
        where T : SpineEndpoint
    {
        T[] all = [.. endpoints ?? throw new ArgumentNullException(nameof(endpoints))];
        ThrowIfNull(all, nameof(endpoints));
        return new LoadedContent(EndpointRole.Of<T>(), facts, all.Length, (i, site) => Written(all[i], site), i => all[i]);
    }

    /// <summary>Rows, of which endpoints are made.</summary>
    public static LoadedContent Of<T>(RegistryFacts facts, IEnumerable<EndpointRow> rows)
        where T : SpineEndpoint
    {
        EndpointRow[] all = [.. rows ?? throw new ArgumentNullException(nameof(rows))];
        ThrowIfNull(all, nameof(rows));

        // As they are now: who gives rows may go on to change them.
        WrittenEndpoint[] written = [.. all.Select(static row => Written(row, default))];
        return new LoadedContent(EndpointRole.Of<T>(), facts, all.Length, (i, site) => written[i] with { Site = site }, given: null);
    }

    public override bool IsEmpty => _count == 0;

    public override bool IsSameAs(EstateContent other) => other is LoadedContent loaded
        && loaded._role == _role
        && loaded._facts == _facts
        && loaded._count == _count
        && Enumerable.Range(0, _count).All(i => _writtenAt(i, default) == loaded._writtenAt(i, default));

    public override void AddTo(EstateParts parts)
    {
        var site = new Site(SiteKind.Loaded, parts.NextRegistry, 0, -1);
        var written = WrittenRegistry.OfLoaded(
            EndpointRole.NameOf(_role),
            site,
            _role,
            _facts.Topology,
            _facts.Environment,
            _facts.PartyKeyOf(_role));
        written.Registration = (Registration)_facts.Registration;
        written.Endpoints = Enumerable.Range(0, _count).Select(i => _writtenAt(i, site with { Item = i }));
        parts.Add(written, _given);
    }

    private static WrittenEndpoint Written(SpineEndpoint endpoint, Site site) => new(
        new WrittenValue(endpoint.Name),
        new WrittenValue(endpoint.OdsCode.ToString()),
        new WrittenValue(endpoint.Asid.ToString()),
        new WrittenValue(endpoint.PartyKey.ToString()),
        (Registration)endpoint.Registration,
        site,
        HasMember: false);

    private static WrittenEndpoint Written(EndpointRow row, Site site) => new(
        new WrittenValue(EndpointName.FromRow(row.Name?.Trim() ?? string.Empty)),
        Value(row.OdsCode),
        Value(row.Asid),
        Value(row.PartyKey),
        (Registration)row.Registration,
        site,
        HasMember: false);

    private static WrittenValue Value(string? text) => new(text?.Trim() ?? string.Empty);

    private static void ThrowIfNull(object?[] all, string name)
    {
        var at = Array.IndexOf(all, null);
        if (at >= 0)
        {
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "Endpoint {0} of {1} is null.", at + 1, all.Length), name);
        }
    }
}
