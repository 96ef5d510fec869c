using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>The identifiers that the registries of a project and of its references declare, by value.</summary>
internal sealed class DeclaredIdentifiers
{
    private readonly IdentifierTable _table;
    private readonly CancellableLazy<DeclarationConstants> _constants;

    private DeclaredIdentifiers(IdentifierTable table, ProjectDeclarations declarations)
    {
        _table = table;
        _constants = new(cancellation => DeclarationConstants.Of(declarations, cancellation));
    }

    /// <inheritdoc cref="IdentifierTable.HasConsumerThatProvides"/>
    public bool HasConsumerThatProvides => _table.HasConsumerThatProvides;

    /// <summary>The identifiers that the project and its references declare.</summary>
    public static DeclaredIdentifiers Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var project = ProjectAnalysis.Of(compilation, options);
        return new DeclaredIdentifiers(IdentifierTable.Of(project.Estate(cancellationToken)), project.Declarations(cancellationToken));
    }

    /// <inheritdoc cref="IdentifierTable.TryFind"/>
    public bool TryFind(string value, out DeclaredIdentifier identifier) => _table.TryFind(value, out identifier);

    /// <inheritdoc cref="IdentifierTable.EnvironmentOf"/>
    public string? EnvironmentOf(string registry) => _table.EnvironmentOf(registry);

    /// <summary>Whether a declaration's argument refers to the constant, directly or through others: its literal is the declaration's.</summary>
    public bool IsDeclarationSource(IFieldSymbol constant, CancellationToken cancellationToken) =>
        _constants.Get(cancellationToken).Contains(constant);
}
