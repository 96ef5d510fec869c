using System;
using System.Collections.Generic;

namespace GpConnect.Tool.Exporting.Ldap;

/// <summary>What to take a snapshot of by LDAP.</summary>
/// <param name="Server">The server: <c>ldaps://HOST</c>, <c>ldap://HOST:PORT</c>.</param>
/// <param name="BaseName">The name that all records are below.</param>
/// <param name="Organisations">The ODS codes of the organisations; none for all records.</param>
/// <param name="PartyKeys">Party keys to ask for beside those of the organisations' records.</param>
/// <param name="Environment">The Spine environment, or the empty string.</param>
/// <param name="PageSize">How many records are asked for at a time.</param>
/// <param name="User">The name to bind with; null for an anonymous search.</param>
/// <param name="Password">Its password.</param>
internal sealed record LdapExportOptions(
    Uri Server,
    string BaseName,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> PartyKeys,
    string Environment,
    int PageSize,
    string? User,
    string? Password);
