using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Samples.Tests.StandIn;

/// <summary>What the stand-ins know: the records of SDS, and which organisations share data.</summary>
internal sealed class Spine
{
    public List<AsRecord> Systems { get; } = [];

    public List<MhsRecord> EndPoints { get; } = [];

    /// <summary>The data sharing agreements: who may ask, and which practice.</summary>
    public HashSet<(string Consumer, string Practice)> DataSharing { get; } = [];

    /// <summary>The trace ids that the SSP has seen.</summary>
    public ConcurrentDictionary<Guid, bool> TraceIds { get; } = [];

    public AsRecord? SystemOf(string asid) => Systems.FirstOrDefault(system => system.Asid == asid);

    public MhsRecord? EndPointOf(AsRecord system, string interaction) => EndPoints.FirstOrDefault(
        endPoint => endPoint.OdsCode == system.OdsCode && endPoint.PartyKey == system.PartyKey && endPoint.Interactions.Contains(interaction));
}
