namespace GpConnect.Tool.Assurance;

/// <summary>A requirement of the GP Connect API specification.</summary>
/// <param name="Id">Its id, such as <c>T7</c>.</param>
/// <param name="Topic">What it is about: the specification's page, and the topology if it is one's.</param>
/// <param name="Text">What it says.</param>
/// <param name="ForReviewer">What no rule can decide.</param>
/// <param name="Source">The page and section that it is from.</param>
/// <param name="Url">The page's address.</param>
/// <param name="Says">The page's strongest word: MUST, SHALL, states.</param>
internal sealed record Requirement(string Id, string Topic, string Text, string ForReviewer, string Source, string Url, string Says)
{
    /// <summary>Whether it is about requests and code, which a compiler sees, rather than about a system that is registered.</summary>
    public bool IsOfRequests => Id[0] == 'P' || Id == "S15";

    /// <summary>Whether it only allows something, so that nothing can break it.</summary>
    public bool IsPermission => Id == "S4";
}
