namespace GpConnect;

/// <summary>A system that sends GP Connect requests, at one organisation: what <c>Ssp-From</c> may name.</summary>
/// <remarks>
/// <see cref="ConsumerEndpoint"/> and <see cref="DualRoleEndpoint"/> are consumers; a <see cref="ProviderEndpoint"/> that is no
/// <see cref="DualRoleEndpoint"/> is not.
/// </remarks>
public interface IConsumer
{
    /// <summary>The ASID of this system at the organisation where the request originates (P2), 12 digits.</summary>
    Asid Asid { get; }

    /// <summary>The ODS code of the organisation where the request originates.</summary>
    OdsCode OdsCode { get; }
}
