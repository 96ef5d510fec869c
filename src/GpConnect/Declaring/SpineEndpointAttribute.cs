using System;
using System.Diagnostics;

namespace GpConnect;

/// <summary>Declares one endpoint of a registry: a system deployed at one organisation.</summary>
/// <remarks>
/// Values are constant expressions that need no generated code. Identifiers are in upper case and without spaces; an empty
/// string is a missing one.
/// </remarks>
// Conditional on a symbol that nobody defines: the compiler reads the attribute, but does not write it to the user's assembly.
// Ten thousand of them would be there for nothing: the generator writes one DeclaredRegistryAttribute for each registry instead.
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[Conditional("GPCONNECT_ATTRIBUTES")]
public sealed class SpineEndpointAttribute : Attribute
{
    /// <summary>Declares an endpoint.</summary>
    /// <param name="name">Its name in the registry: a C# identifier that isn't a keyword.</param>
    public SpineEndpointAttribute(string name) => Name = name;

    /// <summary>The endpoint's name in the registry.</summary>
    public string Name { get; }

    /// <summary>The ODS code of the organisation: 3 to 10 upper-case letters and digits.</summary>
    public string? OdsCode { get; set; }

    /// <summary>The accredited system identifier, 12 digits, of this system at this organisation only (T1, S1).</summary>
    public string? Asid { get; set; }

    /// <summary>
    /// The party key of the endpoint's MHS: ODS code, <c>-</c>, 5 to 9 digits. A consumer of a shared MHS may leave it to
    /// <see cref="ConsumerRegistryAttribute.PartyKey"/>.
    /// </summary>
    public string? PartyKey { get; set; }

    /// <summary>How the endpoint is registered in SDS: a provider as a CMA endpoint (T7, T9), a consumer never so (S5).</summary>
    public SdsRegistration Registration { get; set; }
}
