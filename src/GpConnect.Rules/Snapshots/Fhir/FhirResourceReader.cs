using System;
using System.Collections.Generic;
using GpConnect.Rules.Text.Json;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>Reads resources, each in one pass and however its properties are ordered.</summary>
/// <remarks>
/// Where the JSON is broken, the resource at hand is dropped: half of one would look like a wrong registration. Recursion is as
/// deep as the JSON at most, which <see cref="JsonReader"/> limits.
/// </remarks>
internal sealed class FhirResourceReader(JsonCursor json, SnapshotBuilder builder)
{
    private readonly FhirIssueReader _issues = new(json);
    private readonly FhirLinkReader _links = new(json, builder);
    private readonly List<string> _extensionValues = [];

    /// <summary>Reads the resource whose opening brace is at hand.</summary>
    /// <returns>The resource; null if the JSON breaks off in it.</returns>
    public FhirResource? ReadResource()
    {
        var resource = new FhirResource(json.Start);
        while (json.ReadNextProperty(out ReadOnlySpan<char> name))
        {
            switch (name)
            {
                case "resourceType":
                    resource.Type = ReadString();
                    break;
                case "entry":
                    ReadEntries(resource);
                    break;
                case "total":
                    resource.Total = json.ReadNumber();
                    resource.TotalStart = json.Start;
                    break;
                case "link":
                    _links.Read(resource);
                    break;
                case "identifier":
                    ReadIdentifiers(resource);
                    break;
                case "owner":
                    resource.Owner = ReadOrganization();
                    break;
                case "managingOrganization":
                    resource.ManagingOrganization = ReadOrganization();
                    break;
                case "address":
                    resource.Address = ReadString();
                    break;
                case "extension":
                    ReadExtensions(resource);
                    _extensionValues.Clear();
                    break;
                case "issue":
                    _issues.Read(resource.Issues);
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        if (!json.IsAtObjectEnd)
        {
            return null;
        }

        Add(resource);
        return resource;
    }

    private void Add(FhirResource resource)
    {
        switch (resource.Type)
        {
            case "Device" when resource.Asid.Length > 0:
                builder.AddAs(resource.Asid, odsCode: string.Empty, resource.Owner, resource.PartyKey, resource.Manufacturer, resource.Interactions, (resource.Start, 1));
                break;
            case "Device":
                builder.Report(
                    $"A Device without ASID (no identifier of https://{FhirUrl.Asid}): it is left out; export the snapshot again",
                    resource.Start,
                    1);
                break;
            case "Endpoint":
                builder.AddMhs(resource.MhsId, resource.ManagingOrganization, resource.PartyKey, resource.Interactions, [resource.Address], (resource.Start, 1));
                break;
            case "OperationOutcome":
                ReportOutcome(resource);
                break;
            case "Bundle":
                builder.Bundles++;
                CheckBundle(resource);
                break;
            case "":
                builder.Report(
                    "Not a FHIR resource: it has no resourceType, and may be an error of the API's gateway; export the snapshot again",
                    resource.Start,
                    1);
                break;
        }
    }

    private void ReportOutcome(FhirResource resource)
    {
        if (resource.Issues.Count == 0)
        {
            resource.Issues.Add(new FhirIssue("an OperationOutcome without issues", resource.Start, 1));
        }

        foreach (FhirIssue issue in resource.Issues)
        {
            if (!issue.IsFailure)
            {
                continue;
            }

            builder.Report(
                $"The SDS FHIR API answered with an error instead of records: {issue.Text}; export the snapshot again",
                issue.Start,
                issue.Length);
        }
    }

    /// <summary>Checks that a bundle is all that its search found, and whether the search was for some interactions only.</summary>
    private void CheckBundle(FhirResource bundle)
    {
        if (bundle.Total > bundle.Matches)
        {
            builder.ReportCutShort(
                $"a Bundle has {bundle.Matches} of {bundle.Total} entries: export the snapshot again, with all of them", bundle.TotalStart, 1);
        }
        else if (bundle.HasNextLink)
        {
            builder.ReportCutShort("a Bundle has a next page, which isn't here: export the snapshot again, and follow the link", bundle.Start, 1);
        }

        // Which interactions were asked for is only in the link to the search; without it all may not have been.
        builder.HasSomeInteractionsOnly |= bundle.HasEndpoints
            && (bundle.SelfLink.Length == 0 || bundle.SelfLink.IndexOf("nhsServiceInteractionId", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private void ReadEntries(FhirResource bundle)
    {
        for (var more = json.ReadFirstObject(); more && !builder.HasGivenUp; more = json.ReadNextObject())
        {
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                if (name is not "resource")
                {
                    json.SkipValue();
                }
                else if (json.ReadObject() && ReadResource() is { } resource)
                {
                    // A total may count the outcome of the search or not.
                    bundle.Matches++;
                    bundle.HasEndpoints |= resource.Type == "Endpoint";
                }
            }
        }
    }

    private void ReadIdentifiers(FhirResource resource)
    {
        for (var more = json.ReadFirstObject(); more; more = json.ReadNextObject())
        {
            (var system, var value) = ReadIdentifier();
            if (FhirUrl.Is(system, FhirUrl.Asid))
            {
                resource.Asid = value;
            }
            else if (FhirUrl.Is(system, FhirUrl.PartyKey))
            {
                resource.PartyKey = value;
            }
            else if (FhirUrl.Is(system, FhirUrl.MhsId))
            {
                resource.MhsId = value;
            }
        }
    }

    /// <summary>Reads the <c>Identifier</c> whose opening brace is at hand.</summary>
    private (string System, string Value) ReadIdentifier()
    {
        (var system, var value) = ("", "");
        while (json.ReadNextProperty(out ReadOnlySpan<char> name))
        {
            switch (name)
            {
                case "system":
                    system = ReadString();
                    break;
                case "value":
                    value = ReadString();
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        return (system, value);
    }

    /// <summary>Reads the identifier of a <c>Reference</c>.</summary>
    private (string System, string Value) ReadReference()
    {
        (string System, string Value) identifier = ("", "");
        if (json.ReadObject())
        {
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                if (name is not "identifier")
                {
                    json.SkipValue();
                }
                else if (json.ReadObject())
                {
                    identifier = ReadIdentifier();
                }
            }
        }

        return identifier;
    }

    private string ReadOrganization()
    {
        (var system, var value) = ReadReference();
        return system.Length == 0 || FhirUrl.Is(system, FhirUrl.OdsCode) ? value : "";
    }

    /// <summary>
    /// Reads extensions. An extension has its value directly or in extensions of its own, so the values of one that is
    /// unknown stay in <see cref="_extensionValues"/> for the one around it.
    /// </summary>
    private void ReadExtensions(FhirResource resource)
    {
        for (var more = json.ReadFirstObject(); more; more = json.ReadNextObject())
        {
            var url = "";
            var firstValue = _extensionValues.Count;
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                switch (name)
                {
                    case "url":
                        url = ReadString();
                        break;
                    case "valueReference":
                        _extensionValues.Add(ReadReference().Value);
                        break;
                    case "extension":
                        ReadExtensions(resource);
                        break;
                    default:
                        json.SkipValue();
                        break;
                }
            }

            if (FhirUrl.Is(url, FhirUrl.Interaction))
            {
                resource.Interactions.AddRange(TakeValues(firstValue));
            }
            else if (FhirUrl.Is(url, FhirUrl.Manufacturer) && TakeValues(firstValue) is [var manufacturer, ..])
            {
                resource.Manufacturer = manufacturer;
            }
        }
    }

    private List<string> TakeValues(int first)
    {
        var values = _extensionValues.GetRange(first, _extensionValues.Count - first);
        _extensionValues.RemoveRange(first, values.Count);
        return values;
    }

    private string ReadString() => builder.Intern(json.ReadString());
}
