using System.IO;
using System.Text;
using System.Threading;
using GpConnect.Rules.Written;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>Tells by its header row whether a table is an endpoint file that nobody named.</summary>
internal static class EndpointTable
{
    private const int HeaderLength = 4096;

    /// <summary>Whether the first rows name the columns that an endpoint file must have.</summary>
    public static bool Is(string path)
    {
        using var file = TextFile.Open(path);
        try
        {
            using var text = new StreamReader(file, Encoding.UTF8);
            var buffer = new char[HeaderLength];
            return EndpointFileHeader.IsIn(new string(buffer, 0, text.ReadBlock(buffer, 0, buffer.Length)), CancellationToken.None);
        }
        catch (IOException e)
        {
            throw TextFile.CannotRead(path, e);
        }
    }
}
