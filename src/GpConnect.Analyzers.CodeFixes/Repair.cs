using System.Collections.Generic;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A way to mend a diagnostic.</summary>
/// <param name="Title">What the user chooses.</param>
/// <param name="Key">
/// The equivalence key: Fix All makes the repairs of the same key. One for all rules of a fix: dotnet format may ask about one rule
/// with a diagnostic of another.
/// </param>
/// <param name="Edits">What it writes.</param>
internal sealed record Repair(string Title, string Key, IReadOnlyList<TextEdit> Edits);
