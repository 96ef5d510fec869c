using System;
using System.Text;
using System.Threading;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Snapshots.Ldif;

/// <summary>Reads LDIF (RFC 2849) as <c>ldapsearch</c> prints it, with its comments and trailers.</summary>
internal sealed class LdifReader(string text, SnapshotBuilder builder, CancellationToken cancellationToken)
{
    private const int LinesBetweenCancellationChecks = 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The offset of the text in its file, where it is a part of one.</summary>
    public int Offset { get; init; }

    private readonly LdifRecord _record = new();
    private int _recordStart;
    private int _recordLength;

    /// <summary>Reads from the offset <paramref name="start"/> to the end.</summary>
    public void Read(int start)
    {
        var lines = new LdifLines(text, start);
        var wasMalformed = false;
        for (var count = 0; !builder.HasGivenUp && lines.MoveNext(); count++)
        {
            if (count % LinesBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ReadOnlySpan<char> line = lines.Line;
            if (line.IsWhiteSpace())
            {
                EndRecord();
                continue;
            }

            if (line[0] == '#' && IsFilterOfInteractions(line))
            {
                builder.HasSomeInteractionsOnly = true;
            }

            // The lines of a change record ("replace: …", "-") are a language of their own.
            if (line[0] == '#' || _record.IsChange)
            {
                continue;
            }

            var colon = line.IndexOf(':');
            var isMalformed = colon < 0 || !LdifAttributes.IsDescription(line.Slice(0, colon));
            if (!isMalformed)
            {
                ReadAttribute(line.Slice(0, colon), line.Slice(colon + 1), lines);
            }
            else if (!wasMalformed)
            {
                // Of lines in a row only the first: they are some other text that got in between.
                Report(
                    $"'{PrintableText.Excerpt(line)}' is not LDIF: where it is an error of ldapsearch, the snapshot is incomplete; "
                    + "export it again, or else remove the line",
                    lines);
            }

            wasMalformed = isMalformed;
        }

        EndRecord();
    }

    private void ReadAttribute(ReadOnlySpan<char> description, ReadOnlySpan<char> value, LdifLines place)
    {
        if (_recordLength == 0)
        {
            (_recordStart, _recordLength) = (Offset + place.Start, place.Length);
        }

        LdifAttribute attribute = LdifAttributes.Of(description);
        switch (attribute)
        {
            case LdifAttribute.Other:
                return;
            case LdifAttribute.Dn:
                if (_record.HasName)
                {
                    EndRecord(); // The blank line between two records is missing.
                    (_recordStart, _recordLength) = (Offset + place.Start, place.Length);
                }

                break;
            case LdifAttribute.Result:
                CheckResult(value.Trim(), place); // No record has this attribute: the blank line before the trailer may be missing.
                return;
        }

        if (value.IsEmpty || value[0] is not (':' or '<'))
        {
            _record.Set(attribute, builder.Intern(value));
        }
        else if (value[0] == '<')
        {
            Report(
                $"The value of {description.ToString()} is in another file, which is not read: export the snapshot again, with all values",
                place);
        }
        else if (DecodeBase64(value.Slice(1)) is { } decoded)
        {
            _record.Set(attribute, builder.Intern(decoded.AsSpan()));
        }
        else
        {
            Report(
                $"The value of {description.ToString()} is not base64 of text in UTF-8, as '::' says: export the snapshot again",
                place);
        }
    }

    private void CheckResult(ReadOnlySpan<char> result, LdifLines place)
    {
        var end = result.IndexOf(' ');
        ReadOnlySpan<char> code = end < 0 ? result : result.Slice(0, end);
        if (!code.SequenceEqual("0".AsSpan()))
        {
            builder.ReportCutShort(
                $"the search ended with '{PrintableText.Excerpt(result)}': search again, with paging if it reached a limit", Offset + place.Start, place.Length);
        }
    }

    /// <summary>Whether a comment is the filter that ldapsearch searched with, and that asks for interactions of MHS records.</summary>
    private static bool IsFilterOfInteractions(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> filter = "filter:".AsSpan();
        ReadOnlySpan<char> text = comment.Slice(1).TrimStart();
        return text.StartsWith(filter, StringComparison.OrdinalIgnoreCase)
            && text.IndexOf("nhsMhsSvcIA=".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static string? DecodeBase64(ReadOnlySpan<char> base64)
    {
        try
        {
            return Utf8.GetString(Convert.FromBase64String(base64.ToString()));
        }
        catch (FormatException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private void EndRecord()
    {
        if (_record.IsAsWithoutAsid)
        {
            builder.Report(
                "An AS record without ASID: it is left out; export the snapshot again, with the attribute uniqueIdentifier",
                _recordStart,
                _recordLength);
        }
        else if (_record.IsChange)
        {
            builder.ReportCutShort(
                "a change record that isn't of type 'add' says what somebody did, not what SDS has: export the records themselves",
                _recordStart,
                _recordLength);
        }
        else
        {
            _record.AddTo(builder, (_recordStart, _recordLength));
        }

        _record.Clear();
        _recordLength = 0;
    }

    private void Report(string message, LdifLines place) => builder.Report(message, Offset + place.Start, place.Length);
}
