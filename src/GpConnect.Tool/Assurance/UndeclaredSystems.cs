using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Snapshots;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Assurance;

/// <summary>The AS records of the snapshots that nobody declares, of GP Connect or of unknown interactions.</summary>
internal static class UndeclaredSystems
{
    public static IReadOnlyList<UndeclaredSystem> In(CheckResult result)
    {
        var declared = result.Estate.Endpoints.Select(static endpoint => (endpoint.Environment, endpoint.Endpoint.Asid)).ToHashSet();
        foreach (var build in result.Inputs.Declared.Builds)
        {
            declared.UnionWith(build.Broken.Select(broken => (build.Environment, broken.Asid)));
        }

        return
        [
            .. result.Inputs.Declared.Sds.Environments.Order(StringComparer.Ordinal).SelectMany(environment =>
                result.Inputs.Declared.Sds.In(environment) is not { } sds ? [] : sds.AsRecords
                    .Where(record => !declared.Contains((environment, record.Asid)))
                    .Where(static record => record.Interactions.Count == 0 || record.Interactions.Any(GpConnectInteraction.Is))
                    .Select(record => new UndeclaredSystem(
                        environment, record.Asid, record.OdsCode.Length > 0 ? record.OdsCode : record.Client, record.PartyKey, record.Manufacturer, sds.IsProvider(record)))),
        ];
    }
}
