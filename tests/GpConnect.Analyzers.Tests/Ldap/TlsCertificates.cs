using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>An authority of a test's own, and what it vouches for: a server on the loopback interface, and a client.</summary>
/// <param name="Folder">Where the files are.</param>
internal sealed record TlsCertificates(string Folder)
{
    /// <summary>The file of the authority's certificate.</summary>
    public string Authority => Path.Combine(Folder, "authority.pem");

    /// <summary>The file of the client's certificate.</summary>
    public string Client => Path.Combine(Folder, "client.pem");

    /// <summary>The file of its key.</summary>
    public string ClientKey => Path.Combine(Folder, "client.key");

    /// <summary>What makes slapd use them, and want a client's.</summary>
    public string Configuration => $"""
        TLSCACertificateFile "{Authority}"
        TLSCertificateFile "{Path.Combine(Folder, "server.pem")}"
        TLSCertificateKeyFile "{Path.Combine(Folder, "server.key")}"
        TLSVerifyClient demand
        """;

    public static TlsCertificates Write(string folder)
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var authority = request.CreateSelfSigned(from, to);
        var certificates = new TlsCertificates(folder);
        File.WriteAllText(certificates.Authority, authority.ExportCertificatePem());
        Issue("server");
        Issue("client");
        return certificates;

        void Issue(string name)
        {
            using var own = RSA.Create(2048);
            var issued = new CertificateRequest("CN=" + name, own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            issued.CertificateExtensions.Add(names.Build());
            using var certificate = issued.Create(authority, from, to.AddHours(-1), RandomNumberGenerator.GetBytes(8));
            File.WriteAllText(Path.Combine(folder, name + ".pem"), certificate.ExportCertificatePem());
            File.WriteAllText(Path.Combine(folder, name + ".key"), own.ExportPkcs8PrivateKeyPem());
        }
    }
}
