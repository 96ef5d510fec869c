using System.Linq;
using CsCheck;
using GpConnect.Rules.Snapshots;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class SdsDirectoryTests
{
    private const string Key = "K81001-810001";
    private const string Asid = "918000000011";
    private const string Ods = "K81001";

    private static readonly AsRecord Own = As(Asid, Ods, Key, "a");
    private static readonly MhsRecord Mhs = MhsOf("1", Ods, Key);

    [Fact]
    public void ARightRegistrationIsCma() => Assert.True(Directory([Own], [Mhs]).CmaOf(Key, Asid, Ods).IsCma);

    [Fact]
    public void CaseAndSpacesDoNotMatter()
    {
        var directory = Directory([As(Asid, "k81001", "k81001-810001")], [MhsOf("1", "K81001", "K81001-810001")]);

        Assert.True(directory.CmaOf(" K81001-810001", Asid + " ", "K81001 ").IsCma);
    }

    [Theory]
    [InlineData(Asid, Ods, Key, true)]
    [InlineData("918000000012", Ods, Key, false)]
    [InlineData(Asid, "K81002", Key, false)]
    [InlineData(Asid, Ods, "K81001-810002", false)]
    [InlineData(Asid, "", "", false)]
    public void Condition1NeedsTheAsRecord(string asid, string odsCode, string partyKey, bool holds)
    {
        var verdict = Directory([As(asid, odsCode, partyKey)], [Mhs]).CmaOf(Key, Asid, Ods);

        Assert.Equal((holds, true), (verdict.HasAsRecord, verdict.HasMhsRecord));
        Assert.Equal(holds, verdict.IsCma);
    }

    [Fact]
    public void AnMhsRecordWhoseOrganisationWasNotAskedForMayBeTheOrganisations() =>
        Assert.True(Directory([Own], [MhsOf("1", "", Key)]).CmaOf(Key, Asid, Ods).IsCma);

    [Theory]
    [InlineData("K81002", Key)]
    [InlineData(Ods, "K81001-810002")]
    public void Condition2NeedsAnMhsRecordOfTheOrganisation(string odsCode, string partyKey)
    {
        var verdict = Directory([Own], [MhsOf("1", odsCode, partyKey)]).CmaOf(Key, Asid, Ods);

        Assert.Equal(new CmaVerdict(true, false, null), verdict);
        Assert.False(verdict.IsCma);
    }

    [Fact]
    public void Condition3AllowsNoOtherAsRecord()
    {
        var other = As("918000000009", "K81002", Key.ToLowerInvariant());
        var another = As("918000000099", Ods, Key);

        var verdict = Directory([another, Own, other], [Mhs]).CmaOf(Key, Asid, Ods);

        Assert.Equal(new CmaVerdict(true, true, other), verdict);
        Assert.False(verdict.IsCma);
    }

    [Fact]
    public void RecordsOfOneAsidAreOneInAnyOrderOfFiles()
    {
        SdsSnapshot[] snapshots =
        [
            new([As(Asid, Ods, Key, "b", "a"), As("918000000012", Ods, Key)], [MhsOf("1", Ods, Key, "x")], []),
            new([As(Asid, "", Key.ToLowerInvariant(), "c")], [MhsOf("1", Ods.ToLowerInvariant(), Key, "y")], []),
            new([As(Asid, Ods, "", "a")], [MhsOf("2", Ods, Key), MhsOf("", Ods, Key)], []),
            new([As(Asid, "K81009", "K81009-810009")], [], []),
        ];

        Gen.Shuffle(snapshots).Sample(shuffled =>
        {
            var directory = SdsDirectory.Create(shuffled);

            Assert.Equal($"AS {Asid} {Ods} {Key} [a b c]", Snapshots.Describe(directory.FindAs(Asid)!));
            Assert.Equal([Asid, "918000000012"], directory.AsRecordsOf(Key).Select(record => record.Asid));
            Assert.Equal(
                [
                    $"MHS 1 {Ods} {Key} [x y] [https://1.example]",
                    $"MHS 2 {Ods} {Key} [] [https://2.example]",
                    $"MHS  {Ods} {Key} [] [https://.example]",
                ],
                directory.MhsRecordsOf(Key, Ods).Select(Snapshots.Describe));
        });
    }

    [Fact]
    public void ContradictingSnapshotsAreNotMixed()
    {
        SdsSnapshot[] snapshots =
        [
            new([As(Asid, "K81001", "K81009-810009")], [], []),
            new([As(Asid, "K81009", "K81001-810001")], [], []),
            new([As(Asid, "", "K80000-810000")], [], []),
        ];

        Gen.Shuffle(snapshots).Sample(shuffled => Assert.Equal(
            $"AS {Asid} K81009 K81001-810001 []", Snapshots.Describe(SdsDirectory.Create(shuffled).FindAs(Asid)!)));
    }

    [Fact]
    public void FindsRecords()
    {
        var directory = Directory([Own], [Mhs, MhsOf("2", "K81002", Key, "urn:mesh", Snapshots.Slots)]);

        Assert.Same(Own, directory.FindAs(Asid));
        Assert.Null(directory.FindAs("1"));
        Assert.Equal([Own], directory.AsRecordsOf(Key));
        Assert.Equal(["2"], directory.GpConnectMhsRecordsOf(Key).Select(record => record.Id));
        Assert.Equal([Mhs], directory.MhsRecordsOf(Key, Ods));
        Assert.Empty(directory.AsRecordsOf("K81002-810002"));
    }

    [Fact]
    public void RecordsWithoutPartyKeyHaveNoneInCommon()
    {
        var directory = Directory([As("1", Ods, ""), As("2", Ods, "")], [MhsOf("1", Ods, "")]);

        Assert.Empty(directory.AsRecordsOf(""));
        Assert.Empty(directory.MhsRecordsOf("", Ods));
    }

    [Fact]
    public void AnEmptySnapshotCoversNothing()
    {
        Assert.True(SdsDirectory.Create([]).IsEmpty);
        Assert.True(SdsDirectory.Create([Snapshots.Read("")]).IsEmpty);
        Assert.False(Directory([Own], []).IsEmpty);
        Assert.False(Directory([], [Mhs]).IsEmpty);
    }

    [Theory]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1", true)]
    [InlineData("urn:nhs:names:services:gpconnect:structured:fhir:rest:read:metadata-1", true)]
    [InlineData("urn:nhs:names:services:gpconnector:x", false)]
    [InlineData("urn:nhs:names:services:psis:REPC_IN150016UK05", false)]
    [InlineData("", false)]
    public void KnowsGpConnectInteractions(string id, bool isGpConnect) => Assert.Equal(isGpConnect, GpConnectInteraction.Is(id));

    private static SdsDirectory Directory(AsRecord[] asRecords, MhsRecord[] mhsRecords) =>
        SdsDirectory.Create([new SdsSnapshot(asRecords, mhsRecords, [])]);

    private static AsRecord As(string asid, string odsCode, string partyKey, params string[] interactions) =>
        new(asid, odsCode, client: "", partyKey, manufacturer: "", interactions);

    private static MhsRecord MhsOf(string id, string odsCode, string partyKey, params string[] interactions) =>
        new(id, odsCode, partyKey, interactions, [$"https://{id}.example"]);
}
