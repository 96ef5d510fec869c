using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Finds the sender that code sets on the same request as a receiver: in the same call, or near by.</summary>
internal static class RequestSettings
{
    // The four headers of a request stand together. Of a long list each member looks at its neighbours, and not at all.
    private const int Neighbours = 12;

    /// <summary>The setting of <c>Ssp-From</c> that belongs to one of <c>Ssp-To</c>; null where there is none, or there are several.</summary>
    /// <param name="operation">The operation that sets <paramref name="to"/>.</param>
    /// <param name="settings">All that it sets.</param>
    /// <param name="to">The setting of <c>Ssp-To</c>.</param>
    public static HeaderSetting? SenderFor(IOperation operation, IReadOnlyList<HeaderSetting> settings, HeaderSetting to)
    {
        var senders = settings.Where(static setting => setting.Header == SspHeader.From).ToList();
        if (senders.Count == 0 && to.Target is { } target)
        {
            senders.AddRange(Beside(operation)
                .SelectMany(HeaderSettings.In)
                .Where(setting => setting is { Header: SspHeader.From, Target: { } other } && AreSame(other, target)));
        }

        return senders is [var only] ? only : null;
    }

    /// <summary>Whether two headers near by are set on the same: by the name in the code, or in one initialiser.</summary>
    private static bool AreSame(IOperation one, IOperation other) =>
        (one is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            && other is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        || SyntaxFactory.AreEquivalent(one.Syntax, other.Syntax);

    /// <summary>The operations near by in the same block or initialiser.</summary>
    private static IEnumerable<IOperation> Beside(IOperation operation)
    {
        var statement = operation.Parent is IExpressionStatementOperation parent ? parent : operation;
        IReadOnlyList<IOperation> all = statement.Parent switch
        {
            IBlockOperation block => block.Operations,
            IObjectOrCollectionInitializerOperation members => members.Initializers,
            _ => Array.Empty<IOperation>(),
        };
        var at = 0;
        while (at < all.Count && all[at] != statement)
        {
            at++;
        }

        for (var i = Math.Max(0, at - Neighbours); i < Math.Min(all.Count, at + Neighbours); i++)
        {
            yield return all[i] is IExpressionStatementOperation { Operation: var expression } ? expression : all[i];
        }
    }
}
