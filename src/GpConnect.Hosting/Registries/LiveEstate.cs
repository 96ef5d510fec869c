using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>
/// What all sources of a container have together, checked together. A change takes over only if it has no error; else what was there stays,
/// whole.
/// </summary>
internal sealed class LiveEstate(IEnumerable<RegistrySource> sources, IServiceProvider services, EstateLog log)
{
    private readonly SourceState[] _states = [.. sources.Select(static source => new SourceState(source))];
    private readonly List<Action<CheckedEstate>> _subscribers = [];
    private readonly object _changing = new();
    private volatile LiveStatus _status = LiveStatus.NotLoaded;

    /// <summary>The sources.</summary>
    public IEnumerable<RegistrySource> Sources => _states.Select(static state => state.Source);

    /// <summary>What is in use, and what was refused.</summary>
    public LiveStatus Status => _status;

    /// <summary>Calls <paramref name="take"/> with what is in use, now and after each change.</summary>
    public void Subscribe(Action<CheckedEstate> take)
    {
        lock (_changing)
        {
            _subscribers.Add(take);
            if (_status.Estate is { } estate)
            {
                take(estate);
            }
        }
    }

    /// <summary>Loads all sources for the first time.</summary>
    /// <exception cref="EstateException">They have errors.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_status.Estate is null)
        {
            var loads = _states.Select(state => state.Source.LoadAsync(services, cancellationToken)).ToArray();
            var all = Task.WhenAll(loads);

            // A function that doesn't heed its token doesn't hold up who does.
            await Task.WhenAny(all, Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (all.Exception is { InnerExceptions.Count: > 1 } several)
            {
                throw several;
            }

            Start(await all.ConfigureAwait(false), cancellationToken);
        }
    }

    /// <summary>Loads all sources for somebody who asks before a host has started, or without one.</summary>
    /// <exception cref="EstateException">They have errors.</exception>
    /// <exception cref="InvalidOperationException">A source can't be loaded without waiting.</exception>
    public void LoadAtFirstUse()
    {
        var contents = _states.Select(static state => (state.Source.Name, Content: state.Source.Load())).ToList();
        if (_status.Estate is null && contents.Find(static loaded => loaded.Content is null) is { Name: { } name })
        {
            throw new InvalidOperationException(
                $"The endpoints of {name} aren't loaded yet: the host loads them when it starts. Ask for them later, or call LoadGpConnectRegistriesAsync first.");
        }

        if (_status.Estate is null)
        {
            Start([.. contents.Select(static loaded => loaded.Content!)], CancellationToken.None);
        }
    }

    /// <summary>Loads a source again. What goes wrong is noted, and what takes longer than <paramref name="limit"/> is given up.</summary>
    public async Task ReloadAsync(RegistrySource source, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var load = source.LoadAsync(services, stop.Token);
            if (await Task.WhenAny(load, Task.Delay(limit, stop.Token)).ConfigureAwait(false) != load)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _ = load.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                throw new TimeoutException($"It took longer than {limit}.");
            }

            var content = await load.ConfigureAwait(false);
            Change(source, () => content, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Fail(source, e);
        }
        finally
        {
            stop.Cancel();
        }
    }

    /// <summary>Takes what a source has now that says itself that it has changed. Whoever tells that gets no exception.</summary>
    public void Reload(RegistrySource source)
    {
        try
        {
            Change(source, () => source.Load()!, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever it is: it is logged, and what was there stays.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(source, e);
        }
    }

    private void Start(IReadOnlyList<EstateContent> contents, CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            if (_status.Estate is not null)
            {
                return;
            }

            var estate = Check(contents, cancellationToken);
            log.Findings(estate.Findings);
            if (estate.HasErrors)
            {
                throw new EstateException(estate.Findings);
            }

            for (var i = 0; i < _states.Length; i++)
            {
                _states[i].Accept(contents[i]);
            }

            Use(estate);
        }
    }

    private void Change(RegistrySource source, Func<EstateContent> load, CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            if (_status.Estate is null)
            {
                return; // It is loaded at the start, or at the first use.
            }

            // What came before and was refused may be right now, together with this.
            var changed = Array.Find(_states, state => state.Source == source)!;
            var content = load();
            if (changed.Failure is null && content.IsSameAs(changed.Newest!))
            {
                return;
            }

            if (content.IsEmpty && !changed.InUse!.IsEmpty)
            {
                throw new InvalidOperationException("It has no endpoint any more, which is most likely a failure.");
            }

            (changed.Newest, changed.Failure) = (content.IsSameAs(changed.InUse!) ? changed.InUse : content, null);
            if (!Array.Exists(_states, static state => state.IsRefused))
            {
                log.Findings(_status.Estate.Findings);
                _status = _status with { Refused = [], Failure = FailureOf() };
                return;
            }

            var all = Check([.. _states.Select(static state => state.Newest!)], cancellationToken);
            var estate = all.HasErrors && Array.Exists(_states, state => state != changed && state.IsRefused)
                ? Check([.. _states.Select(state => state == changed ? state.Newest! : state.InUse!)], cancellationToken)
                : all;
            log.Findings(all.Findings);
            if (estate.HasErrors)
            {
                log.Refused(source.Name, ErrorCount.Of(estate.Findings));
                _status = _status with { Refused = all.Findings, Failure = FailureOf() };
                return;
            }

            foreach (var state in _states)
            {
                if (state == changed || estate == all)
                {
                    state.Accept(state.Newest!);
                }
            }

            Use(estate);
            _status = _status with { Refused = estate == all ? [] : all.Findings };
        }
    }

    private void Fail(RegistrySource source, Exception failure)
    {
        lock (_changing)
        {
            Array.Find(_states, state => state.Source == source)!.Failure = $"{source.Name} can't be loaded: {failure.Message}";
            _status = _status with { Failure = FailureOf() };
            log.Failed(source.Name, failure);
        }
    }

    private void Use(CheckedEstate estate)
    {
        // Whoever sees that there is an estate must have it.
        foreach (var take in _subscribers)
        {
            take(estate);
        }

        _status = new LiveStatus(estate, DateTimeOffset.UtcNow, [], FailureOf());
        log.InUse(estate.Summary());
    }

    private string? FailureOf() => Array.Find(_states, static state => state.Failure is not null)?.Failure;

    private static CheckedEstate Check(IReadOnlyList<EstateContent> contents, CancellationToken cancellationToken)
    {
        var parts = new EstateParts(cancellationToken);
        foreach (var content in contents)
        {
            content.AddTo(parts);
        }

        return parts.Check();
    }

    /// <summary>What is known of a source.</summary>
    private sealed class SourceState(RegistrySource source)
    {
        public RegistrySource Source { get; } = source;

        /// <summary>What it had last, refused or not.</summary>
        public EstateContent? Newest { get; set; }

        /// <summary>What of it is in use.</summary>
        public EstateContent? InUse { get; private set; }

        /// <summary>Why it couldn't be loaded the last time.</summary>
        public string? Failure { get; set; }

        public bool IsRefused => Newest != InUse;

        public void Accept(EstateContent content) => (Newest, InUse) = (content, content);
    }
}
