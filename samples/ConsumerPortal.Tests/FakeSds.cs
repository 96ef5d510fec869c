using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GpConnect;

namespace ConsumerPortal.Tests;

/// <summary>An SDS that has what a test says, and notes what it was asked.</summary>
internal sealed class FakeSds(SdsLookupResult answer) : ISdsLookup
{
    public List<(OdsCode Practice, InteractionId Interaction)> Asked { get; } = [];

    public Task<SdsLookupResult> FindProviderAsync(OdsCode odsCode, InteractionId interaction, CancellationToken cancellationToken = default)
    {
        Asked.Add((odsCode, interaction));
        return Task.FromResult(answer);
    }
}
