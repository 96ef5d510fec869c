using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Tests.Reliability;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Sds;
using GpConnect.Rules.Snapshots;
using Xunit;
using Topology = GpConnect.Rules.Model.MhsTopology;

namespace GpConnect.Analyzers.Tests.Sds;

/// <summary>What is known to agree with SDS isn't compared again, and nothing that decides is left out of what is known.</summary>
public sealed class SdsComparisonTests
{
    private const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    private const string Structured = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";
    private const string Other = "urn:nhs:names:services:psis:MCCI_IN010000UK13";

    [Fact]
    public void What_agrees_is_compared_once()
    {
        var sds = Directory([new AsRecord("200000000001", "A1", "", "A1-800001", "", [Slots])], []);
        var rule = new CountingRule();
        DeclaredEndpoint[] endpoints = [EndpointOf("A1", "200000000001"), EndpointOf("A2", "200000000002"), EndpointOf("WRONG", "200000000003")];
        Assert.Single(Find(rule, sds, endpoints));
        Assert.Equal(3, rule.Checks);

        Assert.Single(Find(rule, sds, [EndpointOf("A1", "200000000001"), EndpointOf("A2", "200000000004"), EndpointOf("WRONG", "200000000003")]));
        Assert.Equal(3 + 2, rule.Checks); // The edited one, and the one that is wrong.

        Find(rule, Directory([], [new MhsRecord("1", "A1", "A1-800001", [Slots], [])]), endpoints);
        Assert.Equal(3 + 2 + 3, rule.Checks); // Another snapshot.
    }

    [Fact]
    public void It_ends_when_it_is_told_to()
    {
        var rule = new CountingRule();
        Assert.Throws<OperationCanceledException>(() => Find(rule, Directory([new AsRecord("200000000001", "A1", "", "", "", [])], []), [EndpointOf("A1", "200000000001")], new CancellationToken(canceled: true)));
        Assert.Equal(0, rule.Checks);
    }

    [Fact]
    public void What_is_long_gone_is_not_kept()
    {
        var claims = new UpheldClaims(most: 10);
        SdsClaim[] all = [.. Enumerable.Range(0, 25).Select(static i => SdsClaim.Of(EndpointOf("A1", $"{200000000000 + i}")))];
        foreach (var claim in all)
        {
            claims.Add(claim);
            Assert.True(claims.Contains(claim));
            Assert.True(all.Count(other => claims.Contains(other)) <= 10);
        }
    }

    [Fact]
    public void Whether_a_rule_finds_anything_depends_on_the_claim_alone()
    {
        var found = AllRules.OfSds.ToDictionary(static rule => rule.Rule.Id, static _ => 0);
        var same = 0;
        Effort.Try(Effort.Of(1_000), random =>
        {
            var sds = RandomDirectory(random);
            DeclaredEndpoint[] endpoints = [.. Enumerable.Range(0, 20).Select(i => RandomEndpoint(random, i))];
            foreach (var rule in AllRules.OfSds)
            {
                var verdicts = new Dictionary<SdsClaim, bool>();
                foreach (var endpoint in endpoints)
                {
                    var isFound = rule.Check(endpoint, sds) is not null;
                    found[rule.Rule.Id] += isFound ? 1 : 0;
                    if (!verdicts.TryAdd(SdsClaim.Of(endpoint), isFound))
                    {
                        Assert.Equal(verdicts[SdsClaim.Of(endpoint)], isFound);
                        same++;
                    }
                }
            }
        });
        Assert.All(found, static rule => Assert.True(rule.Value > 5, $"{rule.Key} was found {rule.Value} times."));
        Assert.True(same > 1_000, $"{same} claims were the same.");
    }

    private static List<Finding> Find(SdsRule rule, SdsDirectory sds, DeclaredEndpoint[] endpoints, CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>();
        var evidence = SdsEvidence.Of([new SnapshotFile("sds.ldif", [endpoints[0].Environment], new SdsSnapshot([], [], []))], _ => sds);
        SdsComparison.Find([rule], new RuleInput(new Estate([.. endpoints]), evidence), findings, cancellationToken);
        return findings;
    }

    private static SdsDirectory Directory(IReadOnlyList<AsRecord> asRecords, IReadOnlyList<MhsRecord> mhsRecords) =>
        SdsDirectory.Create([new SdsSnapshot(asRecords, mhsRecords, [])]);

    private static DeclaredEndpoint EndpointOf(
        string odsCode,
        string asid,
        string partyKey = "A1-800001",
        Role role = Role.Provider,
        Topology topology = Topology.Separate,
        string name = "Name",
        Registration registration = Registration.Undeclared,
        string environment = "LIVE",
        string assembly = "",
        int source = 0)
    {
        var endpoint = new Endpoint(name, odsCode, asid, partyKey, registration, HasMember: source % 2 == 0);
        var type = new TypeName(assembly, EquatableArray<ContainingType>.Empty, "Of" + name, Arity: 0);
        var registry = new Registry(type, role, topology, environment, source == 0 ? "" : partyKey, new List<Endpoint> { endpoint }.ToEquatableArray());
        var site = new Site(SiteKind.Source, source, 0, source);
        return new DeclaredEndpoint(registry, endpoint, site, site.At(Place.PartyKey), "") { Line = source, RegistrationSite = site };
    }

    private static DeclaredEndpoint RandomEndpoint(Random random, int source)
    {
        var endpoint = EndpointOf(
            random.Pick("A1", "A2"),
            random.Pick("200000000001", "200000000002"),
            random.Pick("A1-800001", "A2-800001"),
            random.Pick(Role.Provider, Role.Consumer, Role.Both),
            random.Pick(Topology.Separate, Topology.Shared),
            "N" + source,
            random.Pick(Registration.Undeclared, Registration.Cma, Registration.Mhs),
            random.Pick("", "INT", "LIVE"),
            random.Pick("", "Acme"),
            source);
        endpoint.OtherRole = random.Chance(30) ? endpoint : null;
        return endpoint;
    }

    private static SdsDirectory RandomDirectory(Random random) => Directory(
        [.. Enumerable.Range(1, random.Next(1, 4)).Select(i => new AsRecord(
            $"20000000000{i}", random.Pick("A1", "A1", "A2", ""), random.Pick("", "A1"), random.Pick("A1-800001", "A1-800001", "A2-800001"), "", Interactions(random)))],
        [.. Enumerable.Range(1, random.Next(4)).Select(i => new MhsRecord(
            $"{i}", random.Pick("A1", "A1", "A2", ""), random.Pick("A1-800001", "A1-800001", "A2-800001"), Interactions(random), Urls(random)))]);

    private static string[] Interactions(Random random) => random.Pick<string[]>([], [Slots], [Structured], [Structured, Slots], [Structured, Other], [Other]);

    private static string[] Urls(Random random) => random.Pick<string[]>(
        ["https://a.example/A1/STU3/1"], ["https://a.example/A1/STU3/1/"], ["https://a.example/A1/DSTU2/1"], ["https://b.example/A1/STU3/1", "https://c.example/A2/DSTU2/1"]);

    private sealed class CountingRule : SdsRule
    {
        public int Checks { get; private set; }

        public override Rule Rule => new("GPC0000", "", RuleSeverity.Error, "", "");

        public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
        {
            Checks++;
            return endpoint.Endpoint.OdsCode == "WRONG" ? new Finding(Rule, endpoint.Site) : null;
        }
    }
}
