#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

#endif
namespace GpConnect;

/// <summary>
/// The text of a registry (<see cref="GeneratedRegistry"/>), read once: where each record begins, and records by ASID.
/// </summary>
internal sealed class EndpointTable
{
    private readonly string _text;
    private readonly int[] _starts;
    private readonly long[] _asids;

    // Open addressing with linear probing, at most half full. A position plus one, so that 0 is an empty slot.
    private readonly int[] _slots;
    private readonly int _shift;

    public EndpointTable(string text, int count)
    {
        _text = text;
        _starts = new int[count];
        _asids = new long[count];
        _slots = new int[2 * PowerOfTwoAbove(count)];
        for (_shift = 64; 1 << (64 - _shift) < _slots.Length; _shift--)
        {
        }

        Read();
    }

    public static int PowerOfTwoAbove(int count)
    {
        var power = 1;
        while (power <= count)
        {
            power *= 2;
        }

        return power;
    }

    /// <summary>The position of the first endpoint that has an ASID; -1 where there is none.</summary>
    public int IndexOf(Asid asid)
    {
        var number = asid.Number;
        var slots = _slots;
        var asids = _asids;
        for (var slot = SlotOf(number); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (index < 0 || asids[index] == number)
            {
                return index;
            }
        }
    }

    public T Make<T>(int index, EndpointMaker<T> make)
        where T : SpineEndpoint
    {
        var record = new EndpointRecord(_text, _starts[index]);
        return make(record.Name, record.OdsCode, record.Asid, record.PartyKey, record.Registration);
    }

    public HashChains ChainByOdsCode() => new(_starts.Length, index => new EndpointRecord(_text, _starts[index]).OdsCodeHash);

    public HashChains ChainByPartyKey() => new(_starts.Length, index => new EndpointRecord(_text, _starts[index]).PartyKeyHash);

    // One pass, without calls, and compiled at its best at once: it runs only once, and is most of what a first use takes.
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private void Read()
    {
        var text = _text;
        var position = 0;
        for (var index = 0; index < _starts.Length; index++)
        {
            _starts[index] = position;
            var commas = 0;
            var digits = 0;
            var number = 0L;
            for (; position < text.Length && text[position] != ';'; position++)
            {
                var c = text[position];
                if (c == ',')
                {
                    commas++;
                }
                else if (commas == 2)
                {
                    digits++;
                    number = (number * 10) + (c - '0');
                }
            }

            if (position == text.Length || commas != 4 || digits != IdentifierFormat.AsidLength)
            {
                throw EndpointRecord.Malformed(_starts[index]);
            }

            _asids[index] = number;
            Add(index);
            position++;
        }

        if (position != text.Length)
        {
            throw EndpointRecord.Malformed(position);
        }
    }

    private void Add(int index)
    {
        var number = _asids[index];
        var slot = SlotOf(number);
        while (_slots[slot] != 0)
        {
            if (_asids[_slots[slot] - 1] == number)
            {
                return; // The first of several wins. The build says so (GPC1001), unless that was suppressed.
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = index + 1;
    }

    // Fibonacci hashing: ASIDs come in runs, and the high bits of the product spread those.
    private int SlotOf(long number) => (int)((ulong)number * 0x9E3779B97F4A7C15 >> _shift);
}
