using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>That whoever does what the tutorials say gets what they say, from an empty folder to the workflow's commands.</summary>
[Collection(PackageCollection.Name)]
public sealed class TutorialTests(PackedPackage package)
{
    [Theory]
    [InlineData("tutorial-consumer")]
    [InlineData("tutorial-provider")]
    public void Its_steps_give_what_it_says(string page) => _ = new Tutorial(package, page);
}
