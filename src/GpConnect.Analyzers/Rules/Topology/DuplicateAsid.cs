using System.Collections.Generic;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Topology;

/// <summary>GPC1001: an ASID declared twice in one environment (T1, T2, T4, T6, T8, S1), but for a system in both roles (S9).</summary>
internal sealed class DuplicateAsid : EstateRule
{
    public static readonly Rule Descriptor = new(
        "GPC1001",
        "An ASID is declared twice",
        RuleSeverity.Error,
        "ASID {0} of {1} is already the ASID of {2}: every system at every organisation has an ASID of its own ({3})",
        "Every consumer and every provider organisation has an ASID of its own (T1): one for each organisation that uses a system "
        + "(T2, T4, T6, T8, S1). Only one system that is provider and consumer has the same ASID in both roles (S9).");

    public override Rule Rule => Descriptor;

    public override void Find(Estate estate, ICollection<Finding> findings) => Clashes.Find(
        estate.Endpoints,
        static endpoint => endpoint.Endpoint.Asid,
        static (_, _) => true,
        (endpoint, first) => findings.AddClash(
            Descriptor, endpoint, endpoint.Site.At(Place.Asid), first, first.Site.At(Place.Asid),
            endpoint.Endpoint.Asid, endpoint.Label, first.Label, Requirement(endpoint.Registry)));

    private static string Requirement(Registry registry) => (registry.IsProvider, registry.Topology) switch
    {
        (true, Model.Topology.Shared) => "T6",
        (true, _) => "T8",
        (false, Model.Topology.Shared) => "T2",
        _ => "T4",
    };
}
