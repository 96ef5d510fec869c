using System.Collections.Generic;
using GpConnect.Rules.Model;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Referencing projects read from an assembly what was written into it.</summary>
public sealed class RegistryTextTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var endpoints = new List<Endpoint>
        {
            new("Legg", "A20047", "918999198993", "A20047-821870", Registration.Cma, HasMember: true),
            new("B82617", "B82617", "227319907549", "B82617-820006", Registration.Mhs, HasMember: false),
            new("Leeds", "RR8", "200000001385", "X26-822358", Registration.Undeclared, HasMember: false),
            new("Longer", "A200471234", "200000001386", "A20-821870", Registration.Undeclared, HasMember: true),
            new("B", "A20", "200000001387", "A20047-821870", Registration.Undeclared, HasMember: true),
        };
        Assert.Equal(endpoints, RegistryText.Read(RegistryText.Write(endpoints.ToEquatableArray())));
    }

    [Fact]
    public void What_was_not_written_so_is_skipped() => Assert.Equal(
        [new("Legg", "A20047", "918999198993", "A20047-821870", Registration.Cma, HasMember: true)],
        RegistryText.Read("a,b;;Legg,A20047,918999198993,-821870,C;1,2,3,4,5,6;"));
}
