using System.Collections.Generic;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Registries;

/// <summary>
/// Makes a registry of what is written, and says what is broken in it. The one way from declarations to the model: the generator
/// takes the registry, what reports takes the findings as well. An endpoint that a rule of declarations finds broken is left out.
/// </summary>
internal sealed partial class RegistryBuilder
{
    private readonly WrittenRegistry _written;
    private readonly IReadOnlyList<EndpointFile> _files;
    private readonly RegistryHeader _header;
    private readonly EndpointNames _names;
    private readonly RegistryBuild _build;
    private readonly List<Endpoint> _endpoints = [];
    private readonly LeftOut _leftOut = new();
    private int _members;

    private RegistryBuilder(WrittenRegistry written, IReadOnlyList<EndpointFile> files, RegistryBuild build)
    {
        _written = written;
        _files = files;
        _build = build;
        _header = RegistryHeader.Of(written, build.Findings);
        _names = new EndpointNames(written.Type.Name, written.OwnMembers);
    }

    /// <summary>Builds the registry of one class.</summary>
    /// <param name="written">The class, as it is written.</param>
    /// <param name="files">Endpoint files, by path; all of them, or those that the class names.</param>
    /// <param name="alternative">Which of several configurations it is of.</param>
    public static RegistryBuild Build(WrittenRegistry written, IReadOnlyList<EndpointFile> files, Alternative alternative = default)
    {
        var build = new RegistryBuild(written.Type, written.Site, written.Environment) { Alternative = alternative };
        if (EndpointOutsideRegistry.Check(written) is { } outside)
        {
            build.Findings.Add(outside);
            return build;
        }

        if (ConflictingRegistryRoles.Check(written) is { } conflicting)
        {
            LeaveOutAll(written, conflicting, build);
            return build;
        }

        var builder = new RegistryBuilder(written, files, build);
        builder.ReadAttributes();
        builder.ReadFiles();
        if (RegistryClassShape.Check(written) is { } misshapen)
        {
            LeaveOutAll(written, misshapen, build);
            return build;
        }

        builder._leftOut.Kept = builder._endpoints.Count;
        build.LeftOut = EndpointsLeftOut.Check(written, builder._leftOut);
        if (TooManyMembers.Check(written, builder._members) is { } tooMany)
        {
            build.Findings.Add(tooMany);
        }

        build.Registry = builder._header.With(builder._endpoints.ToEquatableArray()) with { CoverageExclusion = ExclusionOf(written) };
        return build;
    }

    private static void LeaveOutAll(WrittenRegistry written, Finding cause, RegistryBuild build)
    {
        var all = new LeftOut { IsAll = true };
        all.Add(0, cause, written.Type.Name);
        build.Findings.Add(cause);
        build.HasUnreadDeclarations = true;
        build.LeftOut = EndpointsLeftOut.Check(written, all);
    }

    private static CoverageExclusion ExclusionOf(WrittenRegistry written) => written switch
    {
        _ when (written.Shape & ClassShape.ExcludedFromCoverage) != 0 => CoverageExclusion.Users,
        { OwnMembers.Count: 0 } => CoverageExclusion.Class,
        _ => CoverageExclusion.Members,
    };

    private void ReadAttributes()
    {
        var ofRegistry = NewClaim(new RegistrationClaim(_written.Registration, _written.Site));
        var names = new TakenNames(_written.Type.Name);
        foreach (var endpoint in _written.Endpoints)
        {
            var before = _build.Findings.Count;
            if (endpoint.IsRow)
            {
                if (!ReadRow(endpoint, isReadable: true, ofRegistry, names, line: 0))
                {
                    LeaveOut(endpoint, before, LabelOf(endpoint).ToString());
                }

                continue;
            }

            var name = endpoint.Name.Text;
            var wrong = InvalidEndpointName.Check(endpoint, name, _names, _written.Type.Name);
            if (wrong is not null)
            {
                _build.Findings.Add(wrong);
            }

            if (HasSoundIdentifiers(endpoint) && wrong is null && _names.TryTake(name))
            {
                Add(endpoint, name, hasMember: true, ofRegistry, line: 0);
            }
            else
            {
                LeaveOut(endpoint, before, LabelOf(endpoint).ToString());
            }
        }
    }

    /// <summary>Leaves out an endpoint for the first thing found since; without one, for what is broken in the registry itself.</summary>
    private void LeaveOut(in WrittenEndpoint endpoint, int findingsBefore, string place)
    {
        _leftOut.Add(1, _build.Findings[findingsBefore < _build.Findings.Count ? findingsBefore : 0], place);
        AddBroken(endpoint);
    }

    private void AddBroken(in WrittenEndpoint endpoint) => _build.Broken.Add(new BrokenEndpoint(
        endpoint.Site,
        endpoint.OdsCode.Text,
        endpoint.Asid.Text,
        Borrows(endpoint) ? _header.PartyKey : endpoint.PartyKey.Text,
        _header.Role != Role.Consumer));

    private bool HasSoundIdentifiers(in WrittenEndpoint endpoint)
    {
        var findings = _build.Findings;
        var before = findings.Count;
        var label = LabelOf(endpoint);
        MissingIdentifier.Check(endpoint, label, findings);
        InvalidOdsCode.Check(endpoint.OdsCode, endpoint.Site.At(Place.OdsCode), label, findings);
        InvalidAsid.Check(endpoint.Asid, endpoint.Site.At(Place.Asid), label, findings);
        var borrows = Borrows(endpoint);
        if (borrows && _header.HasBrokenPartyKey)
        {
            // A broken key of the registry is reported there, once.
            return false;
        }

        if (!borrows || _header.PartyKey.Length == 0)
        {
            MissingIdentifier.CheckPartyKey(endpoint, label, _header.Role, _header.Topology, findings);
            InvalidPartyKey.Check(endpoint.PartyKey, endpoint.Site.At(Place.PartyKey), label, findings);
        }

        return findings.Count == before;
    }

    private EndpointLabel LabelOf(in WrittenEndpoint endpoint) =>
        new(_written.Type.Name, endpoint.Name.Text.Length > 0 ? endpoint.Name.Text : endpoint.OdsCode.Text);

    private bool Borrows(in WrittenEndpoint endpoint) => _header.LendsPartyKey && endpoint.PartyKey.IsMissing;

    /// <summary>Adds a sound endpoint; <paramref name="claim"/> is the number of what it is declared as if it says nothing itself.</summary>
    private void Add(in WrittenEndpoint endpoint, string name, bool hasMember, int claim, int line)
    {
        var borrows = Borrows(endpoint);
        var says = endpoint.Registration != Registration.Undeclared;
        _members += hasMember ? 1 : 0;
        _endpoints.Add(new Endpoint(
            name,
            endpoint.OdsCode.Text,
            endpoint.Asid.Text,
            borrows ? _header.PartyKey : endpoint.PartyKey.Text,
            says ? endpoint.Registration : _build.Claims[claim].Registration,
            hasMember && _members <= TooManyMembers.Most));
        _build.Origins.Add(new EndpointOrigin(endpoint.Site, borrows, says, claim, line));
    }

    private int NewClaim(RegistrationClaim claim)
    {
        _build.Claims.Add(claim);
        return _build.Claims.Count - 1;
    }
}
