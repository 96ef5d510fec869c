using System.Threading.Tasks;
using System;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4008: a provider's interactions are on both of its records.</summary>
public sealed class ProviderInteractionsDifferTests
{
    private static readonly string OnlyAs = As("918999198993", "A20047", "A20047-821870", Slots, Structured) + RightMhs;
    private static readonly string OnlyMhs = Right + Mhs("2", "A20047", "A20047-821870", Url + "/other", Structured);

    [Fact]
    public Task On_both() => VerifyAsync(
        Provider, As("918999198993", "A20047", "A20047-821870", Structured, Slots) + RightMhs + Mhs("2", "A20047", "A20047-821870", Url + "/other", Structured));

    [Fact]
    public Task On_both_whatever_the_case() => VerifyAsync(
        Provider, RightAs + Mhs("1", "A20047", "A20047-821870", Url, Slots.ToUpperInvariant()));

    [Fact]
    public async Task On_the_AS_record_only() => Assert.Contains(
        $"has the interaction {Structured} on its AS record in SDS but not on its MHS record: ",
        Assert.Single(await VerifyAsync(Marked(Provider, "GPC4008", "\"918999198993\""), OnlyAs)).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task On_the_MHS_record_only() => Assert.Contains(
        $"has the interaction {Structured} on its MHS record in SDS but not on its AS record: ",
        Assert.Single(await VerifyAsync(Marked(Provider, "GPC4008", "\"918999198993\""), OnlyMhs)).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Several_are_counted() => Assert.Contains(
        " (and 1 more)",
        Assert.Single(await VerifyAsync(Marked(Provider, "GPC4008", "\"918999198993\""), OnlyMhs + Mhs("3", "A20047", "A20047-821870", Url + "/other", Structured + "x"))).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public Task Those_of_other_services_do_not_matter() => VerifyAsync(
        Marked(Provider, "GPC4006", "\"A20047-821870\""), RightAs + Mhs("1", "A20047", "A20047-821870", Url, Slots, OfOtherService));

    [Fact]
    public async Task A_system_in_both_roles_may_have_more_on_its_AS_record()
    {
        await VerifyAsync(DualRole, OnlyAs);
        await VerifyAsync(Provider + Consumer, OnlyAs);
    }

    [Fact]
    public Task But_not_on_its_MHS_record() => VerifyAsync(Marked(DualRole, "GPC4008", "\"918999198993\""), OnlyMhs);

    [Fact]
    public Task A_consumer_has_its_interactions_on_one_record() => VerifyAsync(Consumer, RightAs);
}
