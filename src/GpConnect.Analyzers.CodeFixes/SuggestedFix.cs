using System.Collections.Generic;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A change that may fix a diagnostic. It is offered only where <see cref="FixCheck"/> finds that it makes nothing worse.</summary>
/// <param name="Title">What the user chooses.</param>
/// <param name="Key">
/// The equivalence key: Fix All applies the suggestions of one key. It is the same for all rules of a fix, as dotnet format may ask about
/// one rule with a diagnostic of another. Of several suggestions with one key, the first that is safe is offered.
/// </param>
/// <param name="Edits">What it writes.</param>
internal sealed record SuggestedFix(string Title, string Key, IReadOnlyList<TextEdit> Edits);
