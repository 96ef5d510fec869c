// Rules on identifiers in use.
using System.Net.Http;
using GpConnect;

[ProviderRegistry(MhsTopology.Shared, Environment = "GPC5000")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "928942012545", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
internal static partial class Practices;

[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC5000")]
[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
internal static partial class Trusts;

[ProviderRegistry(MhsTopology.Shared, Environment = "GPC5007")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "928942012546", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
internal static partial class TestPractices;

[ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "GPC5000")]
[SpineEndpoint("Hub", OdsCode = "Y04977", Asid = "200000009001", PartyKey = "Y04977-820009", Registration = SdsRegistration.Cma)]
internal static partial class Hubs;

internal static class Usage
{
    public static void Send(HttpRequestMessage request)
    {
        // GPC5001: a declared ASID as a string literal. The fix uses the registry's member.
        request.SetSspHeaders(Trusts.Bradford, Asid.Parse("928942012545"), InteractionIds.SearchSlot);

        // GPC5002: one fixed originator for every request.
        request.Headers.Add(SspHeaders.From, "200000009999");

        // GPC5003: a provider, as if it sent the request.
        request.Headers.Add(SspHeaders.From, Practices.LeggPractice.Asid.ToString());

        // GPC5004: one trace id for every request. The fix makes a new one each time.
        request.Headers.Add(SspHeaders.TraceId, "5790f855-1fc9-4f05-b74d-a0c0901f8272");

        // GPC5005: a provider that finds whom a request is for by a header.
        Practices.Registry.TryGetByAsid(Asid.Parse(string.Concat(request.Headers.GetValues(SspHeaders.To))), out _);

        // GPC5006: one letter too many. The fix writes the id that is meant.
        request.Headers.Add(SspHeaders.InteractionId, "urn:nhs:names:services:gpconnect:fhir:rest:search:slots-1");

        // GPC5007: to a practice of another Spine environment.
        request.SetSspHeaders(Trusts.Bradford, TestPractices.LeggPractice, InteractionIds.SearchSlot);

        // GPC5008: to the sender itself.
        request.SetSspHeaders(Hubs.Hub, Hubs.Hub.Asid, InteractionIds.SearchSlot);
    }
}
