using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>The tests run in the Roslyn that the build was asked for: a run that falls back to another proves nothing.</summary>
public sealed class HostVersionTests
{
    [Theory]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(CSharpCompilation))]
    [InlineData(typeof(Workspace))]
    public void The_host_is_the_one_asked_for(Type ofHost) => Assert.Equal(
        Version.Parse(Metadata("TestRoslynVersion")).ToString(3),
        ofHost.Assembly.GetName().Version!.ToString(3));

    internal static string Metadata(string key) => typeof(HostVersionTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
