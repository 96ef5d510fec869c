using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Whether code says that headers are what it is about: by the name of a method, a type or what a call is made on.</summary>
internal static class HeaderMention
{
    public static bool In(string? name) => name?.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0;

    public static bool In(IMethodSymbol method) => In(method.ContainingType.Name) || In(method.Name);

    /// <summary>Whether a receiver is headers by its type or its name: <c>HttpHeaders</c>, <c>request.Headers</c>, <c>requestHeaders</c>.</summary>
    public static bool In(IOperation? receiver) => receiver is not null
        && (In(receiver.Type?.Name) || In(receiver switch
        {
            IMemberReferenceOperation member => member.Member.Name,
            IDynamicMemberReferenceOperation member => member.MemberName,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        }));
}
