using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>That derived text was made again after the last change of a rule.</summary>
public sealed class DerivedFileTests
{
    public static TheoryData<string> Paths => [.. DerivedFiles.All.Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_as_the_rules_are(string path)
    {
        var text = DerivedFiles.All.Single(file => file.Path == path).Text;

        Assert.True(text == RepositoryFiles.Read(path), $"{path} is not as the rules are: run 'dotnet run --project tests/GpConnect.DerivedText'.");
    }
}
