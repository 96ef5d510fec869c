// GpConnect.Hosting compiles the rules in beside the library, whose type it is.
#if !GPCONNECT_HOSTING
namespace GpConnect.Rules.Model;

/// <summary>How the systems of a registry reach Spine; the values are those of <c>GpConnect.MhsTopology</c>.</summary>
internal enum MhsTopology
{
    Separate = 0,
    Shared = 1,
}
#endif
