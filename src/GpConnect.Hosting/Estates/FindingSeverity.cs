namespace GpConnect;

/// <summary>How severe an <see cref="EstateFinding"/> is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Very likely wrong.</summary>
    Warning,

    /// <summary>Wrong: Spine would refuse or misroute requests. Endpoints with an error are in no registry.</summary>
    Error,
}
