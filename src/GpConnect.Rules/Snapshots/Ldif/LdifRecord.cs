using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots.Ldif;

/// <summary>What has been read of the record at hand. One instance serves a whole file.</summary>
internal sealed class LdifRecord
{
    private readonly List<string> _asInteractions = [];
    private readonly List<string> _mhsInteractions = [];
    private readonly List<string> _endPoints = [];
    private bool _hasObjectClass;
    private bool _isAs;
    private bool _isMhs;
    private string _identifier = "";
    private string _identifierInName = "";
    private string _odsCode = "";
    private string _partyKey = "";
    private string _manufacturer = "";

    /// <summary>Whether the record has a <c>dn</c>: a trailer of <c>ldapsearch</c> has none.</summary>
    public bool HasName { get; private set; }

    /// <summary>Whether it is a change record, which says what someone did, not what SDS has.</summary>
    public bool IsChange { get; private set; }

    /// <summary>Whether it is an AS record that nothing can refer to.</summary>
    public bool IsAsWithoutAsid => IsAs && Identifier.Length == 0;

    private string Identifier => _identifier.Length > 0 ? _identifier : _identifierInName;

    // Where the query did not ask for objectClass, the other attributes tell.
    private bool IsAs => !IsChange && (_hasObjectClass ? _isAs : IdentifierFormat.IsAsid(Identifier) && (_asInteractions.Count > 0 || IsAsByItsKeys));

    // An MHS record's identifier isn't an ASID, but nothing says that it cannot be.
    private bool IsAsByItsKeys => _odsCode.Length > 0 && _partyKey.Length > 0 && _endPoints.Count == 0 && _mhsInteractions.Count == 0;

    private bool IsMhs =>
        !IsChange && (_hasObjectClass ? _isMhs : !IsAs && (_endPoints.Count > 0 || _mhsInteractions.Count > 0));

    public void Clear()
    {
        _asInteractions.Clear();
        _mhsInteractions.Clear();
        _endPoints.Clear();
        _hasObjectClass = _isAs = _isMhs = HasName = IsChange = false;
        _identifier = _identifierInName = _odsCode = _partyKey = _manufacturer = "";
    }

    public void Set(LdifAttribute attribute, string value)
    {
        switch (attribute)
        {
            case LdifAttribute.Dn:
                HasName = true;
                _identifierInName = IdentifierIn(value);
                break;
            case LdifAttribute.ChangeType:
                IsChange |= !value.Equals("add", StringComparison.OrdinalIgnoreCase); // What is added is a whole record.
                break;
            case LdifAttribute.ObjectClass:
                _hasObjectClass = true;
                _isAs |= value.Equals("nhsAs", StringComparison.OrdinalIgnoreCase);
                _isMhs |= value.Equals("nhsMhs", StringComparison.OrdinalIgnoreCase);
                break;
            case LdifAttribute.UniqueIdentifier:
                SetFirst(ref _identifier, value);
                break;
            case LdifAttribute.OdsCode:
                SetFirst(ref _odsCode, value);
                break;
            case LdifAttribute.PartyKey:
                SetFirst(ref _partyKey, value);
                break;
            case LdifAttribute.Manufacturer:
                SetFirst(ref _manufacturer, value);
                break;
            case LdifAttribute.AsInteraction:
                _asInteractions.Add(value);
                break;
            case LdifAttribute.MhsInteraction:
                _mhsInteractions.Add(value);
                break;
            case LdifAttribute.EndPoint:
                _endPoints.Add(value);
                break;
        }
    }

    public void AddTo(SnapshotBuilder builder, (int Start, int Length) span)
    {
        if (IsAs)
        {
            builder.AddAs(Identifier, _odsCode, client: string.Empty, _partyKey, _manufacturer, _asInteractions, span);
        }

        if (IsMhs)
        {
            builder.AddMhs(Identifier, _odsCode, _partyKey, _mhsInteractions, _endPoints, span);
        }
    }

    /// <summary>The identifier of <c>uniqueIdentifier=928942012545,ou=Services,o=nhs</c>.</summary>
    private static string IdentifierIn(string name)
    {
        var equals = name.IndexOf('=');
        if (equals < 0 || !name.AsSpan(0, equals).Trim().Equals("uniqueIdentifier".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        var end = name.IndexOfAny([',', '+'], equals);
        return (end < 0 ? name.Substring(equals + 1) : name.Substring(equals + 1, end - equals - 1)).Trim();
    }

    private static void SetFirst(ref string field, string value)
    {
        if (field.Length == 0)
        {
            field = value;
        }
    }
}
