using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace GpConnect.Hosting.Tests.SameRules;

/// <summary>A registry with endpoints that clash, are malformed or lack something, as often as not.</summary>
/// <param name="Role">The type of its endpoints.</param>
/// <param name="Topology">How they reach Spine.</param>
/// <param name="PartyKey">The registry's key, for consumers.</param>
/// <param name="Registration">What rows are declared as that say nothing themselves.</param>
/// <param name="Rows">The endpoints.</param>
public sealed record RandomRegistry(string Role, MhsTopology Topology, string PartyKey, SdsRegistration Registration, IReadOnlyList<EndpointRow> Rows)
{
    private static readonly Gen<EndpointRow> Row =
        from odsCode in Gen.Frequency((12, Of("A20047", "B82617", "RR8", "RAE")), (1, Of("", "a20047", "X", "A-20047")))
        from asid in Gen.Frequency((12, Of("200000001385", "200000001386", "918999198993", "227319907549")), (2, Of("", "12", "2000 0000 1385", "9.18999E+11", "20000000138")))
        from partyKey in Gen.Frequency((8, Of("A20047-821870", "B82617-820006", "X26-822358", "RR8-1234567", "RAE-12345")), (3, Gen.Const("")), (1, Of("a20047-821870", "A20047821870", "A20047-82")))
        from registration in Of(SdsRegistration.Undeclared, SdsRegistration.Cma, SdsRegistration.Mhs)
        select new EndpointRow { OdsCode = odsCode, Asid = asid, PartyKey = partyKey, Registration = registration };

    public static readonly Gen<RandomRegistry> Generator =
        from role in Of("Consumers", "Providers", "DualRoles")
        from topology in Of(MhsTopology.Separate, MhsTopology.Shared)
        from partyKey in Of("", "X26-822358", "X26-822358")
        from registration in Of(SdsRegistration.Undeclared, SdsRegistration.Cma, SdsRegistration.Mhs)
        from rows in Row.Array[0, 6]
        select new RandomRegistry(role, topology, role == "Consumers" ? partyKey : "", registration, Named(rows));

    /// <summary>Each row with a name of its own, as C# needs it.</summary>
    private static IReadOnlyList<EndpointRow> Named(EndpointRow[] rows) =>
        [.. rows.Select(static (row, number) => new EndpointRow { OdsCode = row.OdsCode, Asid = row.Asid, PartyKey = row.PartyKey, Registration = row.Registration, Name = "E" + number })];

    /// <summary>The attribute of the class that declares it.</summary>
    public string Attribute => Role == "Consumers"
        ? $"[ConsumerRegistry(MhsTopology.{Topology}, PartyKey = \"{PartyKey}\", Environment = \"LIVE\", Registration = SdsRegistration.{Registration})]"
        : $"[ProviderRegistry(MhsTopology.{Topology}, AlsoConsumer = {(Role == "DualRoles" ? "true" : "false")}, Environment = \"LIVE\", Registration = SdsRegistration.{Registration})]";

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
