using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using GpConnect.Mutations;

// mutations [FOLDER=COUNT …]: breaks the analyzers in COUNT places of each folder (all where no count is given), runs the tests of
// each mutant and lists those that no test noticed. The tests must be built (dotnet build tests/GpConnect.Analyzers.Tests).
const int Seed = 7;
var repository = Repository();
var tests = new TestRun(Path.Combine(repository, "tests", "GpConnect.Analyzers.Tests", "bin", "Debug", "net10.0"));
var project = AnalyzerProject.Load(repository);
if (!project.TryWrite(tests.Analyzers, mutant: null) || !tests.Pass(folder: null))
{
    Console.Error.WriteLine("The tests fail without any mutation.");
    return 2;
}

var (killed, invalid, survivors) = (0, 0, new List<Mutant>());
foreach (var mutant in args.DefaultIfEmpty("").SelectMany(Chosen))
{
    if (!project.TryWrite(tests.Analyzers, mutant))
    {
        invalid++;
    }
    else if (tests.Pass(FolderOf(mutant)) && tests.Pass(folder: null))
    {
        survivors.Add(mutant);
        Console.WriteLine("survived " + mutant);
    }
    else
    {
        killed++;
        Console.WriteLine("killed   " + mutant);
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{killed + survivors.Count} mutants: {killed} killed, {survivors.Count} survived ({invalid} more did not compile)"));
return survivors.Count == 0 ? 0 : 1;

IEnumerable<Mutant> Chosen(string argument)
{
    var parts = argument.Split('=');
    var mutants = project.Files
        .Where(file => FolderPath(file.FilePath).StartsWith(parts[0], StringComparison.Ordinal))
        .SelectMany(Mutators.Of)
        .ToArray();
    if (parts.Length > 1)
    {
        new Random(Seed).Shuffle(mutants);
        mutants = mutants[..Math.Min(mutants.Length, int.Parse(parts[1], CultureInfo.InvariantCulture))];
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{argument}: {mutants.Length} mutants"));
    return mutants;
}

static string FolderPath(string path) =>
    path[(path.IndexOf(AnalyzerProject.Folder, StringComparison.Ordinal) + AnalyzerProject.Folder.Length)..];

static string FolderOf(Mutant mutant) => FolderPath(mutant.Tree.FilePath);

static string Repository()
{
    var directory = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(directory, "GpConnect.Analyzers.sln")))
    {
        directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("Run it in the repository.");
    }

    return directory;
}
