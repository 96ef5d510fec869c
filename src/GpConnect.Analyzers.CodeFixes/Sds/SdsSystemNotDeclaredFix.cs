using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Registries;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Sds;

/// <summary>GPC4012: declares what SDS has, by attributes of the class or by rows of its endpoint file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SdsSystemNotDeclaredFix : RegistryClassFix
{
    private const string InCSharp = nameof(SdsSystemNotDeclaredFix) + ".Attributes";
    private const string InFile = nameof(SdsSystemNotDeclaredFix) + ".Rows";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC4012");

    private protected override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedKey, out var suggested) || suggested is null)
        {
            return [];
        }

        IReadOnlyList<MissingSystem> missing = [.. suggested.Split(';').Select(static text => text.Split(',')).Select(static fields => new MissingSystem(fields[0], fields[1], fields[2]))];
        var what = missing.Count == 1 ? "the system" : $"the {missing.Count} systems";
        var fixes = new List<SuggestedFix>();
        foreach (var attribute in declaration.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (SourceBinder.KindOf(model.GetTypeInfo(attribute, cancellationToken).Type) == AttributeKind.SpineEndpointsFrom
                && await InFileAsync(document.Project, model, attribute, missing, cancellationToken).ConfigureAwait(false) is var (file, edit))
            {
                fixes.Add(new SuggestedFix($"Declare {what} that SDS has in {file}", $"{InFile}.{file}", [edit]));
            }
        }

        // The second is for ODS codes that are names in the registry already.
        foreach (var withAsid in new[] { false, true })
        {
            if (await InAttributesAsync(document, model, declaration, missing, withAsid, cancellationToken).ConfigureAwait(false) is { } edit)
            {
                fixes.Add(new SuggestedFix($"Declare {what} that SDS has", InCSharp, [edit]));
            }
        }

        return fixes;
    }

    private static async Task<TextEdit?> InAttributesAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, IReadOnlyList<MissingSystem> missing, bool withAsid, CancellationToken cancellationToken)
    {
        var last = declaration.AttributeLists.LastOrDefault(list => list.Attributes.Any(attribute =>
            SourceBinder.KindOf(model.GetTypeInfo(attribute, cancellationToken).Type) != AttributeKind.None));
        var library = last?.Attributes.Select(attribute => model.GetTypeInfo(attribute, cancellationToken).Type)
            .FirstOrDefault(static type => SourceBinder.KindOf(type) != AttributeKind.None)?.ContainingAssembly;
        if (last is null || library?.GetTypeByMetadataName(KnownAttributes.Namespace + ".SpineEndpointAttribute") is not { } endpoint)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var separator = SourceLines.BreakBefore(text, last.SpanStart) ?? " ";
        var name = endpoint.NameAt(model, last.SpanStart);
        return TextEdit.Insert(document, last.Span.End, string.Concat(missing.Select(system =>
            $"{separator}[{name}(\"{NameOf(system, withAsid)}\", OdsCode = \"{system.OdsCode}\", Asid = \"{system.Asid}\""
            + (system.PartyKey.Length > 0 ? $", PartyKey = \"{system.PartyKey}\")]" : ")]"))));
    }

    private static string NameOf(MissingSystem system, bool withAsid)
    {
        var name = EndpointName.AsIdentifier(system.OdsCode);
        return withAsid ? $"{name}_{system.Asid}" : name;
    }

    private static async Task<(string File, TextEdit Edit)?> InFileAsync(
        Project project, SemanticModel model, AttributeSyntax attribute, IReadOnlyList<MissingSystem> missing, CancellationToken cancellationToken)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault() is not { } argument
            || model.GetConstantValue(argument.Expression, cancellationToken).Value is not string fileName
            || project.AdditionalDocuments.Where(file => file.FilePath is { } path && EndpointFileMatch.Matches(path.Replace('\\', '/'), fileName)).ToList()
                is not [var file])
        {
            return null;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var cells = EndpointFileReader.Read(fileName, text.ToString(), cancellationToken).Cells;
        if (cells.Columns[(int)EndpointColumn.OdsCode] < 0
            || (cells.Columns[(int)EndpointColumn.PartyKey] < 0 && missing.Any(static system => system.PartyKey.Length > 0)))
        {
            return null;
        }

        var lineBreak = SourceLines.LineBreakOf(text);
        var isOpen = text.Lines[text.Lines.Count - 1].Span.Length > 0;
        var rows = string.Concat(missing.Select(system => Row(system, cells) + lineBreak));
        return (EndpointFileMatch.NameOf(file.FilePath!.Replace('\\', '/')), TextEdit.Insert(file, text.Length, (isOpen ? lineBreak : string.Empty) + (isOpen ? rows.Substring(0, rows.Length - lineBreak.Length) : rows)));
    }

    private static string Row(MissingSystem system, EndpointFileCells cells)
    {
        var fields = Enumerable.Repeat(string.Empty, cells.Records[cells.Header.Record].Cells.Count).ToArray();
        fields[cells.Columns[(int)EndpointColumn.OdsCode]] = system.OdsCode;
        fields[cells.Columns[(int)EndpointColumn.Asid]] = system.Asid;
        if (system.PartyKey.Length > 0)
        {
            fields[cells.Columns[(int)EndpointColumn.PartyKey]] = system.PartyKey;
        }

        return string.Join(cells.Header.Separator.ToString(), fields);
    }

    /// <summary>A system in SDS, as it would be declared; without party key if it has its registry's.</summary>
    private sealed record MissingSystem(string OdsCode, string Asid, string PartyKey);
}
