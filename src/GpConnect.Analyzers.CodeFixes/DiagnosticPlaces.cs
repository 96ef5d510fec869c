using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A place in a solution; without a document where it is in none: a project as a whole, generated code.</summary>
internal readonly record struct SolutionPlace(DocumentId? Document, int Position);

/// <summary>Something that is worse after a fix.</summary>
/// <param name="Places">Where it is, and then where it comes from, as far as that is known.</param>
internal sealed record Worsening(params SolutionPlace[] Places);

/// <summary>
/// Compares diagnostics before and after edits: by their rule and place, and not by their message, which may quote what is edited.
/// </summary>
internal sealed class DiagnosticPlaces(ILookup<DocumentId, TextEdit> edited)
{
    private readonly Dictionary<DocumentId, EditedPlaces> _places =
        edited.ToDictionary(static document => document.Key, static document => new EditedPlaces(document));

    private readonly Dictionary<(string Id, SolutionPlace Place), int> _expected = [];

    /// <summary>Counts what is reported before.</summary>
    public void Expect(IEnumerable<Diagnostic> before, Project project)
    {
        foreach (var diagnostic in before)
        {
            Add((diagnostic.Id, PlaceOf(diagnostic.Location, project, isNew: false)), 1);
        }
    }

    /// <summary>Takes what is to be fixed from it.</summary>
    public void ExpectGone(IEnumerable<Diagnostic> toFix, Project project)
    {
        foreach (var (id, place) in toFix.Select(diagnostic => (diagnostic.Id, diagnostic.Location)).Distinct())
        {
            Add((id, PlaceOf(place, project, isNew: false)), -1);
        }
    }

    /// <summary>What is reported after and was not expected, at its place and those of what it clashes with.</summary>
    public IEnumerable<Worsening> Unexpected(IEnumerable<Diagnostic> after, Project project) => after
        .GroupBy(diagnostic => (diagnostic.Id, PlaceOf(diagnostic.Location, project, isNew: true)))
        .Where(reported => !_expected.TryGetValue(reported.Key, out var expected) || reported.Count() > expected)
        .Select(reported => new Worsening([
            reported.Key.Item2,
            .. reported.First().AdditionalLocations.Select(location => PlaceOf(location, project, isNew: true))]));

    /// <summary>The C# file or data file that a location in what <paramref name="project"/> reports is in; null where it is in none.</summary>
    public static TextDocument? DocumentOf(Location location, Project project)
    {
        var path = location.GetLineSpan().Path;
        return location.Kind switch
        {
            LocationKind.SourceFile => project.Solution.GetDocument(location.SourceTree),
            LocationKind.ExternalFile => project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == path),
            _ => null,
        };
    }

    private void Add((string Id, SolutionPlace Place) key, int count)
    {
        _expected.TryGetValue(key, out var known);
        _expected[key] = known + count;
    }

    private SolutionPlace PlaceOf(Location location, Project project, bool isNew)
    {
        // Generated code moves as a whole.
        if (DocumentOf(location, project) is not { } document || document is SourceGeneratedDocument)
        {
            return default;
        }

        var position = location.SourceSpan.Start;
        return new SolutionPlace(
            document.Id, !_places.TryGetValue(document.Id, out var places) ? position : isNew ? places.OfNew(position) : places.OfOld(position));
    }
}
