using System;
using System.IO;
using System.Linq;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;
using GpConnect.Rules.Written;

var file = EndpointFileReader.Read(args[0], File.ReadAllText(args[0]), default);
var snapshot = SdsSnapshotReader.Read(File.ReadAllText(args[1]), default);
var registry = RegistryBuilder.Build(WrittenRegistry.OfFile(args[0], 0, Role.Provider, MhsTopology.Shared, "", ""), [file.File]);
var estate = new DeclaredEstate([registry], [], [file], SdsEvidence.Of([new SnapshotFile(args[1], [""], snapshot)], SdsDirectory.Create));
foreach (var finding in estate.Check(estate.ToEstate(), default).OrderBy(static finding => finding.Site))
{
    Console.WriteLine($"{finding.Site.Kind} {estate.SpanOf(finding.Site)}: {finding.Rule.Id}: {finding.Message}");
}

Console.WriteLine(string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(static assembly => assembly.GetName().Name).Order()));
