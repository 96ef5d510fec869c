using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5003: an ASID where that of the other role goes.</summary>
public class SspRoleMismatchTests
{
    [Theory]
    [InlineData("Acme.Practices.LeggPractice.Asid.ToString()")]
    [InlineData("$\"{Acme.Practices.LeggPractice.Asid}\"")]
    [InlineData("Acme.Practices.LeggPractice?.Asid.ToString()")]
    [InlineData("local.Asid.ToString()")]
    [InlineData("ofLocal")]
    [InlineData("Field.Asid.ToString()")]
    [InlineData("Acme.Practices.Registry[0].Asid.ToString()")]
    [InlineData("Acme.Practices.Registry.FindByOdsCode(OdsCode.Parse(parameter)).First().Asid.ToString()")]
    [InlineData("((Asid?)Acme.Practices.LeggPractice.Asid).Value.ToString()")]
    public Task A_providers_ASID_is_no_Ssp_From(string value) => SetAsync("Ssp-From", "{|GPC5003:" + value + "|}");

    [Theory]
    [InlineData("Acme.Practices.Asids.LeggPractice")]
    [InlineData("Asid.Parse(Acme.Practices.Asids.LeggPractice).ToString()")]
    public Task A_providers_constant_is_no_Ssp_From_and_fixed(string value) => SetAsync("Ssp-From", "{|GPC5002:{|GPC5003:" + value + "|}|}");

    [Fact]
    public Task All_three_rules_may_apply_to_one_string() =>
        SetAsync("Ssp-From", "{|GPC5001:{|GPC5002:{|GPC5003:\"918999198993\"|}|}|}");

    [Theory]
    [InlineData("Acme.Trusts.LeedsTeaching.Asid.ToString()")]
    [InlineData("Acme.Trusts.Asids.LeedsTeaching")]
    [InlineData("consumer.Asid.ToString()")]
    [InlineData("Acme.Trusts.Registry.Single(t => t.Name == parameter).Asid.ToString()")]
    public Task A_consumers_ASID_is_no_Ssp_To(string value) => SetAsync("Ssp-To", "{|GPC5003:" + value + "|}");

    [Theory]
    [InlineData("Ssp-To", "Acme.Practices.LeggPractice.Asid.ToString()")]
    [InlineData("Ssp-To", "Acme.Practices.Asids.LeggPractice")]
    [InlineData("Ssp-To", "Acme.Hubs.Hub.Asid.ToString()")]
    [InlineData("Ssp-To", "Acme.Practices.Asids.BeechSurgery")]
    [InlineData("Ssp-To", "provider.Asid.ToString()")]
    [InlineData("Ssp-To", "sender.Asid.ToString()")]
    [InlineData("Ssp-From", "{|GPC5002:Acme.Trusts.LeedsTeaching.Asid.ToString()|}")]
    [InlineData("Ssp-From", "Acme.Hubs.Hub.Asid.ToString()")]
    [InlineData("Ssp-From", "Acme.Hubs.Registry[0].Asid.ToString()")]
    [InlineData("Ssp-From", "consumer.Asid.ToString()")]
    [InlineData("Ssp-From", "sender.Asid.ToString()")]
    [InlineData("Ssp-From", "Acme.Practices.LeggPractice.PartyKey.ToString()")]
    public Task The_right_role(string header, string value) => SetAsync(header, value);

    // At run time it may be a DualRoleEndpoint.
    [Fact]
    public Task A_ProviderEndpoint_from_elsewhere_may_be_a_consumer_too() => SetAsync("Ssp-From", "provider.Asid.ToString()");

    [Theory]
    [InlineData("request.SetSspHeaders(consumer, {|GPC5003:Acme.Trusts.Bradford.Asid|}, default);")]
    [InlineData("request.SetSspHeaders(consumer, interaction: default, to: {|GPC5003:Acme.Trusts.Bradford.Asid|});")]
    [InlineData("request.SetSspHeaders(consumer, {|GPC5003:Asid.Parse(Acme.Trusts.Asids.Bradford)|}, default);")]
    [InlineData("request.SetSspHeaders(consumer, Acme.Practices.LeggPractice.Asid, default);")]
    [InlineData("request.SetSspHeaders(consumer, Acme.Practices.LeggPractice, default);")]
    [InlineData("request.SetSspHeaders(consumer, Asid.Parse(parameter), default);")]
    public Task SetSspHeaders_to(string statement) =>
        UsageTest.StatementsAsync(statement);

    [Fact]
    public Task A_system_declared_once_in_each_role_is_both() => UsageTest.SourcesAsync("""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Providers { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("LeggAsConsumer", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        public static partial class Consumers { }

        class Client
        {
            void Send(System.Net.Http.HttpRequestMessage request, ConsumerEndpoint consumer)
            {
                request.Headers.Add("Ssp-From", Providers.Legg.Asid.ToString());
                request.Headers.Add("Ssp-From", Providers.Registry[0].Asid.ToString());
                request.Headers.Add("Ssp-To", Consumers.LeggAsConsumer.Asid.ToString());
                request.Headers.Add("Ssp-To", consumer.Asid.ToString());
            }
        }
        """);

    private static Task SetAsync(string header, string value) => UsageTest.StatementsAsync(
        $"""
        var local = Acme.Practices.LeggPractice;
        var ofLocal = local.Asid.ToString();
        request.Headers.Add("{header}", {value});
        """,
        "static readonly ProviderEndpoint Field = Acme.Practices.LeggPractice;");
}
