using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GpConnect.Rules;

namespace GpConnect.Tool.Reporting;

/// <summary>JSON as text that people may read, too: indented, and letters as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).ReplaceLineEndings("\n"));
        output.Write('\n');
    }

    /// <summary>What a finding is about: the requirements, and the registry, environment and organisation if it is at a declaration.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="requirements">What the format calls the requirements.</param>
    public static void WriteAbout(Utf8JsonWriter json, Finding finding, string requirements)
    {
        json.WriteStartArray(requirements);
        foreach (var requirement in finding.Rule.Requirements)
        {
            json.WriteStringValue(requirement);
        }

        json.WriteEndArray();
        if (finding.Subject is { } subject)
        {
            json.WriteString("registry", subject.Registry);
            json.WriteString("environment", subject.Environment);
            json.WriteString("odsCode", subject.OdsCode);
        }
    }
}
