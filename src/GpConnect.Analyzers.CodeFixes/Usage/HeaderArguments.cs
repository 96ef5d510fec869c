using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Usage;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>Turns the strings that headers are set to into the arguments of <c>SetSspHeaders</c>.</summary>
internal sealed class HeaderArguments
{
    private readonly SourceFile _file;
    private readonly CancellationToken _cancellationToken;
    private readonly ValueFlow _flow = new();
    private readonly CancellableLazy<DeclaredIdentifiers> _declared;
    private readonly List<string?> _imports = [];

    public HeaderArguments(SourceFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellationToken = cancellationToken;
        _declared = new(cancellation => DeclaredIdentifiers.Of(file.Model.Compilation, file.Document.Project.AnalyzerOptions, cancellation));
    }

    /// <summary>The namespaces that the arguments need.</summary>
    public IEnumerable<string?> Imports => _imports;

    /// <summary>Whether a trace id need not be given, as a new one is made: it is one already, or ought to be.</summary>
    public bool IsForEachRequest(ExpressionSyntax value) =>
        _file.Model.GetOperation(value, _cancellationToken) is { } operation
        && (IsFixedTraceId(operation)
            || (ConvertedToString(value) is InvocationExpressionSyntax call
                && _file.Model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol { Name: "NewGuid" }));

    /// <summary>The argument; null where there is none that compiles and says the same.</summary>
    public string? For(SspHeader header, ExpressionSyntax value)
    {
        var converted = ConvertedToString(value);
        return header switch
        {
            SspHeader.From => EndpointOf(converted, GpConnectNames.IConsumer)?.ToString() ?? DeclaredEndpoint(value, GpConnectNames.IConsumer),
            SspHeader.To => EndpointOf(converted, GpConnectNames.ProviderEndpoint)?.ToString()
                ?? Typed(converted, GpConnectNames.Asid)?.ToString()
                ?? DeclaredEndpoint(value, GpConnectNames.ProviderEndpoint)
                ?? Parse(value, GpConnectNames.Asid),
            SspHeader.InteractionId => Typed(converted, GpConnectNames.InteractionId)?.ToString() ?? Parse(value, GpConnectNames.InteractionId),
            _ => converted is not null && ValueFlow.IsGuid(TypeOf(converted)) ? converted.ToString() : null,
        };
    }

    private bool IsFixedTraceId(IOperation value) => new FixedSspTraceId().Check(new HeaderFacts(_declared, _flow).Of(
        new HeaderSetting(SspHeader.TraceId, value, Text: null, SaysHeaders: true), _cancellationToken)) is not null;

    /// <summary><c>x</c> of <c>x.ToString()</c>.</summary>
    private static ExpressionSyntax? ConvertedToString(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var converted },
        }
            ? converted
            : null;

    /// <summary><c>x</c> of <c>x.Asid</c> where it is such an endpoint.</summary>
    private ExpressionSyntax? EndpointOf(ExpressionSyntax? asid, string role) =>
        asid is MemberAccessExpressionSyntax { Name.Identifier.ValueText: GpConnectNames.Asid, Expression: var endpoint }
        && IsA(TypeOf(endpoint), role)
            ? endpoint
            : null;

    private ExpressionSyntax? Typed(ExpressionSyntax? converted, string type) =>
        converted is not null && GpConnectNames.Is(TypeOf(converted), type) ? converted : null;

    /// <summary>The registry's member for an ASID that is a constant here and declared there.</summary>
    private string? DeclaredEndpoint(ExpressionSyntax value, string role)
    {
        if (_file.Model.GetOperation(value, _cancellationToken) is not { } operation
            || _flow.TextOf(operation, _cancellationToken) is not { } asid
            || !_declared.Get(_cancellationToken).TryFind(asid, out var declared)
            || declared is not { IsAsid: true, Member: { } name }
            || _file.FindType(declared.Registry) is not { } registry
            || registry.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { } member
            || !IsA(member.Type, role)
            || !_file.Model.IsAccessible(value.SpanStart, member))
        {
            return null;
        }

        return Access(registry, name, value.SpanStart);
    }

    private string? Parse(ExpressionSyntax value, string type) =>
        TypeOf(value)?.SpecialType == SpecialType.System_String
        && _file.Model.Compilation.GetTypeByMetadataName(GpConnectNames.Namespace + "." + type) is { } parsed
            ? Access(parsed, "Parse", value.SpanStart) + $"({value})"
            : null;

    private string Access(INamedTypeSymbol type, string member, int position)
    {
        var (name, import) = _file.NameOf(type, position);
        _imports.Add(import);
        return name + "." + member;
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => _file.Model.GetTypeInfo(expression, _cancellationToken).Type;

    private static bool IsA(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (GpConnectNames.Is(current, name))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(implemented => GpConnectNames.Is(implemented, name));
    }
}
