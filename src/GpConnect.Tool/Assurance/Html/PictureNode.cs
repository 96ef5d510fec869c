using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>One box of a picture: an organisation with its system, or many of which the same is to be said.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is, below the title.</param>
/// <param name="Asid">What the tag of its system says.</param>
/// <param name="PartyKey">What the tag of its MHS says.</param>
/// <param name="Lines">What is known of it, each with the verdict.</param>
internal sealed record PictureNode(string Title, string Kind, string Asid, string PartyKey, IReadOnlyList<(Verdict Verdict, string Text)> Lines)
{
    // So many fit in a picture; of more, those of which nothing is wrong are drawn as one.
    private const int MostAlone = 8;

    private const int MostWrongAlone = 30;

    /// <summary>Whether its ASID is wrong, or its party key.</summary>
    public bool IsAsidWrong { get; private init; }

    /// <inheritdoc cref="IsAsidWrong"/>
    public bool IsPartyKeyWrong { get; private init; }

    /// <summary>Whether it is many.</summary>
    public bool IsGroup { get; private init; }

    /// <summary>Whether it has fields that a script fills in.</summary>
    public bool IsTemplate { get; private init; }

    /// <summary>Whether anything is wrong.</summary>
    public bool IsWrong => Lines.Any(static line => line.Verdict == Verdict.Violated);

    /// <summary>The node, its lines with their signs and none wider than the box.</summary>
    public PictureNode Wrapped(int most) => this with
    {
        Lines = [.. Lines.SelectMany(line => SvgShapes.Lines($"{line.Verdict.Sign()} {line.Text}", most), static (line, text) => (line.Verdict, text))],
    };

    /// <summary>The boxes of a registry's picture.</summary>
    public static IReadOnlyList<PictureNode> Of(AssuranceReport report, ReportRegistry registry)
    {
        var systems = report.Systems.Skip(registry.First).Take(registry.Count).ToList();
        if (systems.Count <= MostAlone)
        {
            return [.. systems.Select(system => Of(report, registry, system))];
        }

        var wrong = systems.Where(system => WorstOf(report, system) == Verdict.Violated).ToList();
        var right = systems.Where(system => WorstOf(report, system) != Verdict.Violated).ToList();
        var nodes = wrong.Take(MostWrongAlone).Select(system => Of(report, registry, system)).ToList();
        if (right.Count > 0)
        {
            nodes.Insert(0, Group(registry, right.Count, [
                .. right.GroupBy(system => WorstOf(report, system)).OrderBy(static group => group.Key).Select(static group => (group.Key, $"{Number(group.Count())}: {Said(group.Key)}")),
            ]));
        }

        if (wrong.Count > MostWrongAlone)
        {
            nodes.Add(Group(registry, wrong.Count - MostWrongAlone, [(Verdict.Violated, "more that are wrong: see the list")]));
        }

        return nodes;
    }

    /// <summary>A box that a script fills in.</summary>
    public static PictureNode Template(ReportRegistry registry) =>
        new("–", KindOf(registry, isMany: false), "ASID 000000000000", "party key A00000-0000000", [(Verdict.Proved, "–")]) { IsTemplate = true };

    /// <summary>What of a system is worst.</summary>
    public static Verdict WorstOf(AssuranceReport report, ReportSystem system) =>
        report.Profiles[system.Profile].Evidence.Values.Select(static evidence => evidence.Verdict).DefaultIfEmpty(Verdict.NotChecked).Max();

    /// <summary>What a picture says of a system, by what is worst of it.</summary>
    public static string Said(Verdict worst) => worst switch
    {
        Verdict.Proved => "all proved by SDS",
        Verdict.Claimed => "in part only claimed",
        Verdict.NotChecked => "in part not checked",
        Verdict.Silenced => "in part silenced",
        _ => "in part violated",
    };

    private static PictureNode Of(AssuranceReport report, ReportRegistry registry, ReportSystem system)
    {
        var findings = system.Findings.Select(i => report.Findings[i]).Where(static finding => finding.Severity > Rules.RuleSeverity.Info).ToList();
        var worst = WorstOf(report, system);
        IReadOnlyList<(Verdict, string)> lines =
        [
            .. findings.Select(static finding => $"{finding.RuleId}: {finding.Title}").Distinct().Select(static text => (Verdict.Violated, text)),
            .. findings.Count == 0 ? [(worst, Said(worst))] : System.Array.Empty<(Verdict, string)>(),
        ];
        var title = system.IsLeftOut
            ? $"{(system.OdsCode.Length > 0 ? system.OdsCode : "no ODS code")}, left out"
            : $"{system.Name} · {system.OdsCode}";
        return new PictureNode(
            title,
            KindOf(registry, isMany: false),
            system.Asid.Length > 0 ? $"ASID {system.Asid}" : "no ASID",
            system.PartyKey.Length > 0 ? $"party key {system.PartyKey}" : "no party key",
            lines)
        {
            IsAsidWrong = findings.Exists(static finding => finding.Part == Place.Asid),
            IsPartyKeyWrong = findings.Exists(static finding => finding.Part == Place.PartyKey),
        };
    }

    private static PictureNode Group(ReportRegistry registry, int count, IReadOnlyList<(Verdict, string)> lines) => new(
        $"{Number(count)} {KindOf(registry, count > 1)}",
        "each with a system and an ASID of its own",
        $"{Number(count)} ASIDs",
        registry is { Role: Role.Consumer, Topology: MhsTopology.Shared } ? string.Empty : $"{Number(count)} party keys",
        lines)
    {
        IsGroup = true,
    };

    private static string KindOf(ReportRegistry registry, bool isMany) =>
        (registry.Role != Role.Consumer ? "GP practice organisation" : isMany ? "healthcare organisation" : "Healthcare organisation") + (isMany ? "s" : string.Empty);
}
