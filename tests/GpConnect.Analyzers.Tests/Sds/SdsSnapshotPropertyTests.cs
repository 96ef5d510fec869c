using System;
using System.Linq;
using System.Threading;
using CsCheck;
using GpConnect.Analyzers.Tests.Reliability;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class SdsSnapshotPropertyTests
{
    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.Char["{}[]\",:\\ \n\r1at\uFEFF\uD800"].Array[0, 60].Select(chars => new string(chars)),
        Gen.OneOf(
            "dn: ", "dn:: ", "uniqueIdentifier", "=1,", "objectClass: nhsAs", "objectClass: nhsMhs", "nhsAsSvcIA: x",
            "changetype: add", "result: 4", ":", "::", ":<", "#", "-", " ", "\n", "\n", "\n\n", "\r\n", "\r", "é", "/w==").Array[0, 30].Select(string.Concat),
        Gen.OneOf(
            "{", "}", "[", "]", ",", ":", "\n", "\"resourceType\"", "\"Device\"", "\"OperationOutcome\"", "\"Bundle\"",
            "\"entry\"", "\"resource\"", "\"identifier\"", "\"extension\"", "\"issue\"", "\"diagnostics\"", "\"url\"", "null",
            "\"").Array[0, 40].Select(string.Concat));

    [Fact]
    public void AnyTextIsReadAndEveryErrorIsInIt() => Garbage.Sample(text => { AssertReads(text); }, iter: 30_000);

    [Theory]
    [InlineData(Snapshots.Ldif)]
    [InlineData(Snapshots.Bundle)]
    public void AnyDamageIsReadAndEveryErrorIsInIt(string text) =>
        Effort.Try(Effort.Of(5_000), random => { AssertReads(Damage.To(text, random)); });

    [Fact]
    public void AnyTruncationIsReadAndLosesNoRecordBeforeIt()
    {
        foreach (var text in (string[])[Snapshots.Ldif, Snapshots.Bundle])
        {
            int[] counts = [.. Enumerable.Range(0, text.Length + 1).Select(length => AssertReads(text.Substring(0, length)))];

            Assert.Equal(counts.OrderBy(count => count), counts);
            Assert.Equal(2, counts[^1]);
        }
    }

    [Fact]
    public void AnyTruncationOfABundleIsReported()
    {
        for (var length = 1; length < Snapshots.Bundle.Length; length++)
        {
            Assert.Single(Snapshots.Read(Snapshots.Bundle.Substring(0, length)).Errors);
        }
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[", "{},")]
    [InlineData("", "[")]
    [InlineData("", "[\n")]
    [InlineData("", "{\n")]
    [InlineData("", "{\"entry\":[{\"resource\":")]
    [InlineData("{\"extension\":[", "{\"extension\":[")]
    [InlineData("{\"extension\":[", "{\"valueReference\":{\"identifier\":{\"value\":\"x\"}}},")]
    [InlineData("[\"", "\\u0041")]
    [InlineData("[\"", "\\")]
    [InlineData("dn: o=nhs\n", " \n")]
    [InlineData("dn: o=nhs\n", " x\n")]
    [InlineData("nhsIDCode:: ", "A\n ")]
    [InlineData("", "#\n")]
    [InlineData("", "x\n\n")]
    [InlineData("", "dn: uniqueIdentifier=1\nobjectClass: nhsAs\nnhsAsSvcIA: a\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("", " ")]
    public void HostileTextOfMegabytesIsReadInLinearTime(string start, string unit)
    {
        // Quadratic time would never end here, so that the test needs no clock.
        var text = start + string.Concat(Enumerable.Repeat(unit, 5_000_000 / unit.Length));

        var snapshot = Snapshots.Read(text);

        Assert.InRange(snapshot.Errors.Count, 0, 101);
        SdsDirectory.Create([snapshot, snapshot]);
    }

    [Fact]
    public void TooManyErrorsEndTheReading()
    {
        var snapshot = Snapshots.Read(string.Concat(Enumerable.Repeat("right: 1\nwrong\n\n", 200)) + Snapshots.Ldif);

        Assert.Equal(101, snapshot.Errors.Count);
        Assert.Contains("not read", snapshot.Errors[^1].Message);
        Assert.Empty(snapshot.AsRecords);
    }

    [Theory]
    [InlineData("dn: o=nhs")]
    [InlineData("{}")]
    public void OnlyCancellationThrows(string text) =>
        Assert.Throws<OperationCanceledException>(() => SdsSnapshotReader.Read(text, new CancellationToken(canceled: true)));

    private static int AssertReads(string text)
    {
        var snapshot = Snapshots.Read(text);

        Assert.All(snapshot.Errors, error => Assert.NotEmpty(text.Substring(error.Start, error.Length)));
        Assert.All(snapshot.Errors, error => Assert.DoesNotContain(error.Message, char.IsControl));
        Assert.All(snapshot.AsRecords, record => Assert.NotEmpty(record.Asid));
        return snapshot.AsRecords.Count + snapshot.MhsRecords.Count;
    }
}
