namespace GpConnect.Estates;

/// <summary>What one source of endpoints has, checked by nobody yet.</summary>
internal abstract class EstateContent
{
    /// <summary>Adds it to what is checked together.</summary>
    public abstract void AddTo(EstateParts parts);

    /// <summary>Whether it is known to have no endpoint.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>Whether it is known to be what <paramref name="other"/> is.</summary>
    public virtual bool IsSameAs(EstateContent other) => this == other;
}
