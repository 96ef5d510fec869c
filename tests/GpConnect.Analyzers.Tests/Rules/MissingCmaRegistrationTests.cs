using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Rules.Sds;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1003: a provider is a CMA endpoint. What SDS has counts where a snapshot covers the environment.</summary>
public sealed class MissingCmaRegistrationTests
{
    [Fact]
    public async Task A_provider_says_that_it_is_a_cma_endpoint()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Right", OdsCode = "A20047", Asid = "918999198991", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
            [{|GPC1003:SpineEndpoint|}("Silent", OdsCode = "A20048", Asid = "918999198992", PartyKey = "A20048-821872")]
            [SpineEndpoint("Undeclared", OdsCode = "A20049", Asid = "918999198993", PartyKey = "A20049-821873", Registration = {|GPC1003:SdsRegistration.Undeclared|})]
            [SpineEndpoint("Mhs", OdsCode = "A20050", Asid = "918999198994", PartyKey = "A20050-821874", Registration = {|GPC1003:SdsRegistration.Mhs|})]
            public static partial class Practices { }
            """);
        Assert.Equal(
            "Practices.Silent (A20048) is not declared as a CMA endpoint: a provider's ASID, here 918999198992, and party key, here A20048-821872, must be registered in SDS as a CMA endpoint (T7, S7); declare registration Cma if they are, or else ask NHS England to register them",
            diagnostics[0].GetMessage());
        Assert.StartsWith("Practices.Mhs (A20050) is declared as an MHS endpoint", diagnostics[2].GetMessage());
    }

    [Fact]
    public async Task So_does_a_provider_that_also_consumes()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
            [{|GPC1003:SpineEndpoint|}("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
            public static partial class Both { }
            """);
        Assert.Contains("(T9, S7)", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task A_broken_provider_is_not_asked_for_its_registration() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC2002:"x"|}, PartyKey = "A20047-821870")]
        public static partial class Practices { }
        """);

    [Fact]
    public Task The_registration_may_be_a_constant() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Right", OdsCode = "A20047", Asid = "918999198991", PartyKey = "A20047-821871", Registration = Ids.Right)]
        [SpineEndpoint("Wrong", OdsCode = "A20048", Asid = "918999198992", PartyKey = "A20048-821872", Registration = {|GPC1003:Ids.Wrong|})]
        public static partial class Practices { }

        internal static class Ids
        {
            public const SdsRegistration Right = SdsRegistration.Cma;
            public const SdsRegistration Wrong = SdsRegistration.Mhs;
        }
        """);

    [Fact]
    public Task A_consumer_need_not_say_anything() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Silent", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        public static partial class Trusts { }
        """);

    [Theory]
    [InlineData("SdsRegistration.Cma")]
    [InlineData("SdsRegistration.Undeclared")]
    [InlineData("{|GPC1003:SdsRegistration.Mhs|}")]
    public Task With_a_snapshot_only_what_says_MHS_is_wrong(string registration) => LeggPractice.VerifyAsync(
        LeggPractice.Provider.Replace("SdsRegistration.Cma", registration), LeggPractice.Right);

    [Theory]
    [InlineData("{|GPC4010:|}")]
    [InlineData("{|GPC4010:|}# nothing\n\nsearch: 2\nresult: 0 Success\n")]
    public Task A_snapshot_without_records_covers_nothing(string sds) => LeggPractice.VerifyAsync(
        LeggPractice.Provider.Replace("SdsRegistration.Cma", "{|GPC1003:SdsRegistration.Undeclared|}"), sds);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        public static partial class Practices { }
        """)
        .WithEndpoints("/src/practices.csv", """
            registration,ods code,asid,party key
            CMA,A20047,918999198993,A20047-821870
             {|GPC1003:mhs|},A20048,918999198994,A20048-821870
            {|GPC1003:|},A20049,918999198995,A20049-821870
            """)
        .VerifyAsync();

    [Fact]
    public Task Without_a_column_it_is_at_the_row() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpointsFrom("practices.csv")]
        public static partial class Practices { }
        """)
        .WithEndpoints("/src/practices.csv", """
            ods code,asid,party key
            {|GPC1003:A20048,918999198994,A20048-821870|}
            """)
        .VerifyAsync();
}
