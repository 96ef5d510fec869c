using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using GpConnect.Analyzers;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>Builds as the compiler does, from text to image; on one thread, whose processor time is less noisy than two threads'.</summary>
internal static class Built
{
    public static readonly CSharpParseOptions CSharp73 = new(LanguageVersion.CSharp7_3, DocumentationMode.None);

    /// <summary>What the compiler parses without <c>/doc</c>.</summary>
    public static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>What is generated for an endpoint file.</summary>
    public static Document Generate(Estate estate, bool members, CSharpParseOptions options)
    {
        DataFileText[] files = [DataFileText.Endpoints("/src/practices.csv", estate.Csv())];
        var driver = CSharpGeneratorDriver.Create(
            [new RegistryGenerator().AsSourceGenerator()], files, options, new DataFileOptions([.. files]));
        var generated = driver.RunGenerators(Compile([Estate.FromFile(members)], options)).GetRunResult().Results.Single().GeneratedSources.Single();
        return new Document("/generated/" + generated.HintName, generated.SourceText.ToString());
    }

    public static CSharpCompilation Compile(
        IEnumerable<Document> documents,
        CSharpParseOptions options,
        IEnumerable<MetadataReference>? references = null,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary) => CSharpCompilation.Create(
            "Acme.Estate",
            documents.Select(document => CSharpSyntaxTree.ParseText(SourceText.From(document.Text, Encoding.UTF8), options, document.Path)),
            references ?? References.All,
            new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false));

    /// <summary>The image; fails where the code has an error.</summary>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return emitted.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
