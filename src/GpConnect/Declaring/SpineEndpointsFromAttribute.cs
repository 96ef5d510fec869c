using System;
using System.Diagnostics;

namespace GpConnect;

/// <summary>
/// Declares the rows of an endpoint file, a CSV that is a <c>GpConnectEndpoints</c> item of the project, as endpoints of a
/// registry.
/// </summary>
/// <remarks>
/// Columns, in any order, separated by commas, semicolons or tabs: <c>ods code</c> and <c>asid</c>, both required, <c>party key</c>,
/// <c>registration</c> (<c>cma</c>, <c>mhs</c> or empty), <c>name</c>, <c>suppress</c> with <c>justification</c>. Files follow the
/// endpoints declared in C#, in the order of these attributes.
/// </remarks>
// Not emitted: see SpineEndpointAttribute.
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[Conditional("GPCONNECT_ATTRIBUTES")]
public sealed class SpineEndpointsFromAttribute : Attribute
{
    /// <summary>Declares the rows of an endpoint file.</summary>
    /// <param name="fileName">The file's name, or any unambiguous tail of its path, in whole segments.</param>
    public SpineEndpointsFromAttribute(string fileName) => FileName = fileName;

    /// <summary>The file's name, or a tail of its path.</summary>
    public string FileName { get; }

    /// <summary>
    /// Whether the rows get named members and constants, which is the default. Where not, they are in <c>Registry</c> all
    /// the same.
    /// </summary>
    public bool Members { get; set; } = true;

    /// <summary>How the rows are registered in SDS that say nothing themselves; without it, what the registry says counts.</summary>
    public SdsRegistration Registration { get; set; }
}
