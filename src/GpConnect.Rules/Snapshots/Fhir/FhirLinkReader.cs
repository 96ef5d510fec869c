using System;
using GpConnect.Rules.Text.Json;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>Reads the links of a <c>Bundle</c>: to the search that it answers, and to the next page.</summary>
internal sealed class FhirLinkReader(JsonCursor json, SnapshotBuilder builder)
{
    /// <summary>Reads the value of the property <c>link</c>.</summary>
    public void Read(FhirResource bundle)
    {
        for (var more = json.ReadFirstObject(); more; more = json.ReadNextObject())
        {
            (var relation, var url) = ("", "");
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                switch (name)
                {
                    case "relation":
                        relation = builder.Intern(json.ReadString());
                        break;
                    case "url":
                        url = builder.Intern(json.ReadString());
                        break;
                    default:
                        json.SkipValue();
                        break;
                }
            }

            bundle.SelfLink = relation == "self" ? url : bundle.SelfLink;
            bundle.HasNextLink |= relation == "next";
        }
    }
}
