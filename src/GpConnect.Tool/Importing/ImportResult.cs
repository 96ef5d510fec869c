using System.Collections.Generic;

namespace GpConnect.Tool.Importing;

/// <summary>What became of a spreadsheet.</summary>
/// <param name="Text">The endpoint file.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Changes">Each change, in the order of the rows.</param>
/// <param name="LeftOut">What is in the spreadsheet and isn't in the endpoint file, or is there without what it needs.</param>
internal sealed record ImportResult(string Text, int Rows, IReadOnlyList<string> Changes, IReadOnlyList<string> LeftOut);
