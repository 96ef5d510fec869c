using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>The assemblies that declare registries, each once, however many outputs have a copy of it.</summary>
/// <param name="Assemblies">The assemblies, by name.</param>
/// <param name="Notes">What was decided about copies that differ.</param>
internal sealed record AssemblyInputs(IReadOnlyList<AssemblyInput> Assemblies, IReadOnlyList<string> Notes)
{
    /// <summary>Reads all of them, in parallel.</summary>
    public static AssemblyInputs Read(IReadOnlyList<FoundFile> files, CancellationToken cancellationToken)
    {
        var read = new AssemblyInput?[files.Count];
        try
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => read[i] = AssemblyReader.Read(files[i]));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ToolException>().MinBy(static failure => failure.Message, StringComparer.Ordinal) is { } failure)
        {
            throw failure;
        }

        var (assemblies, notes) = (new List<AssemblyInput>(), new List<string>());
        notes.AddRange(files.Where((file, i) => file.IsNamed && read[i] is null).Select(static file => $"{file.Path} declares no registry"));
        foreach (var copies in read.OfType<AssemblyInput>().GroupBy(static assembly => assembly.Name, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            assemblies.Add(OneOf([.. copies], notes));
        }

        return new AssemblyInputs(assemblies, notes);
    }

    /// <summary>The copy that counts: if they differ, the one of the newest version, which alone can be said to be newer.</summary>
    private static AssemblyInput OneOf(IReadOnlyList<AssemblyInput> copies, List<string> notes)
    {
        var newest = copies.Max(static copy => copy.Version)!;
        var ofNewest = copies.Where(copy => copy.Version == newest).ToList();
        if (ofNewest.Find(copy => !copy.Registries.Equals(ofNewest[0].Registries)) is { } other)
        {
            throw new ToolException(
                $"{ofNewest[0].Path} and {other.Path} are both {other.Name} {newest} and declare different registries: name the one that counts, or delete the stale one");
        }

        if (copies.FirstOrDefault(copy => !copy.Registries.Equals(ofNewest[0].Registries)) is { } older)
        {
            notes.Add($"{older.Path} is {older.Name} {older.Version} and isn't checked: {ofNewest[0].Path} is version {newest}");
        }

        return ofNewest[0];
    }
}
