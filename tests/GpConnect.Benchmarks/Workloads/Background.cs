using System.Collections.Generic;
using System.Text;

namespace GpConnect.Benchmarks.Workloads;

/// <summary>The files of a project that have nothing to do with GP Connect: 200 of about 150 lines.</summary>
internal static class Background
{
    public const int FileCount = 200;

    /// <summary>What stands before the digit that somebody changes in a file: inside a method's body.</summary>
    public const string EditMark = "/*edit*/";

    private const int MethodsPerFile = 6;

    public static IEnumerable<Document> Files()
    {
        for (var i = 0; i < FileCount; i++)
        {
            yield return new Document(PathOf(i), Text(i));
        }
    }

    public static string PathOf(int file) => $"/src/Background{file % FileCount:D3}.cs";

    private static string Text(int file)
    {
        var text = new StringBuilder();
        text.Append($$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Net.Http;
            using System.Threading.Tasks;

            namespace Acme.Background.Area{{file % 10}}
            {
                /// <summary>Service number {{file}}.</summary>
                [Obsolete("Use the next one.", error: false)]
                public sealed class Service{{file:D3}} : IDisposable
                {
                    private const string Url = "https://example.nhs.uk/service/{{file}}/patients";
                    private readonly Dictionary<string, int> counts = new Dictionary<string, int>(StringComparer.Ordinal);
                    private readonly HttpClient client = new HttpClient();

                    public int Total => counts.Values.Sum();

                    public string Name { get; set; } = "service-{{file}}";

                    public void Dispose() => client.Dispose();

            """);
        for (var i = 0; i < MethodsPerFile; i++)
        {
            text.Append($$"""

                        [Obsolete("Number {{i}}.")]
                        public async Task<IReadOnlyList<string>> Collect{{i}}Async(IEnumerable<int> numbers, string prefix)
                        {
                            var found = new List<string>();
                            foreach (var number in numbers.Where(n => n > {{i}}).OrderBy(n => n))
                            {
                                var key = prefix + number.ToString(CultureInfo.InvariantCulture) + "-{{file}}{{i}}";
                                if (!counts.TryGetValue(key, out var count))
                                {
                                    count = {{(i == 0 ? EditMark : string.Empty)}}{{i}};
                                }

                                counts[key] = count + 1;
                                found.Add(string.Format(CultureInfo.InvariantCulture, "{0}:{1}", key, count));
                            }

                            using (var request = new HttpRequestMessage(HttpMethod.Get, Url + "?page={{i}}"))
                            {
                                request.Headers.Add("Accept", "application/fhir+json");
                                request.Headers.Add("X-Page", "{{file}}-{{i}}");
                                var response = await client.SendAsync(request).ConfigureAwait(false);
                                found.Add(response.IsSuccessStatusCode ? "ok" : "failed");
                            }

                            return found;
                        }

                """);
        }

        return text.Append("    }\n}\n").ToString();
    }
}
