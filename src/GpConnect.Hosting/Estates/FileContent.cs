using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Estates;

/// <summary>An endpoint file.</summary>
internal sealed class FileContent(string path, string text, Role role, RegistryFacts facts) : EstateContent
{
    private readonly string _path = path.Replace('\\', '/');

    public override void AddTo(EstateParts parts)
    {
        var written = WrittenRegistry.OfFile(
            _path,
            parts.NextFile,
            role,
            facts.Topology,
            facts.Environment,
            facts.PartyKeyOf(role));
        written.Registration = (Registration)facts.Registration;
        parts.Add(EndpointFileReader.Read(_path, text, parts.CancellationToken), text, written);
    }
}
