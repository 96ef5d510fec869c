using System;
using System.Linq;
using System.Text;
using GpConnect.Analyzers.Tests.Reliability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Tests.CodeFixes;

/// <summary>Puts comments and directives anywhere between the tokens of a source.</summary>
internal sealed class RandomTrivia(Random random)
{
    private int _count;

    public string Add(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source.ReplaceLineEndings("\n")).GetRoot();
        var added = new StringBuilder();
        foreach (var token in root.DescendantTokens())
        {
            // Between the parts of an interpolated string there is no place for any.
            var between = token.Parent is not (InterpolatedStringTextSyntax or InterpolatedStringExpressionSyntax or InterpolationFormatClauseSyntax)
                && token.Parent?.AncestorsAndSelf().Any(static node => node is InterpolationSyntax) != true;
            added.Append(token.LeadingTrivia.ToFullString());
            if (between && random.Next(400) < 3)
            {
                added.Append(Next());
            }

            added.Append(token.Text);
            if (between && random.Next(400) < 3)
            {
                added.Append(' ').Append($"/* behind {_count++} */");
            }

            added.Append(token.TrailingTrivia.ToFullString());
        }

        return added.ToString();
    }

    private string Next()
    {
        var number = _count++;
        return random.Pick(
            $"/* before {number} */ ",
            $"// line {number}\n",
            $"\n#region {number}\n#endregion\n",
            $"\n#if FLAG\n#endif // {number}\n",
            $"\n#if NEVER{number}\n  not C# at all\n#endif\n",
            $"\n#pragma warning disable X{number}\n");
    }
}
