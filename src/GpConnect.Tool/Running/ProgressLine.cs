using System;
using System.Threading;
using Spectre.Console;

namespace GpConnect.Tool.Running;

/// <summary>Shows what is being done on a terminal, once that takes longer than a second; elsewhere nothing.</summary>
internal sealed class ProgressLine : IProgressLine, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread? _shown;
    private volatile string _what = "Working";

    /// <summary>Begins to watch.</summary>
    /// <param name="isTerminal">Whether somebody looks at the error output.</param>
    public ProgressLine(bool isTerminal)
    {
        if (isTerminal)
        {
            _shown = new Thread(ShowUntilEnded) { IsBackground = true, Name = "progress" };
            _shown.Start();
        }
    }

    /// <inheritdoc/>
    public void Show(string what) => _what = what;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Set();
        _shown?.Join();
        _ended.Dispose();
    }

    private void ShowUntilEnded()
    {
        if (_ended.Wait(Patience))
        {
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Status().Spinner(Spinner.Known.Line).Start(Markup.Escape(_what), context =>
        {
            while (!_ended.Wait(TimeSpan.FromMilliseconds(100)))
            {
                context.Status(Markup.Escape(_what));
            }
        });
    }
}
