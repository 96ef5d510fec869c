using System;
using System.Reflection;
using GpConnect;
using Xunit;

[assembly: DeclaredRegistry("GpConnect.Tests.None", true, false, MhsTopology.Shared, "LIVE", "A,A20047,918999198993,-821870,C;")]

namespace GpConnect.Tests;

public sealed class DeclaringTests
{
    [Theory]
    [InlineData(typeof(ProviderRegistryAttribute), false)]
    [InlineData(typeof(ConsumerRegistryAttribute), false)]
    [InlineData(typeof(SpineEndpointAttribute), true)]
    [InlineData(typeof(SpineEndpointsFromAttribute), true)]
    public void Is_for_classes_and_not_inherited(Type attribute, bool allowMultiple)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
        Assert.Equal(AttributeTargets.Class, usage.ValidOn);
        Assert.Equal(allowMultiple, usage.AllowMultiple);
        Assert.False(usage.Inherited);
        Assert.True(attribute.IsSealed);
    }

    [Fact]
    public void Is_not_written_to_the_assembly() =>
        Assert.DoesNotContain(typeof(Declared).GetCustomAttributesData(), data => data.AttributeType.Namespace == "GpConnect");

    [Fact]
    public void What_the_generator_writes_is()
    {
        var declared = Assert.Single(typeof(DeclaringTests).Assembly.GetCustomAttributes<DeclaredRegistryAttribute>());
        Assert.Equal("GpConnect.Tests.None", declared.Registry);
        Assert.True(declared.Provider);
        Assert.False(declared.Consumer);
        Assert.Equal(MhsTopology.Shared, declared.Topology);
        Assert.Equal("LIVE", declared.Environment);
        Assert.Equal("A,A20047,918999198993,-821870,C;", declared.Endpoints);
    }

    [Fact]
    public void Has_what_it_is_given()
    {
        var provider = new ProviderRegistryAttribute(MhsTopology.Shared) { AlsoConsumer = true, Environment = "INT" };
        Assert.Equal((MhsTopology.Shared, true, "INT"), (provider.Topology, provider.AlsoConsumer, provider.Environment));
        var consumer = new ConsumerRegistryAttribute(MhsTopology.Separate) { PartyKey = "X26-822358", Environment = "INT" };
        Assert.Equal((MhsTopology.Separate, "X26-822358", "INT"), (consumer.Topology, consumer.PartyKey, consumer.Environment));
        var endpoint = new SpineEndpointAttribute("N") { OdsCode = "O", Asid = "A", PartyKey = "P", Registration = SdsRegistration.Mhs };
        Assert.Equal(("N", "O", "A", "P", SdsRegistration.Mhs), (endpoint.Name, endpoint.OdsCode, endpoint.Asid, endpoint.PartyKey, endpoint.Registration));
        Assert.Equal(SdsRegistration.Undeclared, new SpineEndpointAttribute("N").Registration);
        Assert.Equal("practices.csv", new SpineEndpointsFromAttribute("practices.csv").FileName);
        Assert.True(new SpineEndpointsFromAttribute("practices.csv").Members);
        Assert.Equal(SdsRegistration.Undeclared, new SpineEndpointsFromAttribute("practices.csv").Registration);
        Assert.Equal(SdsRegistration.Cma, new SpineEndpointsFromAttribute("practices.csv") { Registration = SdsRegistration.Cma }.Registration);
        Assert.Equal(SdsRegistration.Cma, new ProviderRegistryAttribute(MhsTopology.Shared) { Registration = SdsRegistration.Cma }.Registration);
        Assert.Equal(SdsRegistration.Mhs, new ConsumerRegistryAttribute(MhsTopology.Shared) { Registration = SdsRegistration.Mhs }.Registration);
        Assert.False(new SpineEndpointsFromAttribute("practices.csv") { Members = false }.Members);
    }

    [ProviderRegistry(MhsTopology.Shared)]
    [ConsumerRegistry(MhsTopology.Shared)]
    [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
    [SpineEndpointsFrom("practices.csv")]
    private static class Declared
    {
    }
}
