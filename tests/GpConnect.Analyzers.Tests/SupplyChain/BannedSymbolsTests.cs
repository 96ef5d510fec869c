using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GpConnect.Analyzers.Tests.SupplyChain;

/// <summary>The list bans what it means to: a misspelt line bans nothing, and says nothing.</summary>
public sealed class BannedSymbolsTests
{
    [Fact]
    public void Every_line_names_a_symbol_and_a_reason()
    {
        var compilation = CSharpCompilation.Create("Banned", references: References.Framework);
        Assert.All(BannedSymbols.All, symbol =>
            Assert.True(DocumentationCommentId.GetFirstSymbolForDeclarationId(symbol.Id, compilation) is not null, symbol.Id));
        Assert.DoesNotContain(BannedSymbols.All, static symbol => symbol.Reason.Length == 0);
    }

    [Fact]
    public void No_line_is_there_twice() =>
        Assert.Equal(BannedSymbols.All.Count, BannedSymbols.All.Select(static symbol => symbol.Id).Distinct().Count());

    /// <summary>What SECURITY.md promises: no file, connection, process, environment, clock, culture or chance.</summary>
    [Theory]
    [InlineData("N:System.IO")]
    [InlineData("N:System.Net")]
    [InlineData("T:System.Diagnostics.Process")]
    [InlineData("T:System.Environment")]
    [InlineData("T:System.DateTime")]
    [InlineData("T:System.Random")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("T:System.Reflection.Assembly")]
    [InlineData("T:System.Runtime.InteropServices.DllImportAttribute")]
    public void What_is_promised_is_banned(string id) => Assert.Contains(BannedSymbols.All, symbol => symbol.Id == id);
}
