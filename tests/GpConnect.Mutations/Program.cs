using System;
using System.Globalization;
using System.IO;
using System.Linq;
using GpConnect.Mutations;

// mutations [PLACE[=COUNT] …]: breaks the analyzers in COUNT places of each folder, file or line (GpConnect.Rules/Topology, or
// GpConnect.Rules/Topology/Clashes.cs(18; all places if no count is given), runs the tests on each mutant until the first that fails, and
// lists the mutants that no test noticed; those of equivalent.txt are left out, as they break nothing. The environment's
// GPCONNECT_MUTATION_SEED, a number in base 16 such as a commit's name, chooses the places.
var seed = Environment.GetEnvironmentVariable("GPCONNECT_MUTATION_SEED") is { Length: > 0 } given ? Convert.ToInt32(given[..Math.Min(7, given.Length)], 16) : 7;
const int Sound = -1;
var repository = Repository();
var project = AnalyzerProject.Load(repository);
if (args is [Worker.Flag])
{
    Worker.Serve(project);
    return 0;
}

var equivalent = File.ReadLines(Path.Combine(repository, "tests", "GpConnect.Mutations", "equivalent.txt"))
    .Where(static line => line.Length > 0 && line[0] != '#')
    .ToHashSet(StringComparer.Ordinal);
using var worker = new Worker();
if (worker.Run(Sound) is { } failed)
{
    Console.Error.WriteLine($"Without any mutation the tests fail: {failed}");
    return 2;
}

var (killed, invalid, survived) = (0, 0, 0);
foreach (var number in args.DefaultIfEmpty("").SelectMany(Chosen))
{
    var by = worker.Run(number);
    _ = by switch { null => survived++, Worker.Invalid => invalid++, _ => killed++ };
    if (by != Worker.Invalid)
    {
        var mutant = project.Mutants[number];
        Console.WriteLine(by is null ? $"survived {mutant}\n         {mutant.Key}" : $"killed   {mutant}  by {by}");
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{killed + survived} mutants: {killed} killed, {survived} survived ({invalid} more did not compile)"));
return survived == 0 ? 0 : 1;

int[] Chosen(string argument)
{
    var parts = argument.Split('=');
    var numbers = Enumerable.Range(0, project.Mutants.Count)
        .Where(number => project.Mutants[number].ToString().StartsWith(parts[0], StringComparison.Ordinal))
        .ToArray();
    var known = numbers.Count(IsEquivalent);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parts[0]}: {numbers.Length} ways to break it, {known} of them known to break nothing"));
    if (parts.Length > 1)
    {
        new Random(seed).Shuffle(numbers);
        numbers = numbers[..Math.Min(numbers.Length, int.Parse(parts[1], CultureInfo.InvariantCulture))];
    }

    return [.. numbers.Where(number => !IsEquivalent(number))];
}

bool IsEquivalent(int number) => equivalent.Contains(project.Mutants[number].Key);

static string Repository()
{
    var directory = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(directory, "GpConnect.Analyzers.sln")))
    {
        directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("Run it in the repository.");
    }

    return directory;
}
