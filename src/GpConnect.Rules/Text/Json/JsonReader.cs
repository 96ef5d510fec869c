using System;
using System.Threading;

namespace GpConnect.Rules.Text.Json;

/// <summary>
/// Reads JSON (RFC 8259) token by token, with the offset of each. A text may hold several documents one after the other, as
/// NDJSON does. Nothing in it is recursive, so that no depth of nesting can overflow the stack.
/// </summary>
internal sealed class JsonReader(string text, int start, JsonSyntax syntax, CancellationToken cancellationToken)
{
    private const int TokensBetweenCancellationChecks = 4096;

    private readonly bool[] _isObject = new bool[syntax.MaxDepth];
    private int _depth;
    private Expect _expect = Expect.Value;
    private int _position = start;
    private int _tokenCount;
    private bool _hasEscapes;

    private enum Expect
    {
        Value,
        ValueOrEnd,
        Name,
        NameOrEnd,
        CommaOrEnd,
    }

    public JsonToken Token { get; private set; }

    /// <summary>The offset of the token; of <see cref="JsonToken.Error"/>, of the place that is wrong.</summary>
    public int Start { get; private set; } = start;

    /// <summary>The length of the token; of a string or name, with its quotes.</summary>
    public int Length { get; private set; }

    /// <summary>What is wrong, where <see cref="Token"/> is <see cref="JsonToken.Error"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>The value of the name or string at hand; of any other token empty.</summary>
    public ReadOnlySpan<char> Value
    {
        get
        {
            if (Token is not (JsonToken.Name or JsonToken.String))
            {
                return default;
            }

            ReadOnlySpan<char> content = text.AsSpan(Start + 1, Length - 2);
            return _hasEscapes ? JsonString.Unescape(content).AsSpan() : content;
        }
    }

    /// <summary>The literal at hand, as it is written; of any other token empty.</summary>
    public ReadOnlySpan<char> Literal => Token == JsonToken.Literal ? text.AsSpan(Start, Length) : default;

    private Expect AfterValue => _depth == 0 ? Expect.Value : Expect.CommaOrEnd;

    /// <summary>Reads the next token.</summary>
    /// <returns>Whether there was one: neither the end nor an error.</returns>
    public bool Read()
    {
        if (Token is JsonToken.Error or JsonToken.End)
        {
            return false;
        }

        if (_tokenCount++ % TokensBetweenCancellationChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        SkipWhiteSpace();
        if (_position < text.Length && text[_position] == ',' && _expect == Expect.CommaOrEnd)
        {
            _position++;
            _expect = (_isObject[_depth - 1], syntax.IsRelaxed) switch
            {
                (true, false) => Expect.Name,
                (true, true) => Expect.NameOrEnd,
                (false, false) => Expect.Value,
                (false, true) => Expect.ValueOrEnd,
            };
            SkipWhiteSpace();
        }

        if (_position == text.Length)
        {
            return _depth == 0 ? EndText() : FailAtEnd();
        }

        return _expect switch
        {
            Expect.CommaOrEnd => ReadEnd(),
            Expect.Name => ReadName(),
            Expect.NameOrEnd => text[_position] == '}' ? ReadEnd() : ReadName(),
            Expect.ValueOrEnd => text[_position] == ']' ? ReadEnd() : ReadValue(),
            _ => ReadValue(),
        };
    }

    /// <summary>Where the token begins an object or array, goes to its end.</summary>
    public void Skip()
    {
        if (Token is JsonToken.ObjectStart or JsonToken.ArrayStart)
        {
            var outer = _depth - 1;
            while (_depth > outer && Read())
            {
            }
        }
    }

    private bool ReadValue()
    {
        switch (text[_position])
        {
            case '{':
                return Open(JsonToken.ObjectStart, Expect.NameOrEnd);
            case '[':
                return Open(JsonToken.ArrayStart, Expect.ValueOrEnd);
            case '"':
                _expect = AfterValue;
                return ReadString(JsonToken.String);
            default:
                return ReadLiteral();
        }
    }

    private bool Open(JsonToken token, Expect expect)
    {
        if (_depth == syntax.MaxDepth)
        {
            return Fail($"Nested more than {syntax.MaxDepth} levels deep: {syntax.Advice}", _position, 1);
        }

        _isObject[_depth++] = token == JsonToken.ObjectStart;
        _expect = expect;
        return Accept(token, _position + 1);
    }

    private bool ReadEnd()
    {
        var isObject = _isObject[_depth - 1];
        if (text[_position] != (isObject ? '}' : ']'))
        {
            return Unexpected(isObject ? "',' or '}'" : "',' or ']'");
        }

        _depth--;
        _expect = AfterValue;
        return Accept(isObject ? JsonToken.ObjectEnd : JsonToken.ArrayEnd, _position + 1);
    }

    private bool ReadName()
    {
        if (text[_position] != '"')
        {
            return Unexpected("a property's name in quotes");
        }

        if (!ReadString(JsonToken.Name))
        {
            return false;
        }

        _position = JsonBlanks.End(text, _position, mayHaveComments: false); // .NET allows none here.
        if (_position == text.Length)
        {
            return FailAtEnd();
        }

        if (text[_position] != ':')
        {
            return Unexpected("':'");
        }

        _position++;
        _expect = Expect.Value;
        return true;
    }

    private bool ReadString(JsonToken token)
    {
        _hasEscapes = false;
        var i = _position + 1;
        while (i < text.Length && text[i] != '"')
        {
            if (text[i] < ' ')
            {
                return Fail($"A string that is not closed on its line, or has a control character in it: {syntax.Advice}", i, 1);
            }

            if (text[i] != '\\')
            {
                i++;
                continue;
            }

            _hasEscapes = true;
            var length = JsonString.EscapeLength(text, i);
            if (length == 0)
            {
                return JsonString.IsCutOff(text, i) ? FailAtEnd() : Fail($"Not an escape sequence of JSON: {syntax.Advice}", i, 2);
            }

            i += length;
        }

        return i == text.Length ? FailAtEnd() : Accept(token, i + 1);
    }

    private bool ReadLiteral()
    {
        var end = _position;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or 'E' or '+' or '-' or '.')
        {
            end++;
        }

        // Nothing is read from the numbers of a snapshot; those of settings keep an application from starting.
        ReadOnlySpan<char> literal = text.AsSpan(_position, end - _position);
        var isLiteral = !literal.IsEmpty && literal[0] is '-' or (>= '0' and <= '9') && (!syntax.IsRelaxed || JsonNumber.Is(literal))
            || literal.SequenceEqual("true".AsSpan())
            || literal.SequenceEqual("false".AsSpan())
            || literal.SequenceEqual("null".AsSpan());
        if (!isLiteral)
        {
            return end == text.Length ? FailAtEnd() : Unexpected("a value");
        }

        _expect = AfterValue;
        return Accept(JsonToken.Literal, end);
    }

    private void SkipWhiteSpace() => _position = JsonBlanks.End(text, _position, syntax.IsRelaxed);

    private bool Accept(JsonToken token, int end)
    {
        (Token, Start, Length) = (token, _position, end - _position);
        _position = end;
        return true;
    }

    private bool EndText()
    {
        (Token, Start, Length) = (JsonToken.End, _position, 0);
        return false;
    }

    private bool Unexpected(string expected) =>
        Fail($"Not JSON: {expected} should be where '{PrintableText.From(text.AsSpan(_position, 1))}' is; {syntax.Advice}", _position, 1);

    /// <summary>Fails at the last character that is not white space: the end itself is often an empty line.</summary>
    private bool FailAtEnd()
    {
        var last = text.Length - 1;
        while (last > 0 && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        return Fail($"The file ends before its JSON does: it was cut off; {syntax.Advice}", last, 1);
    }

    private bool Fail(string message, int start, int length)
    {
        (Token, Start, Length) = (JsonToken.Error, start, length);
        Error = message;
        return false;
    }
}
