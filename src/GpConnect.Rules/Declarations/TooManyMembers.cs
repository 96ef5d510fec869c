using System.Globalization;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3007: more named members than a type can have.</summary>
internal static class TooManyMembers
{
    public const int Most = 50_000;

    public static readonly Rule Rule = new(
        "GPC3007",
        "A registry has more than 50,000 named members",
        RuleSeverity.Error,
        "Registry class '{0}' has {1} named members: there is room for 50,000; take rows with [SpineEndpointsFrom(…, Members = false)], or declare several registries",
        "A type cannot have more than 65,535 methods. Endpoints without named members are in Registry all the same.");

    public static Finding? Check(WrittenRegistry written, int members) => members <= Most
        ? null
        : new Finding(Rule, written.ClassName, written.Type.FullName, members.ToString("N0", CultureInfo.InvariantCulture));
}
