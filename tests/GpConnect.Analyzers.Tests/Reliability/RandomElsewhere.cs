using System;
using System.Globalization;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>
/// Code beside declarations, outside of bodies: most of it nothing that a declaration depends on, some of it what a name in one means, close
/// by or through others.
/// </summary>
internal static class RandomElsewhere
{
    public const string Path = "/src/elsewhere.cs";

    private static readonly string[] Usings =
    [
        "using System;", "using System.Text;", "using static Ids;", "using Other = System.String;", "global using static Chain;", "global using Second = Ids;",
        "global using GpConnect;", "global using System.Linq;", "extern alias nothing;",
    ];

    private static readonly string[] Declarations =
    [
        "class Unrelated { int a{0}; void M{0}(int x) { } string P { get; set; } = \"{0}\"; const int Number = {0}; }",
        "class Unrelated{0} { public int Leeds; class Nested{0} { } }",
        "enum Unrelated2 { First = {0}, Second }",
        "namespace Else { class MhsTopology { int n{0}; } enum SdsRegistration { Cma } static class Ids { public const string Ods = \"CCC\"; } }",
        "static class Chain { public const string Ods = \"A0000{0}\"; const int Length = {0}; }",
        "static class Chain { public const string Ods = More.Ods; } static class More { public const string Ods = \"B0000{0}\"; }",
        "namespace Acme { static class Ids { public const string Ods = \"CC{0}\"; public const string Asid = \"20000000000{0}\"; } }",
        "namespace Acme { static class Ids { static string Ods; public const string Asid = Chain.Ods; } }",
        "namespace Acme { enum MhsTopology { Shared = {0}, Separate = 0 } }",
        "namespace Acme { enum SdsRegistration { Undeclared, Mhs, Cma } }",
        "namespace Acme { class SpineEndpointAttribute : System.Attribute { public SpineEndpointAttribute(string n) { } public string OdsCode, Asid, PartyKey; } }",
        "namespace Acme.GpConnect { class X{0} { } }",
        "namespace GpConnect { class Nothing{0} { } }",
        "namespace Acme.Ids { class X{0} { } }",
        "partial class Trusts { static int Leeds, Member{0}; }",
        "static partial class Practices { static void York() { } static int Body{0}() => 1; }",
        "[System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage] partial class Trusts { }",
        "namespace Acme { partial class Clinics { class Selby { } } }",
        "partial class Outer : Base { } class Base { protected static class Ids { public const string Ods = \"A1000{0}\"; } }",
        "partial class Outer { enum MhsTopology { Shared, Separate } const string Number = \"{0}\"; }",
        "partial class Outer { static Ids Ids => null; }",
        "partial class Outer { static string Ids => null; static event System.Action Chain { add { } remove { } } }",
        "delegate void Ids();",
        "file static class Ids { public const string Ods = \"FFF\"; }",
        "interface IUnrelated { int Ods { get; } }",
        "class \\u0049ds { }",
    ];

    // One of them hides a global name, no more: which of two files with statements is the program, the compiler says by what it merged last.
    private static readonly string[] Statements =
        ["System.Console.WriteLine({0});", "int number{0} = 1;", "string Ids = \"{0}\";", "void Common() { }", "_ = Ids.Ods + {0};"];

    /// <summary>A source of some of it.</summary>
    public static string Source(Random random) => Some(random, Usings, 2) + Some(random, Statements, 1) + Some(random, Declarations, 4);

    /// <summary>A source like another one, but for one thing.</summary>
    public static string Edited(Random random, string source)
    {
        var lines = source.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Add(Numbered(random, random.Pick(Declarations)));
                break;
            default:
                lines[at] = new string([.. lines[at].Select(c => char.IsAsciiDigit(c) ? (char)('0' + random.Next(10)) : c)]);
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>A statement that stands outside of all types.</summary>
    public static string Statement(Random random) => Numbered(random, random.Pick(Statements));

    /// <summary>A directive.</summary>
    public static string Using(Random random) => random.Pick(Usings);

    private static string Some(Random random, string[] lines, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Numbered(random, random.Pick(lines)) + "\n"));

    private static string Numbered(Random random, string line) =>
        line.Replace("{0}", random.Next(4).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
