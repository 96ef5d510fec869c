using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Documentation;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>A real OpenLDAP server with the records of a test, on the loopback interface; gone with the test, however that ends.</summary>
internal sealed class DirectoryServer : IDisposable
{
    // The server ends when the shell's input does: when it is disposed of, and when the test run is killed.
    private const string UntilInputEnds = """exec 3<&0; "$@" & server=$!; { read -r _ <&3; kill $server; } & wait $server""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpconnect-ldap-");
    private Process? _process;

    private DirectoryServer()
    {
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Its certificates and those of its clients; null without TLS.</summary>
    public TlsCertificates? Certificates { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <param name="ldif">All its records.</param>
    /// <param name="limits">More lines of its configuration.</param>
    /// <param name="pages">Whether it can answer page by page.</param>
    /// <param name="tls">Whether it answers by TLS alone, and only those who have a certificate, as Spine's does.</param>
    public static async Task<DirectoryServer> StartAsync(string ldif, string limits = "", bool pages = false, bool tls = false)
    {
        var server = new DirectoryServer();
        try
        {
            if (tls)
            {
                server.Certificates = TlsCertificates.Write(server._folder.CreateSubdirectory("tls").FullName);
                limits += "\n" + server.Certificates.Configuration;
            }

            await server.LoadAsync(ldif, limits, pages);
            await server.ListenAsync();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task LoadAsync(string ldif, string limits, bool pages)
    {
        // The simpler database is in every build of slapd, but takes no notice of pages.
        var data = _folder.CreateSubdirectory("data");
        await File.WriteAllTextAsync(PathOf("estate.ldif"), ldif);
        await File.WriteAllTextAsync(PathOf("slapd.conf"), $"""
            include "{RepositoryFiles.PathOf("tests/GpConnect.Analyzers.Tests/Ldap/nhs.schema")}"
            {(pages ? "moduleload back_mdb" : "")}
            {limits}
            database {(pages ? "mdb" : "ldif")}
            suffix "o=nhs"
            directory "{data.FullName}"
            """);
        await Shell.RunAsync($"'{Programs.Find("slapadd")}' -f slapd.conf -l estate.ldif", _folder.FullName);
    }

    private async Task ListenAsync()
    {
        var port = FreePort();
        Url = $"{(Certificates is null ? "ldap" : "ldaps")}://127.0.0.1:{port}";
        _process = Process.Start(new ProcessStartInfo(
            "sh", ["-c", UntilInputEnds, "sh", Programs.Find("slapd")!, "-f", "slapd.conf", "-h", Url, "-d", "0"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
        })!;
        for (var waited = Stopwatch.StartNew(); !await AnswersAsync(port); await Task.Delay(20))
        {
            Assert.False(_process.HasExited, "slapd ended at once: its messages are above.");
            Assert.True(waited.Elapsed < Patience, "slapd does not answer.");
        }
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
