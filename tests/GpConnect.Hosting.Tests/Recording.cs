using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace GpConnect.Hosting.Tests;

/// <summary>Keeps what is logged, with all its values.</summary>
internal sealed class Recording : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> _entries = new();

    /// <summary>What was logged in our categories.</summary>
    public IReadOnlyList<string> Ours => [.. _entries.Where(static entry => entry.Category.StartsWith("GpConnect.", StringComparison.Ordinal)).Select(static entry => $"{entry.Level} {entry.Text}")];

    /// <summary>All that was logged by anybody, at any level.</summary>
    public IReadOnlyList<string> All => [.. _entries.Select(static entry => $"{entry.Category} {entry.Level} {entry.Text}")];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string, LogLevel, string)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            entries.Enqueue((category, LogLevel.None, state.ToString() ?? ""));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((category, logLevel, formatter(state, exception) + (exception is null ? "" : " " + exception.Message)));
    }
}
