using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>Snapshots are for the rules alone.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void A_snapshot_changes_no_generated_code()
    {
        var project = Project.Of("using GpConnect;\n" + Provider.Replace("SdsRegistration.Cma", "SdsRegistration.Undeclared"));
        Assert.Equal(project.Build().GeneratedTexts, project.With(DataFileText.Snapshot("/sds.ldif", Right)).Build().GeneratedTexts);
    }
}
