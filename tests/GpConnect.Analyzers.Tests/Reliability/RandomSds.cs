using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Rules.Sds;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>An AS record of a random SDS.</summary>
internal sealed record RandomAs(string Asid, string OdsCode, string PartyKey, string Manufacturer, IReadOnlyList<string> Interactions);

/// <summary>An MHS record of one.</summary>
internal sealed record RandomMhs(string Id, string OdsCode, string PartyKey, string Url, IReadOnlyList<string> Interactions);

/// <summary>
/// What SDS has in one environment: whole, so that nothing is left undecided, and with the few values of <see cref="RandomEstate"/>. Half of it is
/// made of what is declared, and then spoiled here and there.
/// </summary>
internal sealed class RandomSds
{
    public const string Manufacturer = "YGM12";
    public const string Other = "urn:nhs:names:services:psis:MCCI_IN010000UK13";
    public const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    public const string Create = "urn:nhs:names:services:gpconnect:fhir:rest:create:appointment-1";
    public const string Metadata = "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1";
    public const string Structured = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";
    public const string Migrate = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.migratestructuredrecord-1";
    public const string Unknown = "urn:nhs:names:services:gpconnect:fhir:rest:read:structured_metadata-1";

    private static readonly string[] Interactions = [Slots, Slots, Create, Metadata, Structured, Migrate, Unknown, Other];

    private readonly Random _random;

    public RandomSds(Random random, string environment, IReadOnlyList<RandomEndpoint> declared)
    {
        _random = random;
        Environment = environment;
        WantsManufacturer = random.Chance(30);

        // Somebody else's, so that each kind of record and each attribute is there.
        var asRecords = new List<RandomAs> { new("299999999999", "ZZZ99", "ZZZ99-999999", "YGM99", [Slots]), new("299999999998", "ZZZ98", "ZZZ98-999998", Manufacturer, [Slots]) };
        var mhsRecords = new List<RandomMhs> { new("other", "ZZZ99", "ZZZ99-999999", UrlOf("ZZZ99"), [Slots]) };
        foreach (var endpoint in declared.Where(_ => random.Chance(80)))
        {
            var partyKey = endpoint.PartyKey.Length > 0 ? endpoint.PartyKey : endpoint.Registry.PartyKey;
            var interactions = Some();
            asRecords.Add(new RandomAs(endpoint.Asid, Or(endpoint.OdsCode, OdsCode), Or(partyKey, PartyKey), random.Pick(Manufacturer, "YGM99"), Or(interactions, Some)));
            if (endpoint.Registry.Role != SystemRole.Consumer || random.Chance(10))
            {
                mhsRecords.AddRange(interactions.Select(interaction =>
                    new RandomMhs($"{mhsRecords.Count} {interaction[^6..]}", Or(endpoint.OdsCode, OdsCode), Or(partyKey, PartyKey), UrlOf(endpoint.OdsCode), [interaction])));
            }
        }

        for (var count = random.Next(4); count > 0; count--)
        {
            asRecords.Add(new RandomAs("20000000000" + random.Next(8), OdsCode(), PartyKey(), random.Pick(Manufacturer, "YGM99"), Some()));
            mhsRecords.Add(new RandomMhs($"more {count}", OdsCode(), PartyKey(), UrlOf(OdsCode()), Some()));
        }

        AsRecords = [.. asRecords.DistinctBy(static record => record.Asid).OrderBy(static record => record.Asid, StringComparer.Ordinal)];
        MhsRecords = mhsRecords;
    }

    public string Environment { get; }

    /// <summary>Whether the project says that the manufacturer's providers must all be declared.</summary>
    public bool WantsManufacturer { get; }

    public IReadOnlyList<RandomAs> AsRecords { get; }

    public IReadOnlyList<RandomMhs> MhsRecords { get; }

    public DataFileText ToFile()
    {
        var records = AsRecords
            .Select(static record => SdsText.As(record.Asid, record.OdsCode, record.PartyKey, [.. record.Interactions]).TrimEnd('\n') + $"\nnhsMhsManufacturerOrg: {record.Manufacturer}\n\n")
            .Concat(MhsRecords.Select(static record => SdsText.Mhs(record.Id, record.OdsCode, record.PartyKey, record.Url, [.. record.Interactions])));
        var file = DataFileText.Snapshot($"/sds/of{Environment}.ldif", string.Concat(records), Environment);
        file.Manufacturer = WantsManufacturer ? Manufacturer : string.Empty;
        return file;
    }

    private T Or<T>(T right, Func<T> other) => _random.Chance(90) ? right : other();

    private List<string> Some() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Pick(Interactions)).Distinct()];

    private string OdsCode() => _random.Pick("AAA", "BBB", "AAAB");

    private string PartyKey()
    {
        var key = $"{OdsCode()}-82187{_random.Next(2)}";
        return _random.Chance(10) ? key.ToLowerInvariant() : key;
    }

    private string UrlOf(string odsCode) =>
        $"https://{_random.Pick("one", "one", "one", "two")}.example/{odsCode}/{_random.Pick("STU3", "STU3", "STU3", "DSTU2")}/1{_random.Pick("", "", "", "", "/structured", "/")}";
}
