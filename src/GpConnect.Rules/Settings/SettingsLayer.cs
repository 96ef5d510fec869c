using System.Collections.Generic;

namespace GpConnect.Rules.Settings;

/// <summary>A place in a settings file.</summary>
/// <param name="Start">Its offset.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct SettingSpan(int Start, int Length);

/// <summary>A place in one of several settings files.</summary>
/// <param name="File">The number of the file, by path.</param>
/// <param name="Span">Where in it.</param>
internal readonly record struct SettingPlace(int File, SettingSpan Span);

/// <summary>A setting as one file has it.</summary>
/// <param name="Path">Its key, with <c>:</c> between the parts, as the configuration system has it.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Value">The value as the configuration system reads it; empty if there is none.</param>
/// <param name="Key">Where its key is; of an item of an array, where the item begins.</param>
/// <param name="Place">Where its value is, quotes included.</param>
internal readonly record struct SettingEntry(string Path, SettingKind Kind, string Value, SettingSpan Key, SettingSpan Place);

/// <summary>What a setting is in its file.</summary>
internal enum SettingKind : byte
{
    /// <summary>A section: an object or an array. It has no value of its own.</summary>
    Section,

    Text,
    Number,
    Boolean,

    /// <summary>Nothing: <c>null</c>, or an empty object or array.</summary>
    Null,
}

/// <summary>What is wrong in a settings file.</summary>
/// <param name="Message">What is wrong and what to do, for a person.</param>
/// <param name="Place">Where.</param>
internal readonly record struct SettingsError(string Message, SettingSpan Place);

/// <summary>A settings file, read: one layer of a configuration.</summary>
/// <param name="Entries">Its settings, in its order.</param>
/// <param name="Errors">What cannot be read.</param>
internal sealed record SettingsLayer(IReadOnlyList<SettingEntry> Entries, IReadOnlyList<SettingsError> Errors);

/// <summary>A settings file of the project.</summary>
/// <param name="Path">Its path, with <c>/</c>.</param>
/// <param name="Environment">The Spine environment that its item names, or the empty string.</param>
/// <param name="Layer">What is in it.</param>
internal sealed record SettingsFile(string Path, string Environment, SettingsLayer Layer);
