using System.Collections.Immutable;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>The identifiers of one endpoint, as somebody wrote them; right where a test says nothing else.</summary>
internal static class WrittenIdentifiers
{
    /// <summary>Checks an endpoint with these expressions, which may be marked. <c>Empty</c> and <c>Key</c> are constants.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(
        string odsCode = "\"RR8\"", string asid = "\"200000001385\"", string partyKey = "Key") => MarkedProject.VerifyAsync($$"""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Leeds", OdsCode = {{odsCode}}, Asid = {{asid}}, PartyKey = {{partyKey}})]
            public static partial class Trusts
            {
                internal const string Empty = "";
                internal const string Key = "RR8-" + "821870";
            }
            """);
}
