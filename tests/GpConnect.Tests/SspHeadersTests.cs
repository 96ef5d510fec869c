using System;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Xunit;

namespace GpConnect.Tests;

public sealed class SspHeadersTests
{
    private static readonly ConsumerEndpoint Trust = new(
        "LeedsTeaching", OdsCode.Parse("RR8"), Asid.Parse("200000001385"), PartyKey.Parse("X26-822358"), SdsRegistration.Mhs);

    private static readonly ProviderEndpoint Practice = new(
        "LeggPractice", OdsCode.Parse("A20047"), Asid.Parse("000000000042"), PartyKey.Parse("A20047-821870"), SdsRegistration.Cma);

    private static readonly Guid TraceId = new("0F8FAD5B-D9CB-469F-A165-70867728950E");

    private readonly HttpRequestMessage _request = new();

    [Fact]
    public void Names_are_those_of_the_SSP()
    {
        Assert.Equal("Ssp-TraceID", SspHeaders.TraceId);
        Assert.Equal("Ssp-From", SspHeaders.From);
        Assert.Equal("Ssp-To", SspHeaders.To);
        Assert.Equal("Ssp-InteractionID", SspHeaders.InteractionId);
    }

    [Fact]
    public void All_four_are_set()
    {
        _request.SetSspHeaders(Trust, Practice.Asid, InteractionIds.ReadMetadata, TraceId);
        AssertHeaders("0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    [Fact]
    public void A_provider_is_its_ASID()
    {
        _request.SetSspHeaders(from: Trust, to: Practice, interaction: InteractionIds.ReadMetadata, traceId: TraceId);
        AssertHeaders("0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    [Fact]
    public void Values_are_the_same_headers_for_other_libraries()
    {
        foreach (var values in new[] { SspHeaders.Values(Trust, Practice.Asid, InteractionIds.ReadMetadata), SspHeaders.Values(Trust, Practice, InteractionIds.ReadMetadata) })
        {
            Assert.Equal(["Ssp-TraceID", "Ssp-From", "Ssp-To", "Ssp-InteractionID"], values.Select(static header => header.Key));
            Assert.Equal([Trust.Asid.ToString(), Practice.Asid.ToString(), InteractionIds.ReadMetadata.ToString()], values.Skip(1).Select(static header => header.Value));
            Assert.NotEqual(values[0].Value, SspHeaders.Values(Trust, Practice, InteractionIds.ReadMetadata)[0].Value);
            Assert.NotEqual(Guid.Empty, Guid.ParseExact(values[0].Value, "D"));
        }

        Assert.Equal("from", Assert.Throws<ArgumentNullException>(() => SspHeaders.Values(null!, Practice.Asid, InteractionIds.ReadMetadata)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentNullException>(() => SspHeaders.Values(Trust, null!, InteractionIds.ReadMetadata)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => SspHeaders.Values(Trust, default(Asid), InteractionIds.ReadMetadata)).ParamName);
    }

    [Fact]
    public void A_trace_id_is_new_each_time()
    {
        _request.SetSspHeaders(from: Trust, to: Practice.Asid, interaction: InteractionIds.ReadMetadata);
        var first = Header("Ssp-TraceID");
        AssertHeaders(first);
        _request.SetSspHeaders(Trust, Practice, InteractionIds.ReadMetadata);
        var second = Header("Ssp-TraceID");
        AssertHeaders(second);
        Assert.NotEqual(first, second);
        Assert.NotEqual(Guid.Empty, Guid.ParseExact(first, "D"));
        Assert.Equal(first.ToLowerInvariant(), first);
    }

    [Fact]
    public void A_dual_role_endpoint_sends_and_serves()
    {
        var both = new DualRoleEndpoint("Both", Practice.OdsCode, Practice.Asid, Practice.PartyKey, SdsRegistration.Cma);
        _request.SetSspHeaders(both, both, InteractionIds.ReadMetadata);
        Assert.Equal("000000000042", Header("Ssp-From"));
        Assert.Equal("000000000042", Header("Ssp-To"));
    }

    [Fact]
    public void Those_set_before_are_replaced_in_whatever_case()
    {
        _request.Headers.Add("ssp-from", ["1", "2"]);
        _request.Headers.TryAddWithoutValidation("SSP-TO", "3");
        _request.Headers.Add("Ssp-TraceID", "4");
        _request.Headers.Add("ssp-INTERACTIONid", "5");
        _request.Headers.Add("Ssp-Other", "6");
        _request.SetSspHeaders(Trust, Practice, InteractionIds.ReadMetadata, TraceId);
        AssertHeaders("0f8fad5b-d9cb-469f-a165-70867728950e");
        Assert.Equal("6", Header("Ssp-Other"));
        Assert.Equal(5, _request.Headers.Count());
    }

    [Fact]
    public void Nothing_unset_is_sent()
    {
        _request.Headers.Add("Ssp-From", "before");
        Refuses("from", r => r.SetSspHeaders(new UnsetConsumer(), Practice.Asid, InteractionIds.ReadMetadata));
        Refuses("to", r => r.SetSspHeaders(Trust, default(Asid), InteractionIds.ReadMetadata));
        Refuses("interaction", r => r.SetSspHeaders(Trust, Practice, default));
        Refuses("traceId", r => r.SetSspHeaders(Trust, Practice, InteractionIds.ReadMetadata, Guid.Empty));
        Assert.Equal("before", Assert.Single(Assert.Single(_request.Headers).Value));

        void Refuses(string parameter, Action<HttpRequestMessage> set) =>
            Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => set(_request)).ParamName);
    }

    [Fact]
    public void Nothing_is_null()
    {
        HttpRequestMessage none = null!;
        Refuses("request", () => none.SetSspHeaders(Trust, Practice.Asid, InteractionIds.ReadMetadata));
        Refuses("request", () => none.SetSspHeaders(Trust, Practice, InteractionIds.ReadMetadata, TraceId));
        Refuses("from", () => _request.SetSspHeaders(null!, Practice, InteractionIds.ReadMetadata));
        Refuses("to", () => _request.SetSspHeaders(Trust, null!, InteractionIds.ReadMetadata));
        Refuses("to", () => _request.SetSspHeaders(Trust, null!, InteractionIds.ReadMetadata, TraceId));
        Assert.Empty(_request.Headers);

        static void Refuses(string parameter, Action set) =>
            Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(set).ParamName);
    }

    // ProviderAsSenderTests has what the compiler says.
    [Fact]
    public void Each_overload_has_one_that_refuses_a_pure_provider_as_sender()
    {
        var overloads = typeof(SspHeaders).GetMethods().Where(method => method.Name == nameof(SspHeaders.SetSspHeaders))
            .ToLookup(method => method.GetCustomAttribute<ObsoleteAttribute>()?.IsError == true);
        Assert.Equal(4, overloads[false].Count());
        Assert.All(overloads[false], method => Assert.False(Sender(method).IsAssignableFrom(typeof(ProviderEndpoint))));
        Assert.All(overloads[true], method => Assert.True(Sender(method).IsAssignableFrom(typeof(ProviderEndpoint))));
        Assert.Equal(overloads[false].Select(Others).Order(), overloads[true].Select(Others).Order());

        // Called all the same, by reflection or from another language.
        Assert.All(overloads[true], method => Assert.IsType<NotSupportedException>(Assert.Throws<TargetInvocationException>(
            () => method.Invoke(null, new object?[method.GetParameters().Length])).InnerException));

        static Type Sender(MethodInfo method) => method.GetParameters().Single(parameter => parameter.Name == "from").ParameterType;

        static string Others(MethodInfo method) => string.Join(", ", method.GetParameters().Where(parameter => parameter.Name != "from"));
    }

    private string Header(string name) => Assert.Single(_request.Headers.GetValues(name));

    private void AssertHeaders(string traceId)
    {
        Assert.Equal(traceId, Header("Ssp-TraceID"));
        Assert.Equal("200000001385", Header("Ssp-From"));
        Assert.Equal("000000000042", Header("Ssp-To"));
        Assert.Equal("urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1", Header("Ssp-InteractionID"));
    }

    private sealed class UnsetConsumer : IConsumer
    {
        public Asid Asid => default;

        public OdsCode OdsCode => OdsCode.Parse("RR8");
    }
}
