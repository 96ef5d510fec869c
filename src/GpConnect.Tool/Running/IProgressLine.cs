namespace GpConnect.Tool.Running;

/// <summary>A line that says what is being done, for a person who waits.</summary>
internal interface IProgressLine
{
    /// <summary>Says what is being done now.</summary>
    public void Show(string what);
}
