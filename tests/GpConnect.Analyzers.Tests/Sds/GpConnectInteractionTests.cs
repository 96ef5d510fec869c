using System;
using System.Linq;
using GpConnect.Rules.Snapshots;
using Xunit;
using RulesCapability = GpConnect.Rules.Model.Capability;

namespace GpConnect.Analyzers.Tests.Sds;

/// <summary>The capabilities of interactions in SDS.</summary>
public class GpConnectInteractionTests
{
    private const string Slot = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";

    [Fact]
    public void Case_does_not_matter_in_SDS()
    {
        Assert.Equal(RulesCapability.AppointmentManagement, GpConnectInteraction.CapabilityOf(Slot));
        Assert.Equal(RulesCapability.AppointmentManagement, GpConnectInteraction.CapabilityOf(Slot.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-2")]
    [InlineData("urn:nhs:names:services:nrl:DocumentReference.content.read")]
    public void An_id_that_no_specification_has_belongs_to_none(string id) => Assert.Null(GpConnectInteraction.CapabilityOf(id));

    [Fact]
    public void The_rules_and_the_library_mean_the_same() => Assert.All(
        typeof(InteractionIds).GetProperties().Select(static property => (InteractionId)property.GetValue(null)!),
        static id => Assert.Equal(InteractionIds.CapabilityOf(id).ToString(), GpConnectInteraction.CapabilityOf(id.ToString()).ToString()));

    [Fact]
    public void The_values_are_those_of_the_library() => Assert.Equal(
        Enum.GetValues<RulesCapability>().Select(static value => ((int)value, value.ToString())),
        Enum.GetValues(typeof(InteractionIds).Assembly.GetType("GpConnect.Capability")!).Cast<Enum>().Select(static value => ((int)(object)value, value.ToString())));
}
