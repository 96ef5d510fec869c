using System.Collections.Generic;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Rules.Registries;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// Makes a registry of the parts of a class and the endpoint files it names, and says what is broken in them. The one way from
/// declarations to the model: the generator takes the registry, the analyzer the findings as well.
/// </summary>
internal sealed class RegistryBuilder
{
    // Of one file: whoever has more reads none of their diagnostics.
    private const int MostBrokenRows = 10_000;

    private readonly IReadOnlyList<BoundPart> _parts;
    private readonly IReadOnlyList<EndpointFile> _files;
    private readonly TypeName _type;
    private readonly RegistryBuild _build = new();
    private readonly List<Endpoint> _endpoints = [];
    private int _members;

    private RegistryBuilder(IReadOnlyList<BoundPart> parts, IReadOnlyList<EndpointFile> files)
    {
        _parts = parts;
        _files = files;
        _type = parts[0].Part.Type;
    }

    /// <summary>Builds the registry of one class.</summary>
    /// <param name="parts">Its parts that may have attributes of ours, by path and position; at least one.</param>
    /// <param name="files">Endpoint files, by path; all of them, or those that the class names.</param>
    public static RegistryBuild Build(IReadOnlyList<BoundPart> parts, IReadOnlyList<EndpointFile> files)
    {
        var builder = new RegistryBuilder(parts, files);
        builder.Build();
        return builder._build;
    }

    /// <summary>Whether the class of <paramref name="parts"/> takes rows of <paramref name="file"/>.</summary>
    public static bool Names(IReadOnlyList<BoundPart> parts, EndpointFile file)
    {
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == AttributeKind.SpineEndpointsFrom && EndpointFileMatch.Matches(file.Path, FileName(part, i).Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Value FileName(BoundPart part, int attribute) =>
        part.Argument(attribute, KnownAttributes.FileName, position: 0);

    private void Build()
    {
        var provider = FirstOf(AttributeKind.ProviderRegistry);
        var consumer = FirstOf(AttributeKind.ConsumerRegistry);
        if (provider is not null && consumer is not null)
        {
            _build.Findings.Add(ConflictingRegistryRoles.Of(provider.Value.ClassName, _type));
        }
        else if ((provider ?? consumer) is { } registry)
        {
            Build(registry);
        }
        else if ((FirstOf(AttributeKind.SpineEndpoint) ?? FirstOf(AttributeKind.SpineEndpointsFrom)) is { } outside)
        {
            _build.Findings.Add(EndpointOutsideRegistry.Of(outside.ClassName, _type));
        }
    }

    private void Build(AttributeOfPart registry)
    {
        var header = RegistryHeader.Read(registry.Part, registry.Attribute, _build.Findings);
        var ownMembers = OwnMembers(out var shape);
        var reader = new EndpointReader(header, ownMembers, _build.Findings);
        ReadAttributes(reader, header);
        ReadFiles(reader, header);
        if (RegistryClassShape.Check(_type, shape, ownMembers, registry.ClassName) is { } misshapen)
        {
            _build.Findings.Add(misshapen);
            return;
        }

        if (_members > TooManyMembers.Most)
        {
            _build.Findings.Add(TooManyMembers.Of(registry.ClassName, _type, _members));
        }

        _build.RegistrySite = registry.Site;
        _build.Registry = header.With(_endpoints.ToEquatableArray());
    }

    private void ReadAttributes(EndpointReader reader, RegistryHeader header)
    {
        foreach (var part in _parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == AttributeKind.SpineEndpoint)
                {
                    var values = new EndpointValues(
                        part.Argument(i, KnownAttributes.OdsCode),
                        part.Argument(i, KnownAttributes.Asid),
                        part.Argument(i, KnownAttributes.PartyKey),
                        (Registration)part.Argument(i, KnownAttributes.Registration).Number);
                    var site = part.Site(i);
                    Add(reader.ReadAttribute(part.Argument(i, KnownAttributes.Name, position: 0), values, site), values, site, header);
                }
            }
        }
    }

    private void ReadFiles(EndpointReader reader, RegistryHeader header)
    {
        foreach (var part in _parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == AttributeKind.SpineEndpointsFrom && FindFile(part, i) is { } file)
                {
                    var membersArgument = part.Argument(i, KnownAttributes.Members);
                    ReadRows(file, membersArgument.Written is null || membersArgument.IsTrue, reader, header);
                }
            }
        }
    }

    private void ReadRows(int file, bool hasMembers, EndpointReader reader, RegistryHeader header)
    {
        var broken = 0;
        foreach (var row in _files[file].Rows)
        {
            var values = new EndpointValues(Cell(row.OdsCode), Cell(row.Asid), Cell(row.PartyKey), row.Registration);
            var site = new Site(SiteKind.File, file, 0, row.Record);
            if (broken > MostBrokenRows)
            {
                _build.Findings.Add(InvalidEndpointRow.Of(site, "More than 10,000 rows are no endpoints: the rest of the file is not read"));
                break;
            }

            var endpoint = reader.ReadRow(row.Name, values, site, hasMembers);
            broken += endpoint is null ? 1 : 0;
            Add(endpoint, values, site, header);
        }

        static Value Cell(string text) => new(new Answer(AnswerKind.Text, text), text);
    }

    /// <summary>The file that the attribute names; null, and a finding, where it names none or several.</summary>
    private int? FindFile(BoundPart part, int attribute)
    {
        var site = part.Site(attribute).At(Place.FileName);
        var fileName = FileName(part, attribute).Text;
        if (fileName.Length == 0)
        {
            _build.Findings.Add(EndpointFileNotFound.NoName(site, _type.Name));
            return null;
        }

        var found = EndpointFileMatch.Find(_files, fileName);
        switch (found.Count)
        {
            case 1:
                return found[0];
            case 0:
                _build.Findings.Add(
                    EndpointFileNotFound.None(site, fileName, _type.Name, EndpointFileMatch.Nearest(_files, fileName)));
                return null;
            default:
                _build.Findings.Add(
                    EndpointFileNotFound.Several(site, fileName, _type.Name, _files[found[0]].Path, _files[found[1]].Path));
                return null;
        }
    }

    private void Add(Endpoint? endpoint, EndpointValues values, Site site, RegistryHeader header)
    {
        if (endpoint is null)
        {
            return;
        }

        _members += endpoint.HasMember ? 1 : 0;
        _endpoints.Add(_members > TooManyMembers.Most ? endpoint with { HasMember = false } : endpoint);
        _build.Origins.Add(new EndpointOrigin(site, header.LendsPartyKey && values.PartyKey.Text.Length == 0));
    }

    private HashSet<string> OwnMembers(out ClassShape shape)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        shape = ClassShape.None;
        foreach (var part in _parts)
        {
            // Static once is static throughout, and so is each fault.
            shape |= part.Part.Shape | (part.Answers.IsStaticElsewhere ? ClassShape.Static : ClassShape.None);
            names.UnionWith(part.Part.Members);
            names.UnionWith(part.Answers.MembersElsewhere);
        }

        return names;
    }

    private AttributeOfPart? FirstOf(AttributeKind kind)
    {
        foreach (var part in _parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == kind)
                {
                    return new AttributeOfPart(part, i);
                }
            }
        }

        return null;
    }

    private readonly record struct AttributeOfPart(BoundPart Part, int Attribute)
    {
        public Site Site => Part.Site(Attribute);

        public Site ClassName => Site.At(Place.ClassName);
    }
}
