namespace GpConnect.Analyzers.CodeFixes;

/// <summary>How far from its own place a fix can be felt: so far is looked for what it makes worse.</summary>
internal enum FixReach
{
    /// <summary>In the project.</summary>
    Code,

    /// <summary>In what is declared, and so in the findings of the projects that reference this one.</summary>
    Declarations,

    /// <summary>In what a type is, and so wherever it is used.</summary>
    Types,
}
