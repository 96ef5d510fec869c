using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// Claims that no rule found to differ from SDS. Of ten thousand rows one is edited; the others are right still, as long as the snapshots are
/// the same.
/// </summary>
/// <param name="most">How many are kept. With more it begins anew, so that what is long gone isn't kept for ever.</param>
internal sealed class UpheldClaims(int most)
{
    private readonly HashSet<SdsClaim> _claims = [];

    /// <summary>Whether it is known that no rule finds anything in <paramref name="claim"/>.</summary>
    public bool Contains(in SdsClaim claim)
    {
        lock (_claims)
        {
            return _claims.Contains(claim);
        }
    }

    /// <summary>Keeps a claim in which no rule found anything.</summary>
    public void Add(in SdsClaim claim)
    {
        lock (_claims)
        {
            if (_claims.Count >= most)
            {
                _claims.Clear();
            }

            _claims.Add(claim);
        }
    }
}
