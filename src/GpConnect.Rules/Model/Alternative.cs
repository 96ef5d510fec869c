namespace GpConnect.Rules.Model;

/// <summary>One of several configurations, of which an application has one at a time. The default: it isn't a configuration.</summary>
/// <param name="Family">The number of those that it is one of; from 1.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsEnvironmentGuessed">Whether nothing but the name of its file tells its Spine environment.</param>
internal readonly record struct Alternative(int Family, int Number, bool IsEnvironmentGuessed)
{
    /// <summary>Whether the two are never there together.</summary>
    public bool Excludes(Alternative other) => Family > 0 && Family == other.Family && Number != other.Number;

    /// <summary>The family in which alone its environment means something; 0 if it means the same everywhere.</summary>
    public int EnvironmentScope => IsEnvironmentGuessed ? Family : 0;
}
