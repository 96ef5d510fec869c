using System.Threading;
using GpConnect.Rules.Usage;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>The statement <c>request.Headers.Add("Ssp-From", value);</c> on a request that has a name.</summary>
internal sealed record HeaderStatement(ExpressionStatementSyntax Statement, ExpressionSyntax Request, SspHeader Header, ExpressionSyntax Value)
{
    /// <summary>Reads a statement; null where it is another.</summary>
    public static HeaderStatement? Read(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Add" or "TryAddWithoutValidation",
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers", Expression: var request },
                },
                ArgumentList.Arguments: [{ NameColon: null, Expression: var name }, { NameColon: null, Expression: var value }],
            },
        } setting
        && IsName(request)
        && model.GetTypeInfo(request, cancellationToken).Type?.ToDisplayString() == "System.Net.Http.HttpRequestMessage"
        && model.GetOperation(name, cancellationToken) is { } operation
        && HeaderValues.TryReadName(operation, out var header)
            ? new HeaderStatement(setting, request, header, value)
            : null;

    /// <summary>Whether the expression is the same request each time it is written.</summary>
    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        _ => false,
    };
}
