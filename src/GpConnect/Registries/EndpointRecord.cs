using System;
using System.Collections.Generic;
using System.Text;

namespace GpConnect;

/// <summary>
/// One record of a registry's text: <c>name,odsCode,asid,partyKey,flags;</c>, in the format of <see cref="GeneratedRegistry"/>.
/// </summary>
internal readonly struct EndpointRecord
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _odsCode;
    private readonly int _asid;
    private readonly int _partyKey;
    private readonly int _flags;

    public EndpointRecord(string text, int start)
    {
        _text = text;
        _start = start;
        _odsCode = After(',', start);
        _asid = After(',', _odsCode);
        _partyKey = After(',', _asid);
        _flags = After(',', _partyKey);
        End = After(';', _flags);
    }

    /// <summary>The records of endpoints that are there already. Their names are left out: nobody asks the text for them.</summary>
    public static string Write<T>(IReadOnlyList<T> endpoints)
        where T : SpineEndpoint
    {
        var text = new StringBuilder(endpoints.Count * 40);
        foreach (var endpoint in endpoints)
        {
            text.Append(',').Append(endpoint.OdsCode.ToString()).Append(',').Append(endpoint.Asid.ToString()).Append(',')
                .Append(endpoint.PartyKey.ToString()).Append(",;");
        }

        return text.ToString();
    }

    /// <summary>Where the next record begins.</summary>
    public int End { get; }

    public string Name => _odsCode - _start > 1 ? Field(_start, _odsCode) : Field(_odsCode, _asid);

    public OdsCode OdsCode => OdsCode.Parse(Field(_odsCode, _asid));

    public Asid Asid => Asid.TryRead(_text, _asid, _partyKey - 1, out var asid) ? asid : throw Malformed(_asid);

    public PartyKey PartyKey =>
        PartyKey.Parse((FollowsOdsCode ? Field(_odsCode, _asid) : "") + Field(_partyKey, _flags));

    public SdsRegistration Registration
    {
        get
        {
            var flags = Field(_flags, End);
            return flags.IndexOf('C') >= 0 ? SdsRegistration.Cma
                : flags.IndexOf('M') >= 0 ? SdsRegistration.Mhs
                : SdsRegistration.Undeclared;
        }
    }

    public uint OdsCodeHash => HashChains.Hash(_text, _odsCode, _asid - 1, HashChains.Seed);

    public uint PartyKeyHash =>
        HashChains.Hash(_text, _partyKey, _flags - 1, FollowsOdsCode ? OdsCodeHash : HashChains.Seed);

    private bool FollowsOdsCode => _text[_partyKey] == '-';

    public static InvalidOperationException Malformed(int position) => new(
        $"The registry's text is malformed at {position}: was it generated for another version of GpConnect.dll?");

    private int After(char delimiter, int start)
    {
        var end = _text.IndexOf(delimiter, start);
        return end >= 0 ? end + 1 : throw Malformed(start);
    }

    private string Field(int start, int next) => _text.Substring(start, next - 1 - start);
}
