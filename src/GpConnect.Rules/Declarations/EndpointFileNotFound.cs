using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3004: a file name that no endpoint file has, or several have.</summary>
internal static class EndpointFileNotFound
{
    public static readonly Rule Rule = new(
        "GPC3004",
        "An endpoint file is not found",
        RuleSeverity.Error,
        "Endpoint file '{0}' of '{1}' {2}",
        "SpineEndpointsFrom names a GpConnectEndpoints item of the project by its file name or by any tail of its path that only it has.");

    /// <summary>Whether the name is that of one file.</summary>
    /// <param name="written">What the registry writes.</param>
    /// <param name="registry">The registry class.</param>
    /// <param name="files">The endpoint files.</param>
    /// <param name="found">The ordinals of the files of that name.</param>
    public static Finding? Check(WrittenFile written, string registry, IReadOnlyList<EndpointFile> files, IReadOnlyList<int> found)
    {
        var what = (written.Name.Length, found.Count) switch
        {
            (0, _) => "has no name; write the name of a GpConnectEndpoints item as a constant string",
            (_, 1) => null,
            (_, 0) => EndpointFileMatch.Nearest(files, written.Name) is { } nearest
                ? $"matches no GpConnectEndpoints item; the nearest is '{nearest}'; fix the name, or add an item to the project file"
                : "matches no GpConnectEndpoints item; add one to the project file",
            _ => $"may be '{files[found[0]].Path}' or '{files[found[1]].Path}'; write more of its path",
        };
        return what is null ? null : new Finding(Rule, written.Site.At(Place.FileName), QuotedText.Text(written.Name), registry, what);
    }
}
