using System.ComponentModel;
using System.Globalization;

namespace GpConnect;

/// <summary>Reads an identifier from a string, whatever the culture: what configuration and model binding ask for.</summary>
internal abstract class IdentifierTypeConverter<T> : TypeConverter
    where T : struct
{
    public sealed override bool CanConvertFrom(ITypeDescriptorContext? context, System.Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public sealed override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Parse(text) : base.ConvertFrom(context!, culture!, value);

    protected abstract T Parse(string text);
}

internal sealed class AsidTypeConverter : IdentifierTypeConverter<Asid>
{
    protected override Asid Parse(string text) => Asid.Parse(text);
}

internal sealed class PartyKeyTypeConverter : IdentifierTypeConverter<PartyKey>
{
    protected override PartyKey Parse(string text) => PartyKey.Parse(text);
}

internal sealed class OdsCodeTypeConverter : IdentifierTypeConverter<OdsCode>
{
    protected override OdsCode Parse(string text) => OdsCode.Parse(text);
}

internal sealed class InteractionIdTypeConverter : IdentifierTypeConverter<InteractionId>
{
    protected override InteractionId Parse(string text) => InteractionId.Parse(text);
}
