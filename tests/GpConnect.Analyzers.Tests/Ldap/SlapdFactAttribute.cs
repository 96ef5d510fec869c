using System;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>A test that needs OpenLDAP; skipped, and saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlapdFactAttribute : FactAttribute
{
    /// <summary>Why the tests against a server cannot run here; null where they can.</summary>
    public static readonly string? WhyNot =
        Programs.WhyNot("against a real directory", "slapd ldap-utils", "sh", "slapd", "slapadd", "ldapsearch");

    public SlapdFactAttribute() => Skip = WhyNot;
}

/// <summary>As <see cref="SlapdFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlapdTheoryAttribute : TheoryAttribute
{
    public SlapdTheoryAttribute() => Skip = SlapdFactAttribute.WhyNot;
}
