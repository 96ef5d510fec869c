namespace GpConnect.Tool.Assurance;

/// <summary>The formats of an assurance report.</summary>
internal enum AssuranceFormat
{
    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>One JSON object, which a later report compares itself with.</summary>
    Json,

    /// <summary>Markdown.</summary>
    Md,
}
