using System.Globalization;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>
/// GPC3008: endpoints that are left out of a registry. From the generator, so that it is said if analyzers do not run, or if the rules that
/// say why are silenced.
/// </summary>
internal static class EndpointsLeftOut
{
    public static readonly Rule Rule = new(
        "GPC3008",
        "Endpoints are left out of a registry",
        RuleSeverity.Warning,
        "Registry '{0}' leaves out {1}, the first at {2}: {3}; it is in no look-up and no other rule checks it; fix what is broken there",
        "An endpoint whose declaration is broken isn't in the registry that is generated. The rules that say what is broken are "
        + "analyzers, which a build may skip; this one is the generator's.");

    /// <summary>Says that a registry leaves something out.</summary>
    /// <param name="written">The registry.</param>
    /// <param name="leftOut">What it leaves out.</param>
    public static Finding? Check(WrittenRegistry written, LeftOut leftOut) => leftOut.First is not { } first ? null : new Finding(
        Rule,
        written.ClassName,
        written.Type.FullName,
        leftOut.IsAll ? "all endpoints" : Count(leftOut.Count, leftOut.Count + leftOut.Kept),
        first.Place,
        first.Cause)
    {
        First = first.Site,
    };

    private static string Count(int count, int all) => (count, all) switch
    {
        (0, _) => "endpoints",
        (_, 1) => "its one endpoint",
        _ => string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} endpoints", count, all),
    };
}

/// <summary>What a registry leaves out.</summary>
internal sealed class LeftOut
{
    /// <summary>How many endpoints are left out, as far as they can be counted.</summary>
    public int Count { get; private set; }

    /// <summary>How many are kept.</summary>
    public int Kept { get; set; }

    /// <summary>Whether there is no registry at all.</summary>
    public bool IsAll { get; set; }

    /// <summary>The first: where it is and why it is left out.</summary>
    public (string Place, string Cause, Site Site)? First { get; private set; }

    /// <summary>Notes an endpoint of an attribute, or the attribute that broke many.</summary>
    public void Add(int count, Finding cause, string place) => Add(count, cause.Rule, place, cause.Site);

    /// <inheritdoc cref="Add(int, Finding, string)"/>
    public void Add(int count, Rule cause, string place, Site site)
    {
        Count += count;
        First ??= (place, CauseOf(cause), site);
    }

    /// <summary>Notes rows that aren't read.</summary>
    public void Add(UnreadRows rows, string file, Site site)
    {
        Count += rows.Count;
        First ??= (PlaceInFile(file, rows.Line), CauseOf(InvalidEndpointRow.Rule), site);
    }

    private static string CauseOf(Rule rule) => $"{rule.Title} ({rule.Id})";

    /// <summary>A line of an endpoint file, as messages name it.</summary>
    public static string PlaceInFile(string path, int line) =>
        $"{QuotedText.Text(EndpointFileMatch.NameOf(path))} line {line.ToString(CultureInfo.InvariantCulture)}";
}
