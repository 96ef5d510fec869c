using System.Threading.Tasks;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4017: a consumer's AS record has the GP Connect interactions that it sends.</summary>
public sealed class ConsumerWithoutInteractionsTests
{
    private static readonly string Reported = Marked(Consumer, "GPC4017", "\"918999198993\"");
    private static readonly string Others = As("200000000001", "B82617", "B82617-820006", Slots);

    [Fact]
    public Task With_one() => VerifyAsync(Consumer, RightAs);

    [Fact]
    public Task With_none() => VerifyAsync(Reported, As("918999198993", "A20047", "A20047-821870") + Others);

    [Fact]
    public Task With_those_of_other_services_only() => VerifyAsync(
        Consumer.Replace("\"918999198993\"", "{|GPC4006:{|GPC4017:\"918999198993\"|}|}"), As("918999198993", "A20047", "A20047-821870", OfOtherService) + Others);

    [Fact]
    public Task A_dual_role_system_too() => VerifyAsync(
        DualRole.Replace("\"918999198993\"", "{|GPC4008:{|GPC4017:\"918999198993\"|}|}"), As("918999198993", "A20047", "A20047-821870") + RightMhs + Others);

    [Fact]
    public Task A_provider_is_no_consumer() => VerifyAsync(
        Marked(Provider, "GPC4008", "\"918999198993\""), As("918999198993", "A20047", "A20047-821870") + RightMhs + Others);

    [Fact]
    public Task If_none_were_asked_for_none_is_missing() => VerifyAsync(
        Consumer, "{|GPC4011:|}" + As("918999198993", "A20047", "A20047-821870"));

    [Fact]
    public Task If_the_search_was_cut_short_nothing_is_known() => VerifyAsync(
        Consumer, As("918999198993", "A20047", "A20047-821870") + Others + "{|GPC4011:result: 4 Size limit exceeded|}\n");

    [Fact]
    public async Task If_the_file_of_the_record_has_none_none_were_asked_for_there()
    {
        await Hosting.MarkedProject.Of(Consumer)
            .WithSnapshot("/a.ldif", "{|GPC4011:|}" + As("918999198993", "A20047", "A20047-821870"))
            .WithSnapshot("/b.ldif", Others)
            .VerifyAsync();
        await Hosting.MarkedProject.Of(Reported)
            .WithSnapshot("/a.ldif", As("918999198993", "A20047", "A20047-821870"))
            .WithSnapshot("/b.ldif", As("918999198993", "A20047", "A20047-821870") + Others)
            .VerifyAsync();
    }
}
