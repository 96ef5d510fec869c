using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>Following values ends, whatever the code, and its work grows with the code and no faster.</summary>
public class ValueFlowTests
{
    private static readonly int[] Lengths = [1, 2, 3, 5, 7, 16, 17, 49, 50, 51, 101, 600];

    /// <summary>How a member or a local may refer to the next.</summary>
    private static readonly string[] Links = ["{0}", "{0}.ToString()", "{0}?.ToString()", "$\"{{{0}}}\"", "(string)(object){0}", "{0} + \"\"", "$\"{{{0}}}{{{0}}}\""];

    /// <summary>A member that is what a property of an object is set to.</summary>
    private const string SetProperty = "class O{0} {{ internal string P{0} {{ get; set; }} }} static readonly O{0} F{0} = new() {{ P{0} = {1} }}; static string M{0} => F{0}.P{0};";

    public static TheoryData<string, string> Circles
    {
        get
        {
            var circles = new TheoryData<string, string>();
            foreach (var declaration in (string[])["static string M{0} => {1};", "string M{0} {{ get {{ return {1}; }} }}", "static readonly string M{0} = {1};", "string M{0} {{ get; }} = {1};", SetProperty])
            {
                foreach (var link in Links)
                {
                    circles.Add(declaration, link);
                }
            }

            return circles;
        }
    }

    [Theory]
    [MemberData(nameof(Circles))]
    public void Of_members_in_a_circle_nothing_is_known(string declaration, string link) =>
        Assert.All(Lengths, length => AssertUnknown(new Answers(Members(declaration, link, length, next: i => (i + 1) % length), "Ask(M0);")));

    [Theory]
    [MemberData(nameof(Circles))]
    public void Nor_of_one_that_leads_into_a_circle(string declaration, string link) =>
        Assert.All(Lengths, length => AssertUnknown(new Answers(
            Members(declaration, link, length + 3, next: i => i < length + 2 ? i + 1 : 3), "Ask(M0);")));

    [Fact]
    public void Of_locals_in_a_circle_nothing_is_known() => Assert.All(
        from length in Lengths from link in Links select (length, link),
        static family => AssertUnknown(new Answers(
            "",
            string.Join('\n', Enumerable.Range(0, family.length).Select(static i => $"string a{i};")) + '\n'
                + string.Join('\n', Enumerable.Range(0, family.length).Select(i => $"a{i} = {Link(family.link, $"a{(i + 1) % family.length}")};"))
                + "Ask(a0);")));

    [Theory]
    [InlineData(1, 20, true)]
    [InlineData(10, 3, true)]
    [InlineData(10, 7, true)]
    [InlineData(10, 20, true)]
    [InlineData(1, 2000, false)]
    public void Texts_of_texts_take_a_step_for_each_place(int width, int levels, bool isKnown)
    {
        var answers = new Answers("", "var a0 = \"\";\n" + string.Join('\n', Enumerable.Range(1, levels)
            .Select(i => $"var a{i} = $\"{string.Concat(Enumerable.Repeat($"{{a{i - 1}}}", width))}\";")) + $"\nAsk(a{levels});");
        Assert.Equal(isKnown ? "" : null, answers.Text());
        Assert.InRange(answers.Steps, 1, answers.Size + ValueFlow.Budget + 1);
    }

    [Fact]
    public void A_text_that_doubles_ends_when_it_is_long()
    {
        var answers = new Answers("", "var a0 = \"200000000115\";\n" + string.Join('\n', Enumerable.Range(1, 40)
            .Select(static i => $"var a{i} = a{i - 1} + a{i - 1};")) + "\nAsk(a3); Ask(a40);");
        Assert.Equal(string.Concat(Enumerable.Repeat("200000000115", 8)), answers.Text());
        Assert.Null(answers.Text(1));
    }

    [Theory]
    [InlineData("var a{0} = parameter + {0}; Ask(a{0});")]
    [InlineData("var a{0} = \"{0}\"; Ask(a{0});")]
    [InlineData("var a{0} = a{1}; Ask(a{0});")]
    [InlineData("var a{0} = $\"{{a{1}}}{{a{1}}}\"; Ask(a{0});")]
    [InlineData("a = parameter; Ask(a); Ask($\"{{a}}\"); var a{0} = a;")]
    public void Twice_the_locals_are_twice_the_work(string line)
    {
        var (few, many) = (Work(250), Work(1000));
        Assert.True(many < 5 * few, $"{few} steps for 250, {many} for 1,000");

        long Work(int count)
        {
            var answers = new Answers("", "string a = null, a0 = \"\";\n" + string.Join('\n', Enumerable.Range(1, count)
                .Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i, i - 1))));
            answers.AskAll();
            return answers.Steps;
        }
    }

    [Fact]
    public void Twice_as_deep_is_twice_the_work()
    {
        var (few, many) = (Work(50), Work(200));
        Assert.True(many < 5 * few, $"{few} steps for 50, {many} for 200");

        long Work(int depth)
        {
            var answers = new Answers("", "var a = parameter;\n" + string.Concat(Enumerable.Repeat("if (parameter != null) { Ask(a);\n", depth)) + new string('}', depth));
            answers.AskAll();
            return answers.Steps;
        }
    }

    [Fact]
    public void A_question_answers_the_same_whatever_was_asked_before()
    {
        var chain = "var a0 = \"1\";\n" + string.Join('\n', Enumerable.Range(1, 80).Select(static i => $"var a{i} = a{i - 1} + \"\"; Ask(a{i});"));
        var forward = new Answers("", chain);
        var backward = new Answers("", chain);
        var asked = Enumerable.Range(0, 80).Select(forward.Text).ToList();
        Assert.Equal(asked, Enumerable.Range(0, 80).Reverse().Select(backward.Text).Reverse());
        Assert.Equal("1", asked[0]);
        Assert.Null(asked[^1]);
    }

    [Fact]
    public void It_asks_whether_it_is_cancelled()
    {
        var answers = new Answers("string M => \"1\";", "var a = M; Ask(a);");
        Assert.Throws<OperationCanceledException>(() => answers.Text(cancellationToken: new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => answers.Origin(new CancellationToken(canceled: true)));
        Assert.Equal("1", answers.Text());
    }

    [Theory]
    [InlineData("Ask(parameter);", "parameter")]
    [InlineData("var a = parameter; Ask($\"{a}\".ToString());", "parameter")]
    [InlineData("string a; a = Given; Ask(a);", "FromOutside()")]
    [InlineData("var a = parameter; a = null; Ask(a);", "a")]
    [InlineData("Ask(parameter.Trim());", "parameter.Trim()")]
    [InlineData("Guid? a = Guid.NewGuid(); Ask(a.Value.ToString());", "Guid.NewGuid()")]
    [InlineData("Ask(new Lazy<string>(parameter).Value);", "new Lazy<string>(parameter).Value")]
    public void The_origin_is_what_only_is_passed_on(string statements, string origin)
    {
        var answers = new Answers("static string FromOutside() => Environment.MachineName; static readonly string Given = FromOutside();", statements);
        Assert.Equal(origin, answers.Origin()!.Syntax.ToString());
    }

    private static void AssertUnknown(Answers answers)
    {
        Assert.Null(answers.Text());

        // A sum comes from nowhere but itself.
        Assert.True(answers.Origin() is null or IBinaryOperation or IInterpolatedStringOperation);
        Assert.InRange(answers.Steps, 1, answers.Size + (3 * ValueFlow.Budget));
    }

    private static string Members(string declaration, string link, int count, Func<int, int> next) => string.Join('\n', Enumerable.Range(0, count)
        .Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, declaration, i, Link(link, $"M{next(i)}"))));

    private static string Link(string link, string next) => string.Format(System.Globalization.CultureInfo.InvariantCulture, link, next);

    /// <summary>What is known of the arguments of <c>Ask</c>, in their order.</summary>
    private sealed class Answers
    {
        private readonly ValueFlow _flow = new();
        private readonly IReadOnlyList<IOperation> _values;

        public Answers(string members, string statements)
        {
            var compilation = Project.Of($$"""
                using System;
                class C
                {
                    {{members}}
                    static void Ask(object value) { }
                    void Body(string parameter) { {{statements}} }
                }
                """).ToCompilation();
            var tree = compilation.SyntaxTrees[0];
            var model = compilation.GetSemanticModel(tree);
            var body = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "Body");
            Size = model.GetOperation(body)!.DescendantsAndSelf().Count();
            _values = [.. body.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Ask" })
                .Select(call => model.GetOperation(call.ArgumentList.Arguments[0].Expression)!)];
        }

        /// <summary>How many operations the body has.</summary>
        public int Size { get; }

        public long Steps => _flow.Steps;

        public string? Text(int index) => Text(index, CancellationToken.None);

        public string? Text(int index = 0, CancellationToken cancellationToken = default) => _flow.TextOf(_values[index], cancellationToken);

        public IOperation? Origin(CancellationToken cancellationToken = default) => _flow.OriginOf(_values[0], cancellationToken);

        public void AskAll()
        {
            foreach (var value in _values)
            {
                _flow.TextOf(value, CancellationToken.None);
                _flow.OriginOf(value, CancellationToken.None);
            }
        }
    }
}
