using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GpConnect.Benchmarks.Workloads;

/// <summary>As many declarations for a peer's generator, in files of 100, each of the smallest kind that it has.</summary>
internal static class PeerWork
{
    private const int PerFile = 100;

    /// <summary>Fields that become observable properties.</summary>
    public static IEnumerable<Document> Mvvm(int count) => Files(
        count,
        "using CommunityToolkit.Mvvm.ComponentModel;\n",
        "public sealed partial class Model{0} : ObservableObject\n{{\n",
        "    [ObservableProperty]\n    private string value{0};\n");

    /// <summary>Methods that become mappings of one class to another.</summary>
    public static IEnumerable<Document> Mapperly(int count)
    {
        yield return new Document("/src/Mapped.cs", """
            namespace Acme.Peers
            {
                public sealed class Source { public string Name { get; set; } public int Number { get; set; } }

                public sealed class Target { public string Name { get; set; } public int Number { get; set; } }
            }

            """);
        foreach (var file in Files(
            count,
            "using Riok.Mapperly.Abstractions;\n",
            "[Mapper]\npublic static partial class Mapper{0}\n{{\n",
            "    public static partial Target Map{0}(Source source);\n"))
        {
            yield return file;
        }
    }

    /// <summary>Methods that become log messages.</summary>
    public static IEnumerable<Document> LoggerMessage(int count) => Files(
        count,
        "using Microsoft.Extensions.Logging;\n",
        "public static partial class Log{0}\n{{\n",
        "    [LoggerMessage({0}, LogLevel.Information, \"Practice {{practice}}\")]\n    public static partial void Practice{0}(ILogger logger, string practice);\n");

    private static IEnumerable<Document> Files(int count, string usings, string open, string member)
    {
        for (var first = 0; first < count; first += PerFile)
        {
            var text = new StringBuilder(usings).Append("namespace Acme.Peers\n{\n");
            text.AppendFormat(CultureInfo.InvariantCulture, open, first);
            for (var i = first; i < first + PerFile && i < count; i++)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, member, i);
            }

            yield return new Document($"/src/Peers{first:D5}.cs", text.Append("}\n}\n").ToString());
        }
    }
}
