using System;
using System.Collections.Generic;
using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>What is in use, and what was refused since.</summary>
/// <param name="Estate">What is in use; null before it is loaded.</param>
/// <param name="Since">Since when.</param>
/// <param name="Refused">What was found in the last change, if that was refused.</param>
/// <param name="Failure">Why a source couldn't be loaded the last time; null if all could.</param>
internal sealed record LiveStatus(CheckedEstate? Estate, DateTimeOffset Since, IReadOnlyList<EstateFinding> Refused, string? Failure)
{
    /// <summary>Nothing is loaded.</summary>
    public static readonly LiveStatus NotLoaded = new(null, default, [], null);
}
