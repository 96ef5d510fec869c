using System;

namespace GpConnect.Tool.Running;

/// <summary>Something that ends the command, with one line for a person: what is wrong, with which value, and what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
