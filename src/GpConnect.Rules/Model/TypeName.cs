using System.Text;

namespace GpConnect.Rules.Model;

/// <summary>A class by name: what the generator needs to write another part of it.</summary>
/// <param name="Namespace">Its namespace, dotted, without <c>@</c>; empty for the global one.</param>
/// <param name="Containing">The types it is nested in, outermost first.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Arity">The number of its type parameters.</param>
internal sealed record TypeName(string Namespace, EquatableArray<ContainingType> Containing, string Name, int Arity)
{
    /// <summary>The metadata name (<c>Acme.Outer+Practices</c>): what tells classes apart.</summary>
    public string MetadataName { get; } = Join(Namespace, Containing, Name, Arity, '+', withArity: true);

    /// <summary>The name as a user writes it (<c>Acme.Outer.Practices</c>).</summary>
    public string FullName { get; } = Join(Namespace, Containing, Name, Arity, '.', withArity: false);

    private static string Join(
        string @namespace, EquatableArray<ContainingType> containing, string name, int arity, char nested, bool withArity)
    {
        var text = new StringBuilder(@namespace);
        if (@namespace.Length > 0)
        {
            text.Append('.');
        }

        foreach (var type in containing)
        {
            Append(type.Name, type.Arity).Append(nested);
        }

        return Append(name, arity).ToString();

        StringBuilder Append(string typeName, int typeArity)
        {
            text.Append(typeName);
            return withArity && typeArity > 0 ? text.Append('`').Append(typeArity) : text;
        }
    }
}

/// <summary>A type around a registry class.</summary>
/// <param name="Keyword">How it is declared: <c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c>, <c>interface</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arity">The number of its type parameters.</param>
internal sealed record ContainingType(string Keyword, string Name, int Arity);
