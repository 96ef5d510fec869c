using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>Another package's generator, and work for it.</summary>
internal sealed record Peer(string Name, Func<int, IEnumerable<Document>> Work, MetadataReference Library, string Metadata)
{
    /// <summary>The peers, of which the build knows where they are.</summary>
    public static readonly IReadOnlyList<Peer> All =
    [
        new("CommunityToolkit.Mvvm", PeerWork.Mvvm, Reference(typeof(CommunityToolkit.Mvvm.ComponentModel.ObservableObject)), "Peer.CommunityToolkit.Mvvm"),
        new("Riok.Mapperly", PeerWork.Mapperly, Reference(typeof(Riok.Mapperly.Abstractions.MapperAttribute)), "Peer.Riok.Mapperly"),
        new("LoggerMessage", PeerWork.LoggerMessage, Reference(typeof(Microsoft.Extensions.Logging.ILogger)), "Peer.LoggerMessage"),
    ];

    /// <summary>All generators of the peer's assembly, as the compiler runs them.</summary>
    public IIncrementalGenerator[] Generators() =>
        [.. Assembly.LoadFrom(BuildFacts.Get(Metadata)).GetTypes()
            .Where(static type => type.IsDefined(typeof(GeneratorAttribute), inherit: false) && typeof(IIncrementalGenerator).IsAssignableFrom(type))
            .Select(static type => (IIncrementalGenerator)Activator.CreateInstance(type)!)];

    private static MetadataReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}

/// <summary>What the build wrote into the assembly.</summary>
internal static class BuildFacts
{
    public static string Get(string key) => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
