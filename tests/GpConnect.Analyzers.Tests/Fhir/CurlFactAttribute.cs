using System;
using GpConnect.Analyzers.Tests.Ldap;
using Xunit;

namespace GpConnect.Analyzers.Tests.Fhir;

/// <summary>A test that needs curl and jq; skipped, and saying so, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    /// <summary>Why the tests of the commands cannot run here; null where they can.</summary>
    public static readonly string? WhyNot = Programs.WhyNot("the commands for the SDS FHIR API", "curl jq", "sh", "curl", "jq");

    public CurlFactAttribute() => Skip = WhyNot;
}

/// <summary>As <see cref="CurlFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlTheoryAttribute : TheoryAttribute
{
    public CurlTheoryAttribute() => Skip = CurlFactAttribute.WhyNot;
}
