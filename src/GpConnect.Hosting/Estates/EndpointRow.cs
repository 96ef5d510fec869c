namespace GpConnect;

/// <summary>An endpoint as a database or another source of rows has it: not checked yet, so each value may be missing or malformed.</summary>
/// <remarks>The values are those of an endpoint file's row. Spaces around them don't count; null and the empty string are missing values.</remarks>
public sealed class EndpointRow
{
    /// <summary>The organisation's ODS code, in upper case.</summary>
    public string? OdsCode { get; set; }

    /// <summary>The ASID, 12 digits.</summary>
    public string? Asid { get; set; }

    /// <summary>The party key, in upper case. A consumer of a shared MHS may leave it out and have the registry's (T3).</summary>
    public string? PartyKey { get; set; }

    /// <summary>How the endpoint is registered in SDS; undeclared, it is what the registry says.</summary>
    public SdsRegistration Registration { get; set; }

    /// <summary>Its name, as free text; without one it is named after its ODS code.</summary>
    public string? Name { get; set; }
}
