using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GpConnect.Rules.Settings;

/// <summary>A setting of a configuration, in whatever layer it is.</summary>
internal sealed class SettingNode(string path)
{
    private readonly Dictionary<string, SettingNode> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its key, with <c>:</c> between the parts; empty for the root.</summary>
    public string Path { get; } = path;

    /// <summary>The last part of its key.</summary>
    public string Name => Path.Substring(Path.LastIndexOf(':') + 1);

    /// <summary>The value that counts: the last layer's. Null if no layer has one.</summary>
    public SettingEntry? Value { get; private set; }

    /// <summary>Where that is.</summary>
    public SettingPlace ValuePlace { get; private set; }

    /// <summary>Where its key is, in the last layer that has it.</summary>
    public SettingPlace Key { get; private set; }

    /// <summary>Its children, in the configuration system's order: numbers by their value, before names.</summary>
    public IEnumerable<SettingNode> Children => _children.Values.OrderBy(static child => child.Name, KeyOrder.Instance);

    public bool HasChildren => _children.Count > 0;

    /// <summary>The child of a name, in any case; null if there is none.</summary>
    public SettingNode? Find(string name) => _children.TryGetValue(name, out var child) ? child : null;

    /// <summary>Puts layers over each other: the later value wins, key by key, and so array items by their numbers.</summary>
    /// <param name="layers">The layers, the base first, with the numbers of their files.</param>
    public static SettingNode Merge(IEnumerable<(int File, SettingsLayer Layer)> layers)
    {
        var root = new SettingNode(string.Empty);
        foreach (var (file, layer) in layers)
        {
            foreach (var entry in layer.Entries)
            {
                root.Set(entry, file);
            }
        }

        return root;
    }

    private void Set(SettingEntry entry, int file)
    {
        var node = this;
        foreach (var part in entry.Path.Split(':'))
        {
            if (!node._children.TryGetValue(part, out var child))
            {
                node._children.Add(part, child = new SettingNode(node.Path.Length == 0 ? part : node.Path + ":" + part));
            }

            node = child;
            if (node.Key.Span == default)
            {
                node.Key = new SettingPlace(file, entry.Key); // Of a key such as "A:B", which has no section of its own.
            }
        }

        node.Key = new SettingPlace(file, entry.Key);

        if (entry.Kind != SettingKind.Section)
        {
            (node.Value, node.ValuePlace) = (entry, new SettingPlace(file, entry.Place));
        }
    }

    private sealed class KeyOrder : IComparer<string>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(string? one, string? other)
        {
            var (isNumber, isOtherNumber) = (IsNumber(one, out var number), IsNumber(other, out var otherNumber));
            return isNumber && isOtherNumber ? number.CompareTo(otherNumber)
                : isNumber != isOtherNumber ? (isNumber ? -1 : 1)
                : StringComparer.OrdinalIgnoreCase.Compare(one, other);
        }

        private static bool IsNumber(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
