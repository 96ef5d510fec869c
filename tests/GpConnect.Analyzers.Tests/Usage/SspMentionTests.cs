using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>Which projects have all their operations looked at.</summary>
public sealed class SspMentionTests
{
    [Theory]
    [InlineData("class C { string s = \"Ssp-From\"; }", true)]
    [InlineData("class C { string s = \"ssp-to\"; }", true)]
    [InlineData("class C { string s = \"SSP-TraceID\"; }", true)]
    [InlineData("class C { string s = \"Ssp\" + \"-\" + \"From\"; }", true)]
    [InlineData("class C { object o = new { Ssp_From = 1 }; }", true)]
    [InlineData("class C { string s = GpConnect.SspHeaders.From; }", true)]
    [InlineData("class C { void M() => SetSspHeaders(); }", true)]
    [InlineData("class C { string s = \"\\u0053sp-From\"; }", true)]
    [InlineData("class C { string s = \"\\x53sp-From\"; }", true)]
    [InlineData("class C { string s = \"\\U00000053sp-From\"; }", true)]
    [InlineData("class C { string s = \"Ssp\\x2dFrom\"; }", true)]
    [InlineData("class C { string s = $\"{1}: \\u0053sp-From\"; }", true)]
    [InlineData("class C { object o = new { \\u0053sp_From = 1 }; }", true)]
    [InlineData("class CredSSP { }", false)]
    [InlineData("class CredSsp { }", false)]
    [InlineData("// by SSPI", false)]
    [InlineData("class SspiClient { }", false)]
    [InlineData("class C { int PROGRESSSPACE; }", false)]
    [InlineData("/* CredSSP, SSPI and PROGRESSSPACE */ class C { string s = \"CredSSP SSPI\"; }", false)]
    [InlineData("class C { string s = \"\\u00e9\\x41\\U0001F600\"; }", false)]
    [InlineData("class C { string s = \"\\u0053SPI\"; }", false)]
    [InlineData("class C { string s = \"\\", false)]
    [InlineData("class C { string s = \"\\u005", false)]
    [InlineData("", false)]
    public void Of_a_projects_text(string source, bool expected) =>
        Assert.Equal(expected, SspMention.In(Project.Of(source).ToCompilation(), CancellationToken.None));

    [Theory]
    [InlineData("public static class Names { public const string From = \"Ssp-From\"; }", true)]
    [InlineData("public static class Names { public const string Ssp = \"SSP\"; }", false)]
    [InlineData("public static class SspHeaders { public const string From = \"From\"; }", false)]
    public void Of_a_references_constants(string source, bool expected) => Assert.Equal(
        expected,
        SspMention.In(Project.Of("").Referencing((Project.Of(source) with { AssemblyName = "Lib" }).Build()).ToCompilation(), CancellationToken.None));

    /// <summary>The compiler takes one of two files of an assembly; in the next project the other may be the only one.</summary>
    [Fact]
    public void Of_a_reference_that_another_project_has_twice()
    {
        using var image = new MemoryStream();
        Project.Of("public static class Names { public const string From = \"Ssp-From\"; }").ToCompilation().WithAssemblyName("Twice").Emit(image);
        var (one, other) = (MetadataReference.CreateFromImage(image.ToArray()), MetadataReference.CreateFromImage(image.ToArray()));
        var neither = Project.Of("").ToCompilation();
        Assert.True(SspMention.In(neither.AddReferences(one, other), CancellationToken.None));
        Assert.True(SspMention.In(neither.AddReferences(one), CancellationToken.None));
        Assert.True(SspMention.In(neither.AddReferences(other), CancellationToken.None));
    }

    public static TheoryData<MetadataReference> Unreadable =>
    [
        MetadataReference.CreateFromImage(Encoding.UTF8.GetBytes(new string('x', 2000))),
        MetadataReference.CreateFromImage(File.ReadAllBytes(typeof(Assert).Assembly.Location)[..2000]),
        MetadataReference.CreateFromImage([0]),
        new Missing(static () => new FileNotFoundException("There is no such file.")),
        new Missing(static () => new BadImageFormatException("It is empty.")),
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_reference_that_cannot_be_read_is_the_compilers_to_report(MetadataReference reference)
    {
        var project = Project.Of("class C { void M(System.Net.Http.HttpRequestMessage r) => r.Headers.Add(\"Ssp-From\", \"200000000115\"); }");
        var built = new Built(project, (project with { References = References.All.Add(reference) }).ToCompilation());
        Assert.Contains("GPC5002", Assert.Single(await built.ReportAsync(new UsageAnalyzer())));
    }

    private sealed class Missing(Func<Exception> failure) : PortableExecutableReference(MetadataReferenceProperties.Assembly, "/lib/missing.dll")
    {
        protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;

        protected override Metadata GetMetadataImpl() => throw failure();

        protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) => this;
    }
}
