using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using GpConnect.Rules.Model;
using static GpConnect.Tool.Assurance.Html.SvgShapes;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>A registry's systems as the page "System topologies" draws them: four pictures, one for each role and topology.</summary>
internal sealed class TopologyPicture
{
    private const double Width = 980;
    private const double Top = 14;
    private const double SpineWidth = 170;
    private const double FrameWidth = 730;
    private const double NodesTop = Top + 50;
    private const double InnerWidth = 240;
    private const double SharedWidth = 262;
    private const double Gap = 18;

    private readonly ReportRegistry _registry;
    private readonly IReadOnlyList<PictureNode> _nodes;
    private readonly IReadOnlyList<string> _mhsFindings;
    private readonly string _description;
    private readonly List<XElement> _shapes = [];
    private readonly bool _isConsumer;
    private readonly bool _isShared;
    private readonly double _frame;
    private readonly double _bottom;

    private TopologyPicture(ReportRegistry registry, IReadOnlyList<PictureNode> nodes, IReadOnlyList<string> mhsFindings)
    {
        (_isConsumer, _isShared) = (registry.Role == Role.Consumer, registry.Topology == MhsTopology.Shared);
        (_registry, _mhsFindings) = (registry, mhsFindings);
        _description = $"{registry.TopologyTitle}: "
            + string.Join("; ", nodes.Select(static node => $"{node.Title}, {string.Join(", ", node.Lines.Select(static line => $"{line.Verdict.Word()}: {line.Text}"))}"))
            + string.Concat(mhsFindings.Select(static finding => $"; the shared MHS, violated: {finding}"));
        _nodes = [.. nodes.Select(node => node.Wrapped(_isShared ? 46 : 88))];
        _frame = _isConsumer ? 4 : Width - FrameWidth - 4;
        _bottom = Math.Max(Top + 230, NodesTop + _nodes.Sum(static node => HeightOf(node) + Gap));
    }

    /// <summary>The picture of a registry.</summary>
    public static XElement Of(AssuranceReport report, ReportRegistry registry) => new TopologyPicture(
        registry,
        PictureNode.Of(report, registry),
        [.. registry.Findings.Select(i => report.Findings[i]).Where(static finding => finding.Part == Place.PartyKey).Select(static finding => $"{finding.RuleId}: {finding.Title}").Distinct()])
        .Draw();

    /// <summary>The picture of one of its systems, which a script fills in.</summary>
    public static XElement Template(ReportRegistry registry) => new TopologyPicture(registry, [PictureNode.Template(registry)], []).Draw();

    private XElement Draw()
    {
        _shapes.Add(Box("frame", _frame, Top, FrameWidth, _bottom - Top));
        _shapes.Add(Text("title", _frame + 16, Top + 24, _isConsumer ? "Consumer system infrastructure" : "Provider system infrastructure"));

        // Spine and a shared MHS are in the middle, or near the top of a picture that is longer than a screen.
        var middle = Math.Min((Top + _bottom) / 2, Top + 240);
        var spine = _isConsumer ? Width - SpineWidth - 4 : 4;
        DrawSpine(spine, middle - 90);
        var y = NodesTop;
        var places = new List<(PictureNode Node, double Y, double Middle)>();
        foreach (var node in _nodes)
        {
            places.Add((node, y, y + (HeightOf(node) / 2)));
            y += HeightOf(node) + Gap;
        }

        switch (_isConsumer, _isShared)
        {
            case (true, true):
                DrawConsumersOfSharedMhs(places, middle, spine);
                break;
            case (true, false):
                DrawConsumersOfSeparateMhs(places, middle, spine);
                break;
            case (false, true):
                DrawProvidersOfSharedMhs(places, middle);
                break;
            default:
                DrawProvidersOfSeparateMhs(places, middle);
                break;
        }

        return E("svg", A("class", "picture"), A("role", "img"), A("aria-label", _description), A("viewBox", FormattableString.Invariant($"0 0 {Width} {_bottom + 14}")), _shapes);
    }

    private void DrawConsumersOfSharedMhs(IReadOnlyList<(PictureNode Node, double Y, double Middle)> places, double middle, double spine)
    {
        var (left, width, mhs) = (_frame + 24, 370.0, _frame + FrameWidth - SharedWidth - 20);
        for (var i = 0; i < places.Count; i++)
        {
            var (node, y, nodeMiddle) = places[i];
            DrawOrganisation(node, left, y, width);
            DrawSystem(node, left + 20, y + 58, width - 110);
            _shapes.Add(Arrow(left + width, nodeMiddle, mhs, Beside(middle, i, places.Count), left + width + 26));
        }

        var keys = _registry.PartyKey.Length > 0 ? [_registry.PartyKey] : _nodes.Where(static node => node.PartyKey.Length > 0).Select(static node => node.PartyKey["party key ".Length..]).Distinct().Take(3).ToList();
        var lines = _mhsFindings.SelectMany(static text => Lines($"✗ {text}", 36)).ToList();
        var height = 130 + (18 * lines.Count);
        _shapes.Add(Box(lines.Count > 0 ? "org wrong" : "org", mhs, middle - 65, SharedWidth, height));
        _shapes.Add(Text("name", mhs + 12, middle - 44, "Shared message handling server"));
        _shapes.Add(Box("mhs", mhs + 16, middle - 18, SharedWidth - 40, 66));
        _shapes.Add(Text("label", mhs + 28, middle + 24, "MHS"));
        for (var i = 0; i < keys.Count; i++)
        {
            _shapes.AddRange(Tag(mhs + SharedWidth - 14, middle - 28 + (22 * i), $"party key {keys[i]}", lines.Count > 0 || keys.Count > 1, FieldOf(_nodes[0], "key")));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            _shapes.Add(Text("line x", mhs + 12, middle + 72 + (18 * i), lines[i]));
        }

        _shapes.Add(Arrow(mhs + SharedWidth, middle, spine, middle, spine - 20));
    }

    private void DrawConsumersOfSeparateMhs(IReadOnlyList<(PictureNode Node, double Y, double Middle)> places, double middle, double spine)
    {
        var (left, width) = (_frame + 24, FrameWidth - 48);
        for (var i = 0; i < places.Count; i++)
        {
            var (node, y, nodeMiddle) = places[i];
            DrawOrganisation(node, left, y, width);
            DrawSystem(node, left + 20, y + 58, InnerWidth);
            DrawMhs(node, left + width - InnerWidth - 24, y + 58);
            _shapes.Add(Arrow(left + 20 + InnerWidth, y + 80, left + width - InnerWidth - 24, y + 80, 0));
            _shapes.Add(Arrow(left + width, nodeMiddle, spine, Beside(middle, i, places.Count), spine - 28));
        }
    }

    private void DrawProvidersOfSharedMhs(IReadOnlyList<(PictureNode Node, double Y, double Middle)> places, double middle)
    {
        var (mhs, left, width) = (_frame + 20, _frame + FrameWidth - 400, 376.0);
        _shapes.Add(Box("org", mhs, NodesTop, SharedWidth, _bottom - NodesTop - Gap));
        _shapes.Add(Text("name", mhs + 12, NodesTop + 20, "Shared message handling server"));
        _shapes.Add(Box("mhs", mhs + 16, NodesTop + 30, SharedWidth - 40, _bottom - NodesTop - Gap - 46));
        _shapes.Add(Text("label", mhs + 28, NodesTop + 50, "MHS"));
        _shapes.Add(Arrow(4 + SpineWidth, middle, mhs, middle, 4 + SpineWidth + 20));
        foreach (var (node, y, nodeMiddle) in places)
        {
            DrawOrganisation(node, left, y, width);
            DrawSystem(node, left + 20, y + 58, width - 110);
            _shapes.AddRange(Tag(mhs + SharedWidth - 12, Math.Max(nodeMiddle - 10, NodesTop + 58), node.PartyKey, node.IsPartyKeyWrong, FieldOf(node, "key")));
            _shapes.Add(Arrow(mhs + SharedWidth, nodeMiddle, left, nodeMiddle, 0));
        }
    }

    private void DrawProvidersOfSeparateMhs(IEnumerable<(PictureNode Node, double Y, double Middle)> places, double middle)
    {
        var (left, width) = (_frame + 24, FrameWidth - 48);
        foreach (var (node, y, nodeMiddle) in places)
        {
            DrawOrganisation(node, left, y, width);
            DrawMhs(node, left + 20, y + 58);
            DrawSystem(node, left + width - InnerWidth - 24, y + 58, InnerWidth);
            _shapes.Add(Arrow(left + 20 + InnerWidth, y + 80, left + width - InnerWidth - 24, y + 80, 0));
            _shapes.Add(Arrow(4 + SpineWidth, middle, left, nodeMiddle, 4 + SpineWidth + 34));
        }
    }

    private void DrawSpine(double x, double y)
    {
        string[] services = ["PDS", "SDS", "Spine Secure Proxy"];
        _shapes.Add(Box("spine", x, y, SpineWidth, 180));
        _shapes.Add(Text("title", x + 14, y + 26, "Spine services"));
        for (var i = 0; i < services.Length; i++)
        {
            _shapes.Add(Box("service", x + 14, y + 40 + (44 * i), SpineWidth - 28, 34));
            _shapes.Add(Text("label", x + 26, y + 62 + (44 * i), services[i]));
        }
    }

    private void DrawOrganisation(PictureNode node, double x, double y, double width)
    {
        var height = HeightOf(node);
        for (var i = node.IsGroup ? 2 : 0; i > 0; i--)
        {
            _shapes.Add(Box("org", x + (4 * i), y + (4 * i), width, height));
        }

        var box = Box(node.IsWrong ? "org wrong" : "org", x, y, width, height);
        box.SetAttributeValue("data-box", FieldOf(node, "organisation"));
        _shapes.Add(box);
        _shapes.Add(Text("name", x + 14, y + 22, node.Title, (int)(width / 7.6), FieldOf(node, "title")));
        _shapes.Add(Text("kind", x + 14, y + 39, node.Kind));
        for (var i = 0; i < node.Lines.Count; i++)
        {
            var (verdict, text) = node.Lines[i];
            _shapes.Add(Text($"line {ClassOf(verdict)}", x + 14, y + 120 + (18 * i), text, most: 120, FieldOf(node, "line")));
        }
    }

    private void DrawSystem(PictureNode node, double x, double y, double width)
    {
        _shapes.Add(Box("system", x, y, width, 44));
        _shapes.Add(Text("label", x + 12, y + 28, node.IsGroup ? "a system each" : _isConsumer ? "Healthcare system" : "GP practice system"));
        _shapes.AddRange(Tag(x + width + 12, y - 10, node.Asid, node.IsAsidWrong, FieldOf(node, "asid")));
    }

    private void DrawMhs(PictureNode node, double x, double y)
    {
        _shapes.Add(Box("mhs", x, y, InnerWidth, 44));
        _shapes.Add(Text("label", x + 12, y + 28, node.IsGroup ? "an MHS each" : "MHS"));
        _shapes.AddRange(Tag(x + InnerWidth + 12, y - 10, node.PartyKey, node.IsPartyKeyWrong, FieldOf(node, "key")));
    }

    /// <summary>Where the <paramref name="i"/>th of several arrows ends: beside the others, not on them.</summary>
    private static double Beside(double middle, int i, int count) => middle + ((i - ((count - 1) / 2.0)) * Math.Min(14, 90.0 / count));

    private static string? FieldOf(PictureNode node, string name) => node.IsTemplate ? name : null;

    private static double HeightOf(PictureNode node) => 112 + (18 * node.Lines.Count);
}
