// What C# asks of the framework and .NET Standard 2.0 does not have. PolySharp has them too, but adds its files in an order that
// changes with each process, and two builds of one commit must be the same bytes.
namespace System
{
    /// <summary>What a list pattern is bound to.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>What a record's properties are bound to.</summary>
    internal static class IsExternalInit;
}
