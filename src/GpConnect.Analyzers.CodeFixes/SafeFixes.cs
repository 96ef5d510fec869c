using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Of many fixes those that are safe together.</summary>
internal sealed class SafeFixes(Solution solution, FixReach reach)
{
    /// <summary>Nearly always one try is enough. A file of thousands of fixes that are all unsafe must not take minutes.</summary>
    private const int MostTries = 50;

    private readonly List<DiagnosticFix> _safe = [];
    private int _tries;

    /// <summary>The edits of the fixes that are safe, of each diagnostic's <paramref name="alternatives"/> the first that is.</summary>
    public async Task<IEnumerable<TextEdit>> EditsAsync(
        IReadOnlyCollection<IReadOnlyList<DiagnosticFix>> alternatives, CancellationToken cancellationToken)
    {
        var most = alternatives.Select(static fixes => fixes.Count).DefaultIfEmpty(0).Max();
        for (var i = 0; i < most; i++)
        {
            var done = new HashSet<Diagnostic>(_safe.Select(static fix => fix.Diagnostic));
            await AddAsync(
                alternatives.Where(fixes => i < fixes.Count && !done.Contains(fixes[i].Diagnostic)).Select(fixes => fixes[i]),
                cancellationToken).ConfigureAwait(false);
        }

        return _safe.SelectMany(static fix => fix.Fix.Edits);
    }

    private async Task AddAsync(IEnumerable<DiagnosticFix> fixes, CancellationToken cancellationToken)
    {
        var groups = new Stack<List<DiagnosticFix>>();
        groups.Push([.. fixes]);
        while (groups.Count > 0 && _tries < MostTries)
        {
            var kept = new HashSet<DiagnosticFix>(TextEdits.Apart(_safe.Concat(groups.Peek())));
            var group = groups.Pop().FindAll(kept.Contains);
            if (group.Count == 0)
            {
                continue;
            }

            _tries++;
            var worse = await FixCheck.WorseAsync(solution, [.. _safe, .. group], reach, cancellationToken).ConfigureAwait(false);
            if (worse.Count == 0)
            {
                _safe.AddRange(group);
            }
            else if (Suspects(group, worse) is var suspects && suspects.Count < group.Count)
            {
                groups.Push(group.FindAll(suspects.Contains));
                groups.Push(group.FindAll(fix => !suspects.Contains(fix)));
            }
        }
    }

    /// <summary>The fixes nearest to what is worse; half of several where none is in its file.</summary>
    private static HashSet<DiagnosticFix> Suspects(List<DiagnosticFix> group, IReadOnlyList<Worsening> worse)
    {
        var byDocument = group
            .SelectMany(static fix => fix.Fix.Edits, static (fix, edit) => (Fix: fix, Edit: edit))
            .ToLookup(static item => item.Edit.Document);
        var suspects = new HashSet<DiagnosticFix>();
        foreach (var worsening in worse)
        {
            if (Array.Find(worsening.Places, place => place.Document is { } document && byDocument.Contains(document)) is { Document: { } file } place)
            {
                suspects.Add(byDocument[file]
                    .OrderBy(item => Math.Abs((long)item.Edit.Change.Span.Start - place.Position))
                    .First().Fix);
            }
        }

        return suspects.Count > 0 ? suspects : [.. group.Skip(group.Count / 2)];
    }
}
