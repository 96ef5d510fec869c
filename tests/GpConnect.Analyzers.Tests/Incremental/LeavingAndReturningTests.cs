using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>
/// Registries that go while others stay. Roslyn's tables of steps match entries by position, so that a step which drops an item
/// may take the next one for it.
/// </summary>
public sealed class LeavingAndReturningTests
{
    private static string Source(string name, int asid) => $$"""
        [GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Shared, PartyKey = "X26-822358")]
        [GpConnect.SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "{{200000000000 + asid}}")]
        public static partial class {{name}} { }
        """;

    [Theory]
    [InlineData("static partial", "partial", false)]
    [InlineData("static partial", "partial", true)]
    [InlineData("GpConnect.", "Other.", false)]
    [InlineData("GpConnect.", "Other.", true)]
    [InlineData("[", "// [", false)]
    [InlineData("[", "// [", true)]
    public void The_others_stay_and_change_as_they_should(string old, string broken, bool trackSteps)
    {
        var project = new IncrementalProject(Project.Of(Source("A", 1), Source("B", 2), Source("C", 3), Source("D", 4)), trackSteps);
        foreach (var (gone, changed, asid) in new[] { (0, 1, 11), (2, 0, 12), (3, 1, 13), (1, 0, 14) })
        {
            var before = project.Project.Sources[gone].Text;
            var others = project.Outputs.Count - 1;
            project.Edit($"/src/File{gone}.cs", text => text.Replace(old, broken));
            AssertFresh(project, others);
            project.Edit("/src/File3.cs", static text => text + " ");
            AssertFresh(project, others);
            project.Edit($"/src/File{changed}.cs", text => text.Replace("Leeds", "Leeds" + asid));
            AssertFresh(project, others);
            project.Edit($"/src/File{changed}.cs", text => text.Replace("Leeds" + asid, "York" + asid));
            AssertFresh(project, others);
            project.Edit($"/src/File{gone}.cs", _ => before);
            AssertFresh(project, others + 1);
        }
    }

    private static void AssertFresh(IncrementalProject project, int count)
    {
        Assert.Equal(count, project.Outputs.Count);
        Assert.Equal(
            new IncrementalProject(project.Project).Built.GeneratedTexts.Order(),
            project.Built.GeneratedTexts.Order());
    }
}
