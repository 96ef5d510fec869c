using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Rules.Usage;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>
/// GPC5002 and GPC5004: one call of <c>SetSspHeaders</c> for the four headers that a block sets one by one on a request. Only where
/// the consumer is known to the compiler, by its endpoint or its declared ASID: the call takes no string for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SetSspHeadersFix : SyntaxFix
{
    private static readonly SspHeader[] Order = [SspHeader.From, SspHeader.To, SspHeader.InteractionId, SspHeader.TraceId];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("GPC5002", "GPC5004");

    private protected override string Title => "Set the headers with SetSspHeaders";

    private protected override Edit? FindEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } statement
            || HeaderStatement.Read(statement, file.Model, cancellationToken) is not { } found)
        {
            return null;
        }

        var settings = block.Statements
            .Select(other => HeaderStatement.Read(other, file.Model, cancellationToken))
            .OfType<HeaderStatement>()
            .Where(other => SyntaxFactory.AreEquivalent(other.Request, found.Request))
            .ToList();
        var values = new HeaderArguments(file, cancellationToken);
        if (settings.Count != Order.Length
            || settings.Select(static setting => setting.Header).Distinct().Count() != Order.Length
            || ArgumentsOf(settings, values) is not { } arguments)
        {
            return null;
        }

        var call = SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                found.Request.WithoutTrivia(),
                SyntaxFactory.IdentifierName(GpConnectNames.SetSspHeaders)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments)).WithAdditionalAnnotations(Formatter.Annotation)));

        // Where the last of the four stands, so that what is between them has been computed.
        var statements = settings.ConvertAll(static setting => setting.Statement);
        var last = statements[statements.Count - 1];
        return new Edit(last, Apply, [.. values.Imports, file.ImportForExtension(found.Request, GpConnectNames.SetSspHeaders, GpConnectNames.Namespace)]);

        void Apply(SyntaxEditor editor)
        {
            foreach (var earlier in statements.Where(earlier => earlier != last))
            {
                editor.RemoveNode(earlier, SyntaxRemoveOptions.KeepDirectives);
            }

            editor.ReplaceNode(last, call.WithLeadingTrivia(LeadingTriviaOf(statements)).WithTrailingTrivia(last.GetTrailingTrivia()));
        }
    }

    /// <summary>The arguments for the four headers; null where one cannot be given in a way that compiles and means the same.</summary>
    private static List<ArgumentSyntax>? ArgumentsOf(List<HeaderStatement> settings, HeaderArguments values)
    {
        var expressions = new List<ExpressionSyntax>();
        foreach (var header in Order)
        {
            var value = settings.Single(setting => setting.Header == header).Value;
            if (header == SspHeader.TraceId && values.IsForEachRequest(value))
            {
                continue;
            }

            if (values.For(header, value) is not { } expression)
            {
                return null;
            }

            expressions.Add(expression);
        }

        return expressions.ConvertAll(static expression => SyntaxFactory.Argument(expression.WithoutTrivia()));
    }

    /// <summary>The last statement's own, and the comments of the others before it.</summary>
    private static SyntaxTriviaList LeadingTriviaOf(List<ExpressionStatementSyntax> statements)
    {
        var kept = new List<SyntaxTrivia>();
        foreach (var statement in statements)
        {
            var trivia = statement.GetLeadingTrivia();
            if (statement == statements[statements.Count - 1]
                || trivia.Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            {
                // The indentation before the statement itself comes again with the next.
                kept.AddRange(statement == statements[statements.Count - 1]
                    ? trivia
                    : trivia.Reverse().SkipWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
            }
        }

        return SyntaxFactory.TriviaList(kept);
    }
}
