using System.Collections.Generic;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A way to mend a diagnostic.</summary>
/// <param name="Title">What the user chooses.</param>
/// <param name="Key">The equivalence key: Fix All makes the repairs of the same key.</param>
/// <param name="Edits">What it writes.</param>
internal sealed record Repair(string Title, string Key, IReadOnlyList<TextEdit> Edits);
