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
    // What reads documents, or runs other programs and generators, judges no rule; what measures time or size takes long.
    private static readonly string[] Irrelevant =
        ["Documentation", "Ldap", "SupplyChain", "Hosts", "Reliability", "Ten_thousand", "More_than_fifty_thousand", "LinearTime", "Rows_without_members"];

    /// <summary>The first test that fails, or null: first those nearest to <paramref name="file"/>, then the others.</summary>
    public static string? FirstFailure(Assembly tests, string file)
    {
        var near = NearTo(file);
        var sink = new Sink();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(tests), new NoSources(), sink);
        discoverer.Find(includeSourceInformation: false, sink, new Defaults());
        sink.Done.Wait();
        var relevant = sink.Found.Where(static test => !Array.Exists(Irrelevant, part => test.DisplayName.Contains(part, StringComparison.Ordinal)));
        foreach (var group in relevant.GroupBy(test => test.DisplayName.Contains(near, StringComparison.Ordinal)).OrderByDescending(static group => group.Key))
        {
            using var runner = new XunitTestAssemblyRunner(
                new TestAssembly(Reflector.Wrap(tests)), group, sink, sink, new Defaults());
            try
            {
                runner.RunAsync().GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (sink.Failed is not null)
            {
                // What the sink asked for.
            }

            if (sink.Failed is not null)
            {
                return sink.Failed;
            }
        }

        return null;
    }

    private static string NearTo(string file) => file switch
    {
        _ when file.StartsWith("Rules/Sds", StringComparison.Ordinal) => "SdsRule",
        _ when file.StartsWith("Sds", StringComparison.Ordinal) => "Tests.Sds",
        _ when file.StartsWith("Declarations/Csv", StringComparison.Ordinal) => "Tests.Csv",
        _ when file.StartsWith("Generation", StringComparison.Ordinal) => "Tests.Generation",
        _ when file.StartsWith("Usage", StringComparison.Ordinal) => "Tests.Usage",
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
                case ITestCaseDiscoveryMessage found:
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
