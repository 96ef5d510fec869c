using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GpConnect.Mutations;

/// <summary>Runs the tests that judge the analyzers, in this process, until the first that fails.</summary>
internal static class Tests
{
    // What asks for other programs, other generators or the assemblies' files judges no rule.
    private static readonly string[] Irrelevant = [".Ldap.", ".Fhir.", ".SupplyChain.", ".Hosts."];

    // What sees the most for its time.
    private static readonly string[] Keen = [".Documentation.ContractTests", ".Documentation.MessageTests"];

    // What tries many estates, or measures time or size, is asked last.
    private static readonly string[] Slow =
    [
        ".Reliability.", ".Incremental.CostTests", ".Generation.ScaleTests", ".DataFiles.HostileFileTests", ".Rules.TooManyMembersTests",
        ".Sds.SdsSnapshotPropertyTests", ".Settings.ConfigurationTests", ".DataFiles.SpreadsheetFileTests",
    ];

    // Holds the analyzers to a time that a busy machine may not have.
    private const string Timed = "Ten_thousand_that_share_one_value";

    /// <summary>The first test that fails, or null: first of those nearest to <paramref name="file"/>, then of the others, keen ones first.</summary>
    public static string? FirstFailure(Assembly tests, string file)
    {
        var near = NearTo(file);
        var classes = tests.GetTypes()
            .Where(static type => type is { IsPublic: true, IsAbstract: false } && !IsOneOf(Irrelevant, type))
            .GroupBy(type => IsOneOf(Slow, type) ? 3 : type.FullName!.Contains(near, StringComparison.Ordinal) ? 0 : IsOneOf(Keen, type) ? 1 : 2)
            .OrderBy(static group => group.Key);
        return classes.Select(group => FirstFailure(tests, group)).FirstOrDefault(static failure => failure is not null);
    }

    private static string? FirstFailure(Assembly tests, IEnumerable<Type> classes)
    {
        var sink = new Sink();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(tests), new NoSources(), sink);
        foreach (var type in classes)
        {
            sink.Done.Reset();
            discoverer.Find(type.FullName, includeSourceInformation: false, sink, new Defaults());
            sink.Done.Wait();
        }

        using var runner = new XunitTestAssemblyRunner(new TestAssembly(Reflector.Wrap(tests)), sink.Found, sink, sink, new Defaults());
        try
        {
            runner.RunAsync().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (sink.Failed is not null)
        {
            // What the sink asked for.
        }

        return sink.Failed;
    }

    private static bool IsOneOf(string[] parts, Type type) =>
        Array.Exists(parts, part => (type.FullName + ".").Contains(part, StringComparison.Ordinal));

    private static string NearTo(string file) => file.Split('/') switch
    {
        ["GpConnect.Rules", "Sds", ..] => "Tests.Rules.Sds",
        ["GpConnect.Rules", "Snapshots", ..] or [_, "Text", "Json", ..] => ".Sds.",
        ["GpConnect.Rules", "Text", "Csv", ..] => "Tests.Csv",
        ["GpConnect.Rules", "Generation", ..] => "Tests.Generation",
        [_, "Usage", ..] => "Tests.Usage",
        _ => "Tests.Rules",
    };

    private sealed class Sink : LongLivedMarshalByRefObject, IMessageSink
    {
        public List<IXunitTestCase> Found { get; } = [];

        public ManualResetEventSlim Done { get; } = new();

        public string? Failed { get; private set; }

        /// <summary>False where no more is wanted.</summary>
        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found when !found.TestCase.DisplayName.Contains(Timed, StringComparison.Ordinal):
                    Found.Add((IXunitTestCase)found.TestCase);
                    break;
                case IDiscoveryCompleteMessage:
                    Done.Set();
                    break;
                case ITestFailed failed:
                    Failed ??= failed.Test.DisplayName;
                    break;
            }

            return Failed is null;
        }
    }

    /// <summary>The options nobody sets.</summary>
    private sealed class Defaults : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        public TValue GetValue<TValue>(string name) => default!;

        public void SetValue<TValue>(string name, TValue value) => throw new NotSupportedException();
    }

    private sealed class NoSources : LongLivedMarshalByRefObject, ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }
}
