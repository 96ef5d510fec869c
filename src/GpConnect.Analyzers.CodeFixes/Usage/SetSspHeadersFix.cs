using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Usage;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>
/// GPC5002 and GPC5004: one call of <c>SetSspHeaders</c> for four statements, one after the other, that set the four headers of a
/// request. Only where the consumer is known to the compiler, by its endpoint or its declared ASID: the call takes no string for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SetSspHeadersFix : UsageFix
{
    private static readonly SspHeader[] Order = [SspHeader.From, SspHeader.To, SspHeader.InteractionId, SspHeader.TraceId];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("GPC5002", "GPC5004");

    private protected override string Title => "Set the headers with SetSspHeaders";

    private protected override IEnumerable<IReadOnlyList<TextEdit>> Suggest(
        SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement
            || Around(statement, file.Model, cancellationToken) is not { } settings)
        {
            yield break;
        }

        var values = new HeaderArguments(file, cancellationToken);
        if (ArgumentsOf(settings, values) is { } arguments)
        {
            var request = settings[0].Request;
            var call = $"{request}.{GpConnectNames.SetSspHeaders}({string.Join(", ", arguments)});";
            var imports = values.Imports.Append(
                file.ImportForExtension(request, GpConnectNames.SetSspHeaders, GpConnectNames.Namespace));
            var statements = TextSpan.FromBounds(settings[0].Statement.SpanStart, settings[settings.Count - 1].Statement.Span.End);
            yield return [TextEdit.Replace(file.Document, statements, call), .. file.ImportsOf(imports)];
        }
    }

    /// <summary>
    /// The four statements around one of them that set the headers of the same request; null where they aren't there, or another
    /// statement is between them: the request, or what a value is made of, may be another after it.
    /// </summary>
    private static List<HeaderStatement>? Around(
        ExpressionStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement.Parent is not BlockSyntax { Statements: var all } || HeaderStatement.Read(statement, model, cancellationToken) is not { } own)
        {
            return null;
        }

        var index = all.IndexOf(statement);
        var first = index;
        while (first > 0 && index - first < Order.Length && Read(first - 1) is not null)
        {
            first--;
        }

        var settings = new List<HeaderStatement>();
        for (; first < all.Count && settings.Count < Order.Length + 1 && Read(first) is { } setting; first++)
        {
            settings.Add(setting);
        }

        return settings.Count == Order.Length && settings.Select(static setting => setting.Header).Distinct().Count() == Order.Length
            ? settings
            : null;

        HeaderStatement? Read(int i) => HeaderStatement.Read(all[i], model, cancellationToken) is { } setting
            && SyntaxFactory.AreEquivalent(setting.Request, own.Request)
                ? setting
                : null;
    }

    /// <summary>The arguments for the four headers; null where one cannot be given in a way that compiles and means the same.</summary>
    private static List<string>? ArgumentsOf(List<HeaderStatement> settings, HeaderArguments values)
    {
        var arguments = new List<string>();
        var inOrder = new List<HeaderStatement>();
        foreach (var header in Order)
        {
            var setting = settings.Single(setting => setting.Header == header);
            if (header == SspHeader.TraceId && values.IsForEachRequest(setting.Value))
            {
                continue;
            }

            if (values.For(header, setting.Value) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            inOrder.Add(setting);
        }

        // What is computed may depend on what was computed before it.
        return inOrder.SequenceEqual(settings.Where(inOrder.Contains)) || settings.TrueForAll(static setting => IsUnchanging(setting.Value))
            ? arguments
            : null;
    }

    /// <summary>Whether a value is the same whenever it is computed, and computing it does nothing else.</summary>
    private static bool IsUnchanging(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or IdentifierNameSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => IsUnchanging(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Parse" or "NewGuid" } call } invocation =>
            IsUnchanging(call.Expression) && invocation.ArgumentList.Arguments.All(static argument => IsUnchanging(argument.Expression)),
        _ => false,
    };
}
