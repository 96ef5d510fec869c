using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>What has been read of one resource, whatever its type: JSON may give <c>resourceType</c> last.</summary>
internal sealed class FhirResource(int start)
{
    /// <summary>The offset of its opening brace, which is where it is reported.</summary>
    public int Start { get; } = start;

    public string Type { get; set; } = "";

    public string Asid { get; set; } = "";

    public string PartyKey { get; set; } = "";

    public string MhsId { get; set; } = "";

    /// <summary>The ODS code of <c>Device.owner</c>.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The ODS code of a <c>Device</c>'s manufacturer.</summary>
    public string Manufacturer { get; set; } = "";

    /// <summary>The ODS code of <c>Endpoint.managingOrganization</c>.</summary>
    public string ManagingOrganization { get; set; } = "";

    public string Address { get; set; } = "";

    public List<string> Interactions { get; } = [];

    /// <summary>The <c>total</c> of a <c>Bundle</c>; -1 if it has none.</summary>
    public int Total { get; set; } = -1;

    /// <summary>The offset of that, to be reported there.</summary>
    public int TotalStart { get; set; }

    /// <summary>How many resources a <c>Bundle</c> has that match its search.</summary>
    public int Matches { get; set; }

    /// <summary>Whether a <c>Bundle</c> has MHS records.</summary>
    public bool HasEndpoints { get; set; }

    /// <summary>The URL of the search that a <c>Bundle</c> answers.</summary>
    public string SelfLink { get; set; } = "";

    /// <summary>Whether a <c>Bundle</c> links a next page.</summary>
    public bool HasNextLink { get; set; }

    /// <summary>The issues of an <c>OperationOutcome</c>.</summary>
    public List<FhirIssue> Issues { get; } = [];
}
