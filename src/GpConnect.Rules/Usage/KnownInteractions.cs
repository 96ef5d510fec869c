using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Usage;

/// <summary>The interaction ids of the GP Connect specifications 0.7.4 and 1.1 to 1.7, and which of them a misspelt one means.</summary>
internal static class KnownInteractions
{
    /// <summary>What all of them begin with.</summary>
    public const string Prefix = "urn:nhs:names:services:gpconnect:";

    // A letter or two wrong, left out or too many, or the version forgotten.
    private const int FurthestSlip = 3;

    private const int LongestId = 200;

    private static readonly string[] Tails =
    [
        // Access Record HTML (0.7.4, 1.1.1).
        "fhir:operation:gpc.getcarerecord",
        "fhir:operation:gpc.getcarerecord-1",
        "fhir:rest:read:metadata",

        // Foundations.
        "fhir:rest:read:metadata-1",
        "fhir:rest:read:patient-1",
        "fhir:rest:search:patient-1",
        "fhir:rest:read:practitioner-1",
        "fhir:rest:search:practitioner-1",
        "fhir:rest:read:organization-1",
        "fhir:rest:search:organization-1",
        "fhir:rest:read:location-1",
        "fhir:operation:gpc.registerpatient-1",

        // Appointment Management.
        "fhir:rest:search:slot-1",
        "fhir:rest:read:appointment-1",
        "fhir:rest:create:appointment-1",
        "fhir:rest:update:appointment-1",
        "fhir:rest:cancel:appointment-1",
        "fhir:rest:search:patient_appointments-1",
        "fhir:rest:read:healthcareservice-1",
        "fhir:rest:search:healthcareservice-1",

        // Access Record Structured.
        "fhir:operation:gpc.getstructuredrecord-1",
        "structured:fhir:rest:read:metadata-1",

        // Access Document.
        "documents:fhir:rest:read:metadata-1",
        "documents:fhir:rest:search:patient-1",
        "documents:fhir:rest:search:documentreference-1",
        "documents:fhir:rest:read:binary-1",

        // Migrate (1.6, 1.7).
        "fhir:operation:gpc.migratestructuredrecord-1",
        "documents:fhir:rest:migrate:binary-1",
    ];

    /// <summary>The ids.</summary>
    public static readonly IReadOnlyCollection<string> All = new HashSet<string>(Array.ConvertAll(Tails, static tail => Prefix + tail), StringComparer.Ordinal);

    /// <summary>The known id that <paramref name="id"/> nearly is; of several as near the first; null where it is near none.</summary>
    public static string? Nearest(string id)
    {
        if (id.Length > LongestId)
        {
            return null;
        }

        var (nearest, least) = (default(string), FurthestSlip + 1);
        foreach (var known in All)
        {
            var slips = Slips(id, known);
            if (slips < least || (slips == least && nearest is not null && string.CompareOrdinal(known, nearest) < 0))
            {
                (nearest, least) = (known, slips);
            }
        }

        return nearest;
    }

    /// <summary>How many letters have to be put in, taken out or changed, whatever their case, to make one of the other.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > FurthestSlip)
        {
            return int.MaxValue;
        }

        var above = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
            }

            (above, row) = (row, above);
        }

        return above[other.Length];
    }
}
