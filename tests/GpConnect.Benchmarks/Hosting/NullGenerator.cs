using Microsoft.CodeAnalysis;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>A generator that does nothing: what the driver itself takes.</summary>
#pragma warning disable RS1036, RS1041 // It is driven by the benchmarks, and shipped nowhere.
[Generator(LanguageNames.CSharp)]
internal sealed class NullGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.ParseOptionsProvider, static (_, _) => { });
}
