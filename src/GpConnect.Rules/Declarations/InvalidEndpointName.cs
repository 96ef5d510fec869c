using System.Globalization;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3002: a name that no member can have.</summary>
internal static class InvalidEndpointName
{
    public static readonly Rule Rule = new(
        "GPC3002",
        "An endpoint's name isn't a C# identifier or is taken",
        RuleSeverity.Error,
        "'{0}' cannot name an endpoint of '{1}': {2}; {3}",
        "An endpoint's name becomes a property of the registry class and a constant of its Asids and PartyKeys, so it must be a C# "
        + "identifier, not a keyword, and not another member's name.");

    /// <summary>Checks the name of an endpoint; of one without a member, only that it can be printed.</summary>
    public static Finding? Check(in WrittenEndpoint endpoint, string name, EndpointNames names, string registry)
    {
        var what = endpoint switch
        {
            { Name.NotText: { } written } => $"'{QuotedText.Text(written)}' isn't a constant string that is known before code is generated",
            { IsRow: false } => EndpointName.WhatIsWrong(name) ?? names.WhoHas(name),
            { HasMember: true } => EndpointName.WhatIsTooLong(name) ?? names.WhoReserves(name),
            _ => EndpointName.WhatIsTooLong(name),
        };
        return what is null ? null : new Finding(Rule, endpoint.Site.At(Place.Name), QuotedText.Text(name), registry, what, "write another name");
    }

    /// <summary>Says that another endpoint has the name of a row, which stays in the registry without a member.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">Its name.</param>
    /// <param name="registry">The registry class.</param>
    /// <param name="more">How many more rows of the file this one stands for.</param>
    public static Finding Taken(in WrittenEndpoint row, string name, string registry, int more) => new(
        Rule,
        row.Site.At(Place.Name),
        QuotedText.Text(name),
        registry,
        more == 0
            ? "another endpoint of the registry has that name, so this row gets no member"
            : string.Format(CultureInfo.InvariantCulture, "another endpoint of the registry has that name, so this row gets no member, nor do {0:N0} more of the file whose names are taken", more),
        more == 0 ? "write another name, or [SpineEndpointsFrom(…, Members = false)]" : "write [SpineEndpointsFrom(…, Members = false)], or other names");
}
