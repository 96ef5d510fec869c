using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Rules;
using GpConnect.Analyzers.Rules.Identifiers;
using GpConnect.Analyzers.Rules.Registries;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The identifiers of an endpoint as written, in an attribute or in a row.</summary>
internal readonly record struct EndpointValues(Value OdsCode, Value Asid, Value PartyKey, Registration Registration);

/// <summary>Makes endpoints of what is written, where it is sound; otherwise says what is not, one finding for each broken value.</summary>
internal sealed class EndpointReader
{
    private readonly RegistryHeader _header;
    private readonly HashSet<string> _taken;
    private readonly HashSet<string> _ownMembers;
    private readonly ICollection<Finding> _findings;

    /// <summary>Reads endpoints of one registry.</summary>
    /// <param name="header">What its attribute says.</param>
    /// <param name="ownMembers">The members its class has of its own.</param>
    /// <param name="findings">Takes what is broken.</param>
    public EndpointReader(RegistryHeader header, HashSet<string> ownMembers, ICollection<Finding> findings)
    {
        _header = header;
        _ownMembers = ownMembers;
        _findings = findings;
        _taken = new HashSet<string>(StringComparer.Ordinal) { header.Type.Name };
        foreach (var names in new IEnumerable<string>[] { MemberNames.OfObject, MemberNames.Generated, ownMembers })
        {
            foreach (var name in names)
            {
                MemberNames.TryTake(_taken, name);
            }
        }
    }

    /// <summary>Reads an endpoint declared by an attribute.</summary>
    public Endpoint? ReadAttribute(Value name, EndpointValues values, Site site)
    {
        var label = Label(name.Text, values);
        var wrong = name.IsNoText
            ? $"'{Quotable.Text(name.Written!)}' is no constant string that is known before code is generated"
            : EndpointName.WhatIsWrong(name.Text) ?? WhoHas(name.Text);
        if (wrong is not null)
        {
            _findings.Add(InvalidEndpointName.Of(site.At(Place.Name), name.Text, _header.Type.Name, wrong));
        }

        var endpoint = ReadIdentifiers(name.Text, values, site, label, hasMember: true);
        return wrong is null && endpoint is not null && MemberNames.TryTake(_taken, name.Text) ? endpoint : null;
    }

    /// <summary>Reads an endpoint declared by a row.</summary>
    public Endpoint? ReadRow(string written, EndpointValues values, Site site, bool hasMember)
    {
        var name = EndpointName.FromRow(written);
        var endpoint = ReadIdentifiers(name, values, site, Label(name, values), hasMember);
        if (endpoint is null)
        {
            return null;
        }

        if (name.Length == 0)
        {
            name = EndpointName.FromOdsCode(endpoint.OdsCode, endpoint.Asid, _taken);
            endpoint = endpoint with { Name = name };
        }

        if ((EndpointName.WhatIsTooLong(name) ?? (hasMember ? WhoHas(name) : null)) is { } wrong)
        {
            _findings.Add(InvalidEndpointName.Of(site.At(Place.Name), name, _header.Type.Name, wrong));
            return null;
        }

        // A name without a member clashes with nothing, but a later row without a name steps aside for it.
        return MemberNames.TryTake(_taken, name) || !hasMember ? endpoint : null;
    }

    private Endpoint? ReadIdentifiers(string name, EndpointValues values, Site site, EndpointLabel label, bool hasMember)
    {
        var before = _findings.Count;
        var odsCode = values.OdsCode.Text;
        Check(values.OdsCode, site.At(Place.OdsCode), label, "ODS code", "each endpoint is that of one organisation (T1); declare its ODS code",
            InvalidOdsCode.Check(odsCode, site.At(Place.OdsCode), label));
        var asid = values.Asid.Text;
        Check(values.Asid, site.At(Place.Asid), label, "ASID", "each system at each organisation has one of its own (T1); declare it",
            InvalidAsid.Check(asid, site.At(Place.Asid), label));
        var partyKey = values.PartyKey.Text;
        var borrows = _header.LendsPartyKey && partyKey.Length == 0 && !values.PartyKey.IsNoText;
        if (!borrows)
        {
            Check(values.PartyKey, site.At(Place.PartyKey), label, "party key", PartyKeyAdvice(),
                InvalidPartyKey.Check(partyKey, site.At(Place.PartyKey), label));
        }
        else if (_header.PartyKey.Length == 0)
        {
            // A broken key of the registry is reported there, once.
            if (!_header.HasBrokenPartyKey)
            {
                _findings.Add(MissingIdentifier.Absent(site.At(Place.PartyKey), label, "party key", PartyKeyAdvice()));
            }

            return null;
        }

        return _findings.Count > before
            ? null
            : new Endpoint(name, odsCode, asid, borrows ? _header.PartyKey : partyKey, values.Registration, hasMember);
    }

    private void Check(Value value, Site site, EndpointLabel label, string what, string advice, Finding? malformed)
    {
        if (value.IsNoText)
        {
            _findings.Add(MissingIdentifier.NotConstant(site, label, what, Quotable.Text(value.Written!)));
        }
        else if (value.Text.Length == 0)
        {
            _findings.Add(MissingIdentifier.Absent(site, label, what, advice));
        }
        else if (malformed is not null)
        {
            _findings.Add(malformed);
        }
    }

    private string PartyKeyAdvice() => _header switch
    {
        { LendsPartyKey: true } => "all consumers of a shared MHS have its one party key (T3); declare it on the registry, or here",
        { Role: Role.Consumer } => "each consumer with a separate MHS has one of its own (T5); declare it",
        { Topology: Topology.Shared } => "each provider organisation has one of its own (T6); declare it",
        _ => "each provider organisation has one of its own (T8); declare it",
    };

    private string? WhoHas(string name)
    {
        if (!MemberNames.IsTaken(_taken, name))
        {
            return null;
        }

        var key = MemberNames.KeyOf(name);
        if (key == _header.Type.Name)
        {
            return "it is the name of the class";
        }

        if (MemberNames.IsGenerated(key))
        {
            return "it is the name of a member that every registry has";
        }

        return _ownMembers.Any(member => MemberNames.KeyOf(member) == key)
            ? "the class has a member of that name"
            : Array.IndexOf(MemberNames.OfObject, key) >= 0
                ? "it is the name of a member of 'object'"
                : "another endpoint of the registry has that name";
    }

    private EndpointLabel Label(string name, EndpointValues values) => new(_header.Type.Name, name.Length > 0 ? name : values.OdsCode.Text);
}
