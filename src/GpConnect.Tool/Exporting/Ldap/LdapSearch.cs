using System;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Exporting.Ldap;

/// <summary>Searches the directory, page by page.</summary>
internal sealed class LdapSearch : IDisposable
{
    /// <summary>The attributes that a rule uses, and no more.</summary>
    public static readonly IReadOnlyList<string> Attributes =
    [
        "objectClass", "uniqueIdentifier", "nhsIDCode", "nhsMHSPartyKey", "nhsMhsManufacturerOrg", "nhsAsSvcIA", "nhsMhsSvcIA", "nhsMhsEndPoint",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly LdapExportOptions _options;
    private readonly LdapConnection _connection;

    public LdapSearch(LdapExportOptions options)
    {
        _options = options;
        var isSecure = options.Server.Scheme == "ldaps";
        var port = options.Server.IsDefaultPort || options.Server.Port < 0 ? isSecure ? 636 : 389 : options.Server.Port;
        try
        {
            _connection = new LdapConnection(new LdapDirectoryIdentifier(options.Server.Host, port))
            {
                AuthType = options.User is null ? AuthType.Anonymous : AuthType.Basic,
                Timeout = Patience,
            };
            _connection.SessionOptions.ProtocolVersion = 3;
            if (isSecure)
            {
                _connection.SessionOptions.SecureSocketLayer = true;
            }

            if (options.User is not null)
            {
                _connection.Credential = new NetworkCredential(options.User, options.Password);
            }
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new ToolException("LDAP needs the library libldap, which isn't on this machine: apt-get install libldap-2.5-0, or openldap by its name on your system");
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Binds, as the server asks for it.</summary>
    public void Bind() => Do(() => _connection.Bind());

    /// <summary>All records that match a filter.</summary>
    /// <param name="filter">The filter (RFC 4515).</param>
    /// <param name="found">Told how many there are so far.</param>
    /// <param name="cancellationToken">Ends it after a page.</param>
    public IEnumerable<LdifEntry> Find(string filter, Action<int> found, CancellationToken cancellationToken)
    {
        var request = new SearchRequest(_options.BaseName, filter, SearchScope.Subtree, [.. Attributes]);

        // A server that knows no pages answers all at once, or says that this is too much.
        var page = new PageResultRequestControl(_options.PageSize) { IsCritical = false };
        request.Controls.Add(page);
        var count = 0;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            SearchResponse? response = null;
            Do(() => response = (SearchResponse)_connection.SendRequest(request));
            foreach (SearchResultEntry entry in response!.Entries)
            {
                yield return EntryOf(entry);
            }

            found(count += response.Entries.Count);
            page.Cookie = response.Controls.OfType<PageResultResponseControl>().FirstOrDefault()?.Cookie ?? [];
        }
        while (page.Cookie.Length > 0);
    }

    /// <summary>A value as it stands in a filter (RFC 4515).</summary>
    public static string Escaped(string value) => string.Concat(Encoding.UTF8.GetBytes(value).Select(static one =>
        one is < 0x20 or > 0x7E or (byte)'*' or (byte)'(' or (byte)')' or (byte)'\\' ? $"\\{one:x2}" : $"{(char)one}"));

    private static LdifEntry EntryOf(SearchResultEntry entry)
    {
        var values = new List<(string, string)>();
        foreach (var name in Attributes)
        {
            if (entry.Attributes.AttributeNames.Cast<string>().FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } written)
            {
                values.AddRange(entry.Attributes[written].GetValues(typeof(string)).Cast<string>().Order(StringComparer.Ordinal).Select(value => (name, value)));
            }
        }

        return new LdifEntry(entry.DistinguishedName, values);
    }

    /// <summary>A handshake that fails is, to the library, a server that isn't there.</summary>
    private string TlsAdvice(DirectoryException failure) =>
        failure is LdapException && _options.Server.Scheme == "ldaps" && !OperatingSystem.IsWindows()
            ? "; if it is there, see that LDAPTLS_CACERT names the authority that it has its certificate of, and LDAPTLS_CERT and LDAPTLS_KEY your own"
            : string.Empty;

    private void Do(Action action)
    {
        try
        {
            action();
        }
        catch (DirectoryOperationException e) when (e.Response?.ResultCode == ResultCode.SizeLimitExceeded)
        {
            throw new ToolException("The server gives no more records at a time than its size limit: ask for fewer by --page-size, or for your organisations by --organisation");
        }
        catch (DirectoryOperationException e) when (e.Response?.ResultCode == ResultCode.NoSuchObject)
        {
            throw new ToolException($"{_options.Server} has nothing called '{PrintableText.Excerpt(_options.BaseName)}': name what the records are below by --base");
        }
        catch (DirectoryException e)
        {
            var said = e is DirectoryOperationException { Response.ErrorMessage: { Length: > 0 } message } ? message : e.Message;
            throw new ToolException($"{_options.Server} doesn't answer the search: {PrintableText.Excerpt(said.Split('\n')[0].TrimEnd('.'))}{TlsAdvice(e)}");
        }
    }
}
