using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3001: a registry class that the generator cannot add a part to.</summary>
internal static class RegistryClassShape
{
    public static readonly Rule Rule = new(
        "GPC3001",
        "A registry class is not static and partial, or cannot hold a registry",
        RuleSeverity.Error,
        "Registry class '{0}' {1}",
        "A registry is generated into a static partial class: not generic nor in a generic type, not file-local, not named like a "
        + "generated member, at the top level or nested in partial types.");

    /// <summary>What is wrong with the class, or null.</summary>
    public static Finding? Check(WrittenRegistry written)
    {
        var (type, shape, site) = (written.Type, written.Shape, written.ClassName);
        if (WhyItCannotHold(type, shape, written.OwnMembers) is { } reason)
        {
            return new Finding(Rule, site, type.FullName, reason);
        }

        return WhatIsMissing(shape) is { } missing
            ? new Finding(Rule, site, type.FullName, missing) { Suggested = "static partial" }
            : null;
    }

    /// <summary>Says that a class is declared in code that the generator does not see.</summary>
    public static Finding OfOtherGenerator(TypeName type, Site site) => new(
        Rule, site, type.FullName, "is declared in code that another generator makes, which this one does not see; declare it in a file of the project");

    /// <summary>Why no modifier makes it a class that can hold a registry; or null.</summary>
    private static string? WhyItCannotHold(TypeName type, ClassShape shape, ICollection<string> members)
    {
        if ((shape & ClassShape.Record) != 0)
        {
            return "is a record; declare a static partial class";
        }

        if (type.Arity > 0)
        {
            return "is generic; remove its type parameters";
        }

        foreach (var containing in type.Containing)
        {
            if (containing.Arity > 0)
            {
                return $"is nested in the generic type '{containing.Name}'; move it out of it";
            }
        }

        if ((shape & ClassShape.FileLocal) != 0)
        {
            return "is file-local, so that no part can be generated; remove 'file'";
        }

        if (MemberNames.IsGenerated(type.Name))
        {
            return "has the name of a member that is generated into it; give it another name";
        }

        foreach (var generated in MemberNames.Generated)
        {
            if (members.Contains(generated))
            {
                return $"declares '{generated}', which is generated into it; give that member another name";
            }
        }

        return null;
    }

    /// <summary>Which modifiers are missing; or null.</summary>
    private static string? WhatIsMissing(ClassShape shape)
    {
        var lacks = (shape & (ClassShape.Static | ClassShape.Partial)) switch
        {
            ClassShape.Static | ClassShape.Partial => null,
            ClassShape.Partial => "is not static",
            ClassShape.Static => "is not partial",
            _ => "is neither static nor partial",
        };
        return (lacks, (shape & ClassShape.InNonPartial) != 0) switch
        {
            (null, false) => null,
            (null, true) => "is nested in a type that is not partial; declare that type 'partial'",
            (_, false) => lacks + "; declare it 'static partial class'",
            (_, true) => lacks + " and is nested in a type that is not partial; declare it 'static partial class' and that type 'partial'",
        };
    }
}
