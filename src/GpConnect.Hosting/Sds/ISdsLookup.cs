using System;
using System.Threading;
using System.Threading.Tasks;

namespace GpConnect;

/// <summary>Looks providers up in SDS: what a consumer does before each patient encounter or session (P5). <c>AddSdsLookup</c> adds it.</summary>
public interface ISdsLookup
{
    /// <summary>
    /// Finds the provider of an organisation for an interaction: its service root URL and party key on the MHS record, then its ASID on the AS record
    /// with that party key.
    /// </summary>
    /// <param name="odsCode">The organisation's ODS code.</param>
    /// <param name="interaction">What is to be asked for: each capability has a URL of its own.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The provider, or which of none, several and incomplete records SDS has.</returns>
    /// <exception cref="ArgumentException">An identifier is unset.</exception>
    /// <exception cref="SdsLookupException">The API gave no answer in time, or none that can be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SdsLookupResult> FindProviderAsync(OdsCode odsCode, InteractionId interaction, CancellationToken cancellationToken = default);
}
