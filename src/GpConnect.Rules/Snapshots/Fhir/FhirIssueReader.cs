using System;
using System.Collections.Generic;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Json;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>An issue of an <c>OperationOutcome</c>: what it says, where, and whether it is a failure.</summary>
internal readonly record struct FhirIssue(string Text, int Start, int Length)
{
    /// <summary>Whether its severity is neither <c>information</c> nor <c>warning</c>.</summary>
    public bool IsFailure { get; init; } = true;
}

/// <summary>Reads the issues of an <c>OperationOutcome</c>, each in the words that say most.</summary>
internal sealed class FhirIssueReader(JsonCursor json)
{
    /// <summary>Reads the value of the property <c>issue</c>.</summary>
    public void Read(List<FhirIssue> issues)
    {
        for (var more = json.ReadFirstObject(); more; more = json.ReadNextObject())
        {
            var unsaid = new FhirIssue("an issue without text", json.Start, json.Length);
            FhirIssue? diagnostics = null, details = null, code = null;
            var isFailure = true;
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                switch (name)
                {
                    case "diagnostics":
                        diagnostics = ReadText();
                        break;
                    case "details":
                        details = ReadDetails();
                        break;
                    case "severity":
                        isFailure = json.ReadString() is not ("information" or "warning");
                        break;
                    case "code":
                        code = ReadText();
                        break;
                    default:
                        json.SkipValue();
                        break;
                }
            }

            issues.Add((diagnostics ?? details ?? code ?? unsaid) with { IsFailure = isFailure });
        }
    }

    /// <summary>Reads a <c>CodeableConcept</c>: its text or, without one, what its last coding displays.</summary>
    private FhirIssue? ReadDetails()
    {
        FhirIssue? text = null, display = null;
        if (json.ReadObject())
        {
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                switch (name)
                {
                    case "text":
                        text = ReadText();
                        break;
                    case "coding":
                        display = ReadDisplay();
                        break;
                    default:
                        json.SkipValue();
                        break;
                }
            }
        }

        return text ?? display;
    }

    private FhirIssue? ReadDisplay()
    {
        FhirIssue? display = null;
        for (var more = json.ReadFirstObject(); more; more = json.ReadNextObject())
        {
            while (json.ReadNextProperty(out ReadOnlySpan<char> name))
            {
                if (name is "display")
                {
                    display = ReadText();
                }
                else
                {
                    json.SkipValue();
                }
            }
        }

        return display;
    }

    private FhirIssue? ReadText()
    {
        ReadOnlySpan<char> text = json.ReadString();
        return text.IsEmpty ? null : new FhirIssue($"'{PrintableText.Excerpt(text)}'", json.Start, json.Length);
    }
}
