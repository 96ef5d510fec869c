using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Json;

namespace GpConnect.Rules.Settings;

/// <summary>Reads JSON into the flat settings that the configuration system makes of it. Not recursive: no depth overflows the stack.</summary>
internal sealed class JsonSettingsReader(string text, CancellationToken cancellationToken)
{
    private readonly List<SettingEntry> _entries = [];
    private readonly List<SettingsError> _errors = [];
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Container> _containers = new();
    private (string Name, SettingSpan Place)? _name;

    /// <summary>Reads all from <paramref name="start"/>.</summary>
    public SettingsLayer Read(int start)
    {
        var json = new JsonReader(text, start, JsonSyntax.Settings, cancellationToken);
        var isRead = false;
        while (json.Read())
        {
            var place = new SettingSpan(json.Start, json.Length);
            if (_containers.Count == 0 && (isRead || json.Token != JsonToken.ObjectStart))
            {
                isRead = true;
                _errors.Add(new SettingsError($"A settings file is one JSON object: {JsonSyntax.Settings.Advice}", place));
                break;
            }

            isRead = true;
            Take(json, place);
        }

        if (json.Error is { } error)
        {
            _errors.Add(new SettingsError(error, new SettingSpan(json.Start, json.Length)));
        }
        else if (!isRead)
        {
            _errors.Add(new SettingsError($"The settings file is empty: {JsonSyntax.Settings.Advice}", new SettingSpan(start, 0)));
        }

        return new SettingsLayer(_entries, _errors);
    }

    private void Take(JsonReader json, SettingSpan place)
    {
        switch (json.Token)
        {
            case JsonToken.Name:
                _name = (json.Value.ToString(), place);
                break;
            case JsonToken.ObjectStart or JsonToken.ArrayStart:
                var (path, key) = Next(place);
                _containers.Push(new Container(path, key, place, json.Token == JsonToken.ArrayStart));
                if (path.Length > 0)
                {
                    _entries.Add(new SettingEntry(path, SettingKind.Section, string.Empty, key, place));
                }

                break;
            case JsonToken.ObjectEnd or JsonToken.ArrayEnd:
                var closed = _containers.Pop();
                if (closed.Count == 0 && closed.Path.Length > 0 && _keys.Add(closed.Path))
                {
                    _entries.Add(new SettingEntry(closed.Path, SettingKind.Null, string.Empty, closed.Key, closed.Place));
                }

                break;
            case JsonToken.String:
                Add(SettingKind.Text, json.Value.ToString(), place);
                break;
            default:
                var literal = json.Literal.ToString();
                Add(literal switch
                {
                    "null" => SettingKind.Null,
                    "true" or "false" => SettingKind.Boolean,
                    _ => SettingKind.Number,
                }, literal == "null" ? string.Empty : literal, place);
                break;
        }
    }

    private void Add(SettingKind kind, string value, SettingSpan place)
    {
        var (path, key) = Next(place);
        if (_keys.Add(path))
        {
            _entries.Add(new SettingEntry(path, kind, value, key, place));
        }
        else
        {
            _errors.Add(new SettingsError($"The key '{QuotedText.Text(path)}' is there twice: keep one of them, or the application does not start", key));
        }
    }

    /// <summary>The path of the value at hand: of a property, by its name; of an item of an array, by its number.</summary>
    private (string Path, SettingSpan Key) Next(SettingSpan place)
    {
        if (_containers.Count == 0)
        {
            return (string.Empty, place);
        }

        var container = _containers.Pop();
        var name = container.IsArray ? container.Count.ToString(CultureInfo.InvariantCulture) : _name?.Name ?? string.Empty;
        var key = container.IsArray ? place : _name?.Place ?? place;
        _containers.Push(container with { Count = container.Count + 1 });
        return (container.Path.Length == 0 ? name : container.Path + ":" + name, key);
    }

    private readonly record struct Container(string Path, SettingSpan Key, SettingSpan Place, bool IsArray, int Count = 0);
}
