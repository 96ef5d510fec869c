using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Puts the bound parts of one class together, as what is written there. Judges nothing.</summary>
internal static class WrittenRegistryReader
{
    /// <summary>Reads the parts of one class.</summary>
    /// <param name="parts">Its parts that may have attributes of ours, by path and position; at least one has.</param>
    public static WrittenRegistry Read(IReadOnlyList<BoundPart> parts)
    {
        var provider = FirstOf(parts, AttributeKind.ProviderRegistry);
        var consumer = FirstOf(parts, AttributeKind.ConsumerRegistry);
        var registry = provider ?? consumer ?? FirstOf(parts, AttributeKind.SpineEndpoint) ?? FirstOf(parts, AttributeKind.SpineEndpointsFrom);
        var written = new WrittenRegistry(parts[0].Part.Type, registry?.Site ?? default)
        {
            IsMarkedProvider = provider is not null,
            IsMarkedConsumer = consumer is not null,
            Endpoints = EndpointsOf(parts),
            Files = FilesOf(parts),
        };
        ReadClass(parts, written);
        if ((provider ?? consumer) is { } marked)
        {
            ReadHeader(marked, written);
        }

        return written;
    }

    /// <summary>The endpoint files that the class takes rows of.</summary>
    public static List<WrittenFile> FilesOf(IReadOnlyList<BoundPart> parts)
    {
        var files = new List<WrittenFile>();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == AttributeKind.SpineEndpointsFrom)
                {
                    var members = part.Argument(i, KnownAttributes.Members);
                    files.Add(new WrittenFile(
                        part.Argument(i, KnownAttributes.FileName, position: 0).Text.Text, members.Written is null || members.IsTrue, part.Site(i))
                    {
                        Registration = RegistrationOf(part, i),
                    });
                }
            }
        }

        return files;
    }

    private static IEnumerable<WrittenEndpoint> EndpointsOf(IReadOnlyList<BoundPart> parts)
    {
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == AttributeKind.SpineEndpoint)
                {
                    yield return new WrittenEndpoint(
                        part.Argument(i, KnownAttributes.Name, position: 0).Text,
                        part.Argument(i, KnownAttributes.OdsCode).Text,
                        part.Argument(i, KnownAttributes.Asid).Text,
                        part.Argument(i, KnownAttributes.PartyKey).Text,
                        RegistrationOf(part, i),
                        part.Site(i),
                        HasMember: true);
                }
            }
        }
    }

    private static void ReadClass(IReadOnlyList<BoundPart> parts, WrittenRegistry written)
    {
        foreach (var part in parts)
        {
            // Static once is static throughout, and so is each fault.
            written.Shape |= part.Part.Shape | part.Answers.ShapeElsewhere;
            written.OwnMembers.UnionWith(part.Part.Members);
            written.OwnMembers.UnionWith(part.Answers.MembersElsewhere);
        }
    }

    private static void ReadHeader(AttributeOfPart registry, WrittenRegistry written)
    {
        var (part, attribute) = registry;
        written.Topology = part.Argument(attribute, KnownAttributes.Topology, position: 0).Number == (int)MhsTopology.Shared
            ? MhsTopology.Shared
            : MhsTopology.Separate;
        written.Environment = part.Argument(attribute, KnownAttributes.Environment).Text.Text.Trim();
        written.Role = part.KindOf(attribute) == AttributeKind.ConsumerRegistry ? Role.Consumer
            : part.Argument(attribute, KnownAttributes.AlsoConsumer).IsTrue ? Role.Both
            : Role.Provider;
        written.PartyKey = part.Argument(attribute, KnownAttributes.PartyKey).Text;
        written.Registration = RegistrationOf(part, attribute);
    }

    private static Registration RegistrationOf(in BoundPart part, int attribute) =>
        (Registration)part.Argument(attribute, KnownAttributes.Registration).Number;

    private static AttributeOfPart? FirstOf(IReadOnlyList<BoundPart> parts, AttributeKind kind)
    {
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Part.Attributes.Count; i++)
            {
                if (part.KindOf(i) == kind)
                {
                    return new AttributeOfPart(part, i);
                }
            }
        }

        return null;
    }

    private readonly record struct AttributeOfPart(BoundPart Part, int Attribute)
    {
        public Site Site => Part.Site(Attribute);
    }
}
