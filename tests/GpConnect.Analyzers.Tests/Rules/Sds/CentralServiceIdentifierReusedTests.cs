using System.Threading.Tasks;
using System;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4006: an ASID, and a provider's party key, are registered for GP Connect alone.</summary>
public sealed class CentralServiceIdentifierReusedTests
{
    private static readonly string Reported = Marked(Provider, "GPC4006", "\"918999198993\"");

    [Fact]
    public Task Interactions_of_GP_Connect_only() => VerifyAsync(Provider, Right);

    [Theory]
    [InlineData(OfOtherService)]
    [InlineData("urn:nhs:names:services:gpconnected:x")]
    public Task Interactions_of_another_service(string interaction) =>
        VerifyAsync(Reported, As("918999198993", "A20047", "A20047-821870", Slots, interaction) + RightMhs);

    [Fact]
    public Task A_consumer_too() => VerifyAsync(
        Marked(Consumer, "GPC4006", "\"918999198993\""), As("918999198993", "A20047", "A20047-821870", Slots, OfOtherService));

    [Fact]
    public Task Those_of_another_ASID_do_not_matter() => VerifyAsync(
        Provider, Right + As("200000000001", "B82617", "B82617-820006", OfOtherService));

    [Fact]
    public async Task A_party_key_on_an_MHS_record_of_another_service()
    {
        var reported = Assert.Single(await VerifyAsync(
            Marked(Provider, "GPC4006", "\"A20047-821870\""), Right + Mhs("S20001A000182", "A20047", "A20047-821870", "https://msg.example.nhs.uk/x", OfOtherService)));
        Assert.StartsWith($"Party key A20047-821870 of Practices.LeggPractice (A20047) has the interaction {OfOtherService} on an MHS record in SDS, ", reported.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Of_another_organisation_too() => VerifyAsync(
        Marked(Provider, "GPC4006", "\"A20047-821870\""), Right + Mhs("2", "X26", "A20047-821870", "https://msg.example.nhs.uk/x", OfOtherService));

    [Fact]
    public Task On_both_records_it_is_said_once() => VerifyAsync(
        Reported, As("918999198993", "A20047", "A20047-821870", Slots, OfOtherService) + RightMhs + Mhs("2", "A20047", "A20047-821870", "https://msg.example.nhs.uk/x", OfOtherService));

    [Fact]
    public Task A_consumer_s_MHS_may_serve_other_services() => VerifyAsync(
        Consumer, RightAs + Mhs("2", "A20047", "A20047-821870", "https://msg.example.nhs.uk/x", OfOtherService));

    [Theory]
    [InlineData(200, " in SDS")]
    [InlineData(201, "… in SDS")]
    public async Task A_long_interaction_is_quoted_up_to_200_letters(int length, string more)
    {
        var interaction = "urn:nhs:names:services:" + new string('x', length - "urn:nhs:names:services:".Length);
        var reported = await VerifyAsync(Reported, As("918999198993", "A20047", "A20047-821870", Slots, interaction) + RightMhs);
        Assert.Contains(interaction[..200] + more, Assert.Single(reported).GetMessage(), StringComparison.Ordinal);
    }
}
