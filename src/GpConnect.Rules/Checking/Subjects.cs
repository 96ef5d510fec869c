using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;

namespace GpConnect.Rules.Checking;

/// <summary>Says what each finding is about, by its place: registry, environment, organisation.</summary>
internal static class Subjects
{
    /// <summary>Fills in the subjects of <paramref name="findings"/>, as far as they are at declarations.</summary>
    public static void Fill(List<Finding> findings, IReadOnlyList<RegistryBuild> builds)
    {
        if (findings.Count == 0)
        {
            return;
        }

        // Findings are few and endpoints are many, so the places of the former are what is remembered.
        var subjects = new Dictionary<Site, FindingSubject?>();
        foreach (var finding in findings)
        {
            subjects[finding.Site.At(Place.Whole)] = null;
        }

        foreach (var build in builds)
        {
            var (registry, environment) = (build.Type.FullName, build.Registry?.Environment ?? string.Empty);
            Set(build.RegistrySite, string.Empty);
            for (var i = 0; i < build.Origins.Count && build.Registry is not null; i++)
            {
                Set(build.Origins[i].Site, build.Registry.Endpoints[i].OdsCode);
            }

            foreach (var broken in build.Broken)
            {
                Set(broken.Site, broken.OdsCode);
            }

            void Set(Site site, string odsCode)
            {
                if (subjects.TryGetValue(site.At(Place.Whole), out var known) && known is null)
                {
                    subjects[site.At(Place.Whole)] = new FindingSubject(registry, environment, odsCode);
                }
            }
        }

        for (var i = 0; i < findings.Count; i++)
        {
            findings[i] = findings[i] with { Subject = subjects[findings[i].Site.At(Place.Whole)] };
        }
    }
}
