using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes.Topology;

/// <summary>GPC1003: declares the provider a CMA endpoint. One at a time: that SDS has it so is a fact to be checked for each.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MissingCmaRegistrationFix() : RegistrationFix("Declare as a CMA endpoint", "Cma")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC1003");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;
}
