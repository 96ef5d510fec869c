using System;
using System.Linq;
using System.Text;
using CsCheck;
using GpConnect.Rules.Snapshots.Reading;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class LdifReaderTests
{
    [Fact]
    public void ReadsWhatLdapsearchPrints() => AssertRead(Snapshots.Ldif, Snapshots.Records);

    [Fact]
    public void ReadsCrlf() => AssertRead(Snapshots.Ldif.Replace("\n", "\r\n"), Snapshots.Records);

    [Fact]
    public void ReadsPastAByteOrderMark() => AssertRead("\uFEFFversion: 1\n" + Snapshots.Ldif, Snapshots.Records);

    [Fact]
    public void ReadsPastBlankLines() => AssertRead("\n\n" + Snapshots.Ldif + "\n\n", Snapshots.Records);

    [Fact]
    public void ReadsPartsAsTheWhole()
    {
        var text = Snapshots.Ldif + "\nthis is no LDIF\n\n" + Snapshots.Ldif;
        var parts = text.Split("\n\n").Select(static part => part + "\n\n").ToList();

        var (whole, inParts) = (SdsSnapshotReader.Read(text, default), SdsSnapshotReader.ReadLdif(parts, default));

        Assert.Equal(whole.Errors, inParts.Errors);
        Assert.Equal(text.IndexOf("this is", StringComparison.Ordinal), Assert.Single(inParts.Errors).Start);
        Assert.Equal(whole.AsRecords.Select(static record => record.Asid), inParts.AsRecords.Select(static record => record.Asid));
        Assert.Equal(whole.MhsRecords.Select(static record => record.Id), inParts.MhsRecords.Select(static record => record.Id));
    }

    [Fact]
    public void ReadsNamesInAnyCaseAndWithOptions() => AssertRead(
        """
        DN: UniqueIdentifier = 918000000012 , ou=Services,o=nhs
        OBJECTCLASS: NHSAS
        nhsidcode;lang-en: K81002
        NHSMhsPARTYKEY:K81002-1234567
        """,
        "AS 918000000012 K81002 K81002-1234567 []");

    [Fact]
    public void FoldingAtAnyWidthGivesTheSameRecords() => Gen.Int[1, 90].Sample(width =>
    {
        var unfolded = Snapshots.Ldif.Replace("\n ", "");

        AssertRead(Fold(unfolded, width), Snapshots.Records);
    });

    [Theory]
    [InlineData(":: ")]
    [InlineData("::")]
    public void EveryValueInBase64GivesTheSameRecords(string separator)
    {
        var lines = Snapshots.Ldif.Replace("\n ", "").Split('\n');
        var encoded = lines.Select(line => line.StartsWith('#') || line.StartsWith("result") || !line.Contains(": ")
            ? line
            : line.Replace(": " + After(line), separator + Convert.ToBase64String(Encoding.UTF8.GetBytes(After(line))))).ToArray();

        AssertRead(string.Join("\n", encoded), Snapshots.Records);
    }

    [Fact]
    public void WithoutObjectClassTheAttributesTell() => AssertRead(
        """
        dn: uniqueIdentifier=918000000013,ou=Services,o=nhs
        nhsMHSPartyKey: K81003-810003
        nhsAsSvcIA: a

        dn: uniqueIdentifier=ab,ou=Services,o=nhs
        nhsMhsEndPoint: https://x.example

        dn: uniqueIdentifier=cd,ou=Services,o=nhs
        nhsMhsSvcIA: b

        dn: uniqueIdentifier=918000000014,ou=Services,o=nhs
        nhsIDCode: K81004

        dn: uniqueIdentifier=not-an-asid,ou=Services,o=nhs
        nhsAsSvcIA: a

        dn: ou=Services,o=nhs
        description: neither
        """,
        "AS 918000000013  K81003-810003 [a]",
        "MHS ab   [] [https://x.example]",
        "MHS cd   [b] []");

    [Fact]
    public void AnObjectClassDecides() => AssertRead(
        "dn: uniqueIdentifier=918000000015,o=nhs\nobjectClass: nhsPerson\nnhsAsSvcIA: a\nnhsMhsEndPoint: https://x.example\n");

    [Fact]
    public void ChangeRecordsAndReferralsAreSkipped() => AssertRead(
        """
        dn: uniqueIdentifier=918000000016,ou=Services,o=nhs
        changetype: modify
        replace: nhsIDCode
        nhsIDCode: K81006
        -

        dn: uniqueIdentifier=918000000017,ou=Services,o=nhs
        changetype: delete

        dn: uniqueIdentifier=918000000019,ou=Services,o=nhs
        changetype: Add
        objectClass: nhsAs
        nhsIDCode: K81007

        # search reference
        ref: ldap://other.example/ou=services,o=nhs??sub

        dn: uniqueIdentifier=918000000018,ou=Services,o=nhs
        objectClass: nhsAs
        """,
        "AS 918000000019 K81007  []",
        "AS 918000000018   []");

    [Fact]
    public void AMissingBlankLineLosesNothing() => AssertRead(
        """
        dn: uniqueIdentifier=918000000011,o=nhs
        objectClass: nhsAs
        dn: uniqueIdentifier=918000000012,o=nhs
        objectClass: nhsAs
        """ + "\n \n\t\n",
        "AS 918000000011   []",
        "AS 918000000012   []");

    [Theory]
    [InlineData("no colon here", "no colon here")]
    [InlineData("ldap_bind: Invalid credentials (49)", "ldap_bind: Invalid credentials (49)")]
    [InlineData("Size limit exceeded (4)\nmore of it", "Size limit exceeded (4)")]
    [InlineData(": no name", ": no name")]
    [InlineData("nhsIDCode:: a*b=", "nhsIDCode:: a*b=")]
    [InlineData("nhsIDCode:: /w==", "nhsIDCode:: /w==")] // Not UTF-8.
    [InlineData("nhsIDCode:< file:///etc/passwd", "nhsIDCode:< file:///etc/passwd")]
    public void AWrongLineIsReportedAndReadingGoesOn(string line, string reported)
    {
        var text = $"""
            dn: uniqueIdentifier=918000000019,o=nhs
            objectClass: nhsAs
            {line}
            nhsMHSPartyKey: K81009-810009

            {Snapshots.Ldif}
            """;

        var snapshot = Snapshots.Read(text);

        var error = Assert.Single(snapshot.Errors);
        Assert.Equal(reported, text.Substring(error.Start, error.Length));
        Assert.Equal(["AS 918000000019  K81009-810009 []", .. Snapshots.Records], Snapshots.RecordsOf(snapshot));
    }

    [Theory]
    [InlineData("jpegPhoto:: not base64!")]
    [InlineData("userCertificate;binary:< file:///cert")]
    [InlineData("description:")]
    [InlineData("azAZ09-.;: all that a name may have")]
    [InlineData("nhsIDCode:")]
    public void WhatIsNotReadCannotBeWrong(string line) => Assert.Empty(Snapshots.Read($"dn: o=nhs\n{line}\n").Errors);

    [Fact]
    public void ALineThatContinuesNothingIsReported()
    {
        var error = Assert.Single(Snapshots.Read("dn: o=nhs\n\n continued\n").Errors);

        Assert.Equal((11, 10), (error.Start, error.Length));
    }

    [Theory]
    [InlineData("0 Success", false)]
    [InlineData("0", false)]
    [InlineData("4 Size limit exceeded", true)]
    [InlineData("32 No such object", true)]
    [InlineData("", true)]
    public void AResultOtherThanSuccessIsReported(string result, bool isError)
    {
        var text = Snapshots.Ldif.Replace("result: 0 Success", $"result: {result}");

        var snapshot = Snapshots.Read(text);

        Assert.Equal(Snapshots.Records, Snapshots.RecordsOf(snapshot));
        Assert.Equal(
            isError ? [$"result: {result}"] : [],
            snapshot.CutShort.Select(error => text.Substring(error.Start, error.Length)));
        Assert.Empty(snapshot.Errors);
    }

    [Fact]
    public void AnAsRecordWithoutAsidIsReported()
    {
        var snapshot = Snapshots.Read("dn: cn=x,o=nhs\nobjectClass: nhsAs\n");

        Assert.Equal((0, 14), Assert.Single(snapshot.Errors) is var error ? (error.Start, error.Length) : default);
        Assert.Empty(snapshot.AsRecords);
    }

    [Fact]
    public void ValuesAreFitForADiagnostic()
    {
        var hostile = Convert.ToBase64String(Encoding.UTF8.GetBytes("K81\n/x.cs(1,1): error CS1\u202E"));

        var snapshot = Snapshots.Read($"dn: uniqueIdentifier=1,o=nhs\nobjectClass: nhsAs\nnhsIDCode:: {hostile}\n");

        var record = Assert.Single(snapshot.AsRecords);
        Assert.Equal(@"K81\u000A/x.cs(1,1): error CS1\u202E", record.OdsCode);
    }

    private static void AssertRead(string text, params string[] records)
    {
        var snapshot = Snapshots.Read(text);

        Assert.Empty(snapshot.Errors);
        Assert.Equal(records, Snapshots.RecordsOf(snapshot));
    }

    private static string After(string line) => line.Substring(line.IndexOf(": ", StringComparison.Ordinal) + 2);

    private static string Fold(string text, int width)
    {
        var folded = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            for (var i = 0; i < line.Length; i += width)
            {
                folded.Append(i > 0 ? "\n " : "").Append(line, i, Math.Min(width, line.Length - i));
            }

            folded.Append('\n');
        }

        return folded.ToString();
    }
}
