using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Settings;

/// <summary>Reads the section <c>GpConnect</c> of a configuration: what it declares, and what in it nobody can read.</summary>
internal sealed class SettingsSection
{
    /// <summary>The name of the section.</summary>
    public const string Name = "GpConnect";

    /// <summary>The keys of an endpoint; each has a single value.</summary>
    public static readonly string[] EndpointKeys = ["OdsCode", "Asid", "PartyKey", "Registration", "Name"];

    private static readonly string[] Keys = ["Environment", "Consumers", "Providers"];
    private static readonly string[] RegistryKeys = ["Topology", "PartyKey", "AlsoConsumer", "Registration", "Endpoints"];

    private readonly int _number;
    private readonly string _file;
    private readonly List<(SettingPlace, string)> _errors = [];
    private readonly List<SettingsRegistry> _registries = [];

    private SettingsSection(int number, string file) => (_number, _file) = (number, file);

    /// <summary>The registries that it declares.</summary>
    public IReadOnlyList<SettingsRegistry> Registries => _registries;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<(SettingPlace Place, string Message)> Errors => _errors;

    /// <summary>The Spine environment that it names; null if it names none.</summary>
    public string? Environment { get; private set; }

    /// <summary>Reads the section of a configuration.</summary>
    /// <param name="root">The configuration.</param>
    /// <param name="number">The configuration's number, which sites count.</param>
    /// <param name="file">The name of its file, or of its layer, which tells registries apart.</param>
    /// <param name="environment">The Spine environment if the section names none.</param>
    public static SettingsSection Read(SettingNode root, int number, string file, string environment)
    {
        var section = new SettingsSection(number, file);
        if (root.Find(Name) is { } node)
        {
            section.IsSection(node, Keys);
            section.Environment = section.TextOf(node.Find(Keys[0])) is { Length: > 0 } named ? named : null;
            section.CheckKeys(node, Keys, "the section");
            section.ReadRegistries(node.Find(Keys[1]), isProvider: false, section.Environment ?? environment);
            section.ReadRegistries(node.Find(Keys[2]), isProvider: true, section.Environment ?? environment);
        }

        return section;
    }

    private void ReadRegistries(SettingNode? node, bool isProvider, string environment)
    {
        if (node is null || !IsSection(node, RegistryKeys))
        {
            return;
        }

        // Several MHSs are an array, or an object with numbers for names, which is the same to the configuration system.
        var isArray = node.Children.Any(static child => IsNumber(child.Name));
        foreach (var registry in isArray ? node.Children : [node])
        {
            if (isArray && !IsNumber(registry.Name))
            {
                Report(registry.Key, $"'{QuotedText.Text(registry.Name)}' stands among the items of the array {node.Path}; move it into one of them");
            }
            else if (registry == node || IsSection(registry, RegistryKeys))
            {
                ReadRegistry(registry, isProvider, environment);
            }
        }
    }

    private void ReadRegistry(SettingNode node, bool isProvider, string environment)
    {
        CheckKeys(node, RegistryKeys, isProvider ? "Providers" : "Consumers");
        var (topology, alsoConsumer, key) = (TopologyOf(node), AlsoConsumerOf(node, isProvider), node.Find("PartyKey"));
        var role = (isProvider, alsoConsumer) switch
        {
            (false, _) => Role.Consumer,
            (_, true) => Role.Both,
            _ => Role.Provider,
        };
        if (topology is null)
        {
            return;
        }

        if (isProvider && TextOf(key).Length > 0)
        {
            Report(key!.ValuePlace, "Providers share no party key: each provider organisation must have one of its own (T6); write it at the endpoint");
        }

        var site = new Site(SiteKind.SettingsRegistry, _number, _registries.Count, -1);
        var written = new WrittenRegistry(new TypeName(_file, EquatableArray<ContainingType>.Empty, node.Path, Arity: 0), site)
        {
            IsMarkedProvider = isProvider,
            IsMarkedConsumer = !isProvider,
            Role = role,
            Topology = topology.Value,
            Environment = environment,
            PartyKey = new WrittenValue(isProvider ? string.Empty : TextOf(key)),
            Registration = RegistrationOf(node) ?? Registration.Undeclared,
            Shape = ClassShape.Static | ClassShape.Partial,
        };
        var registry = new SettingsRegistry(written, node.Key)
        {
            PartyKey = key is { Value: not null } ? key.ValuePlace : null,
            Registration = node.Find("Registration") is { Value: not null } registration ? registration.ValuePlace : null,
        };
        _registries.Add(registry);
        written.Endpoints = ReadEndpoints(node, registry);
    }

    private List<WrittenEndpoint> ReadEndpoints(SettingNode node, SettingsRegistry registry)
    {
        var endpoints = new List<WrittenEndpoint>();
        if (node.Find("Endpoints") is not { } list || !IsSection(list, EndpointKeys))
        {
            return endpoints;
        }

        foreach (var item in list.Children)
        {
            var errors = _errors.Count;
            if (!IsNumber(item.Name))
            {
                Report(item.Key, $"Endpoints is an array: '{QuotedText.Text(item.Name)}' is none of its items; put the endpoints in [ ]");
            }
            else if (!item.HasChildren && item.Value is { Kind: SettingKind.Null })
            {
                Report(item.ValuePlace, $"{item.Path} is empty: write an endpoint, or take it out");
            }
            else if (IsSection(item, EndpointKeys))
            {
                // Of a misspelt key the value would be missing, too.
                CheckKeys(item, EndpointKeys, "an endpoint");
                if (_errors.Count == errors)
                {
                    ReadEndpoint(item, registry, endpoints);
                }
            }

            registry.HasUnreadEndpoints |= _errors.Count > errors;
        }

        return endpoints;
    }

    private void ReadEndpoint(SettingNode item, SettingsRegistry registry, List<WrittenEndpoint> endpoints)
    {
        var places = new Dictionary<Place, SettingPlace> { [Place.Whole] = item.Key };
        var errors = _errors.Count;
        var name = Read("Name", Place.Name);
        var (odsCode, asid, partyKey) = (Read("OdsCode", Place.OdsCode), Read("Asid", Place.Asid), Read("PartyKey", Place.PartyKey));
        Read("Registration", Place.Registration);
        var registration = RegistrationOf(item);
        if (_errors.Count > errors)
        {
            return;
        }

        // What a deployment writes there nobody knows yet.
        if (Placeholder.Is(odsCode) || Placeholder.Is(asid) || Placeholder.Is(partyKey))
        {
            registry.HasUnreadEndpoints = true;
            return;
        }

        var site = registry.Written.Site with { Item = endpoints.Count };
        registry.AddEndpoint(places);
        endpoints.Add(new WrittenEndpoint(
            new WrittenValue(EndpointName.FromRow(name)), new WrittenValue(odsCode), new WrittenValue(asid), new WrittenValue(partyKey), registration ?? Registration.Undeclared, site, HasMember: false));

        string Read(string key, Place place)
        {
            if (item.Find(key) is not { Value: { } value } child)
            {
                return item.Find(key) is { } section ? TextOf(section) : string.Empty;
            }

            places[place] = child.ValuePlace;
            if (value.Kind == SettingKind.Number && place != Place.Name)
            {
                Report(child.ValuePlace, $"{key} is a number, whose zeros in front are lost: put it in quotes");
            }

            return TextOf(child);
        }
    }

    private MhsTopology? TopologyOf(SettingNode node)
    {
        var topology = node.Find("Topology");
        switch (TextOf(topology).ToUpperInvariant())
        {
            case "SHARED":
                return MhsTopology.Shared;
            case "SEPARATE":
                return MhsTopology.Separate;
            case var text when Placeholder.Is(text):
                return null;
            case "":
                Report(topology is { Value: not null } ? topology.ValuePlace : node.Key, $"{node.Path} has no Topology: write Shared or Separate");
                return null;
            default:
                Report(topology!.ValuePlace, $"'{QuotedText.Text(TextOf(topology))}' isn't a topology: write Shared or Separate");
                return null;
        }
    }

    private bool AlsoConsumerOf(SettingNode node, bool isProvider)
    {
        var text = TextOf(node.Find("AlsoConsumer"));
        var isTrue = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !isTrue && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            Report(node.Find("AlsoConsumer")!.ValuePlace, $"'{QuotedText.Text(text)}' isn't true or false");
        }
        else if (isTrue && !isProvider)
        {
            Report(node.Find("AlsoConsumer")!.ValuePlace, "AlsoConsumer is for Providers: move a system that is both there (S9)");
        }

        return isTrue && isProvider;
    }

    private Registration? RegistrationOf(SettingNode node)
    {
        var registration = node.Find("Registration");
        switch (TextOf(registration).ToUpperInvariant())
        {
            case "":
                return null;
            case "CMA":
                return Registration.Cma;
            case "MHS":
                return Registration.Mhs;
            case var text when Placeholder.Is(text):
                return null;
            default:
                Report(registration!.ValuePlace, $"'{QuotedText.Text(TextOf(registration))}' isn't a registration: write Cma, Mhs or nothing");
                return null;
        }
    }

    /// <summary>Whether the node has settings under it; if it has a value instead, that is reported.</summary>
    private bool IsSection(SettingNode node, string[] keys)
    {
        if (!node.HasChildren && node.Value is { Kind: not SettingKind.Null })
        {
            Report(node.ValuePlace, $"{node.Path} is a value: write an object with the keys {string.Join(", ", keys)}");
        }

        return node.HasChildren;
    }

    private void CheckKeys(SettingNode node, string[] known, string where)
    {
        foreach (var child in node.Children)
        {
            if (!known.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
            {
                var nearest = known.OrderBy(key => EditDistance.Of(key.ToUpperInvariant(), child.Name.ToUpperInvariant())).First();
                Report(child.Key, $"'{QuotedText.Text(child.Name)}' isn't a key of {where}, which has {string.Join(", ", known)}; the nearest is {nearest}");
            }
        }
    }

    /// <summary>The value's text, trimmed; empty if there is none. Settings under it are reported.</summary>
    private string TextOf(SettingNode? node)
    {
        if (node is { HasChildren: true })
        {
            Report(node.Key, $"{node.Path} is a single value: write it in quotes");
        }

        return node?.Value?.Value.Trim() ?? string.Empty;
    }

    private void Report(SettingPlace place, string message)
    {
        if (!_errors.Contains((place, message)))
        {
            _errors.Add((place, message));
        }
    }

    private static bool IsNumber(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
