using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Estates;

/// <summary>All that is checked together, as the sources add it.</summary>
internal sealed class EstateParts(CancellationToken cancellationToken)
{
    private readonly List<WrittenRegistry> _written = [];
    private readonly List<Func<int, SpineEndpoint>?> _given = [];
    private readonly List<ParsedEndpointFile> _files = [];
    private readonly List<string> _texts = [];
    private readonly List<ReferencedRegistry> _references = [];

    /// <summary>The endpoints of registries that the compiler has checked, with their registries.</summary>
    public List<(IReadOnlyList<SpineEndpoint> Endpoints, MhsTopology Topology, string Environment)> Generated { get; } = [];

    /// <summary>The sections of configurations: places count them.</summary>
    public List<ConfigurationContent> Settings { get; } = [];

    /// <summary>Stops what takes long.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The number of the next registry, for its site.</summary>
    public int NextRegistry => _written.Count;

    /// <summary>The number of the next endpoint file.</summary>
    public int NextFile => _files.Count;

    /// <summary>Adds a registry; <paramref name="given"/> says which object a row is, if it is one already.</summary>
    public void Add(WrittenRegistry registry, Func<int, SpineEndpoint>? given = null)
    {
        _written.Add(registry);
        _given.Add(given);
    }

    /// <summary>Adds an endpoint file and the registry of its rows.</summary>
    public void Add(ParsedEndpointFile file, string text, WrittenRegistry registry)
    {
        _files.Add(file);
        _texts.Add(text);
        Add(registry);
    }

    /// <summary>The line of a character of an endpoint file, from 1.</summary>
    public int LineOf(int file, int character) => new LineCounter(_texts[file]).At(character);

    /// <summary>Adds a registry that the compiler has checked.</summary>
    public void Add(ReferencedRegistry reference) => _references.Add(reference);

    /// <summary>Runs the rules.</summary>
    public CheckedEstate Check()
    {
        var settings = SettingsEstate.Of([.. Settings.Select(static (section, number) => new SettingsFile(section.NameOf(number), string.Empty, section.Layer))]);
        IReadOnlyList<EndpointFile> files = [.. _files.Select(static file => file.File)];
        List<RegistryBuild> builds = [.. _written.Select(written => RegistryBuilder.Build(written, files)), .. SettingsBuilds.Of(settings)];
        var declared = new DeclaredEstate(builds, _references, _files, SdsEvidence.None) { Settings = settings };
        return new CheckedEstate(this, declared, declared.Check(declared.ToEstate(), CancellationToken));
    }

    /// <summary>The endpoints of a registry, in its order: those that were given, or new ones.</summary>
    public IReadOnlyList<SpineEndpoint> EndpointsOf(int number, RegistryBuild build)
    {
        var given = number < _given.Count ? _given[number] : null;
        var endpoints = new SpineEndpoint[build.Registry!.Endpoints.Count];
        for (var i = 0; i < endpoints.Length; i++)
        {
            endpoints[i] = given?.Invoke(build.Origins[i].Site.Item) ?? EndpointRole.Make(build.Registry.Role, build.Registry.Endpoints[i]);
        }

        return endpoints;
    }
}
