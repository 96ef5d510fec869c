using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Registries;

/// <summary>
/// The rows of a file whose names other endpoints have. Each is reported while there are few; where there are many, names are no names
/// there, and that is said once.
/// </summary>
internal sealed class TakenNames(string registry)
{
    private const int Few = 10;

    private readonly List<(WrittenEndpoint Row, string Name)> _rows = [];

    /// <summary>Notes a row that gets no member.</summary>
    public void Add(in WrittenEndpoint row, string name) => _rows.Add((row, name));

    /// <summary>What is to be said of the rows.</summary>
    public IEnumerable<Finding> Findings() => _rows.Count <= Few
        ? _rows.Select(taken => InvalidEndpointName.Taken(taken.Row, taken.Name, registry, more: 0))
        : [InvalidEndpointName.Taken(_rows[0].Row, _rows[0].Name, registry, _rows.Count - 1)];
}
