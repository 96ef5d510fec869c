using System.Collections.Immutable;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>One practice: its declaration as a provider and as a consumer, and the records in SDS that it is right with.</summary>
internal static class LeggPractice
{
    public const string Url = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured";

    /// <summary>The interaction of another Spine service.</summary>
    public const string OfOtherService = "urn:nhs:names:services:psis:MCCI_IN010000UK13";

    public const string Provider = """
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }

        """;

    public const string Consumer = """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        internal static partial class Consumers { }

        """;

    public const string DualRole = """
        [ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }

        """;

    public static readonly string RightAs = As("918999198993", "A20047", "A20047-821870", Slots);

    public static readonly string RightMhs = Mhs("1", "A20047", "A20047-821870", Url, Slots);

    public static readonly string Right = RightAs + RightMhs;

    /// <summary>Declarations, in which <paramref name="value"/> is marked.</summary>
    public static string Marked(string declarations, string id, string value) => declarations.Replace(value, $"{{|{id}:{value}|}}");

    /// <summary>Checks what marked declarations and a marked snapshot say.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string declarations, string sds) =>
        MarkedProject.Of(declarations).WithSnapshot("/sds.ldif", sds).VerifyAsync();
}
