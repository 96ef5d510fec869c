namespace GpConnect.Analyzers;

/// <summary>The names of the generator's steps, for tests that look at why a step ran.</summary>
internal static class GeneratorSteps
{
    public const string Project = nameof(Project);
    public const string Read = nameof(Read);
    public const string Bound = nameof(Bound);
    public const string Classes = nameof(Classes);
    public const string Files = nameof(Files);
    public const string Inputs = nameof(Inputs);
    public const string Builds = nameof(Builds);
    public const string Registries = nameof(Registries);
    public const string Findings = nameof(Findings);
}
